/** Name of the hidden field that makes sending a form twice harmless. */
export const keyField = '_key';
/** Name of the hidden field with the revision that the page showed. */
export const revisionField = '_revision';
/** Name of the field with the seat in which somebody acts. */
export const seatField = '_seat';
