/** Something the operator can put right: the message says what is wrong and what to do. */
export class Trouble extends Error {}
