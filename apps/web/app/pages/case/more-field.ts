/** Name of the button that asks for one more box; its value is the name of the boxes. */
export const moreField = '_more';
/** Name of the box to tick before something that cannot be undone. */
export const confirmField = '_confirmed';
