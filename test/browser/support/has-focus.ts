/** Runs in the browser: whether an element has the focus. */
export const hasFocus = (element: unknown): boolean =>
  element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement;
