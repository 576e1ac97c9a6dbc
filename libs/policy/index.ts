/**
 * Who may do what, except the steps of a procedure: one table, and the functions that answer from it. Endpoints, lists,
 * counts, the trail, letters and exports all ask here. Pure.
 */
export { policyDocument, withRights } from './document.js';
export { fieldClasses, fieldsReadable } from './fields.js';
export type { FieldClass } from './fields.js';
export { isPublic, isRecused, may, mayAsk, seatsByAssignment, seatsWith } from './may.js';
export { recordedReader } from './records.js';
export { peopleBehind } from './scope.js';
export type { About, Asking, Scope, Standing } from './scope.js';
export { policy } from './table.js';
export type { ActionOn, Resource, Right } from './table.js';
