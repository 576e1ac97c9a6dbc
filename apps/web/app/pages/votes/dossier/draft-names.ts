/** Names of fields of a form that can be kept as a draft. They begin with an underscore: they are the page's own. */
export const eventField = '_event';
export const keepField = '_keep';
