const utf8 = new TextDecoder('utf-8', { fatal: true });

/** All of C0 and C1 but tab, line feed, form feed and carriage return. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;

/**
 * Beginnings that a browser or a viewer takes for a page, a drawing or a program whatever the name says: those of the
 * MIME Sniffing Standard, and those that its table leaves to other software.
 */
const active =
  /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<(?:!doctype|\?|html|head|body|script|iframe|svg|style|title|table|object|embed|math|link|meta|base|form|frameset|img|h1|div|font|a|b|br|p)\b|<\?|<!--|#!|%!|\{\\rtf|mime-version:|MZ)/i;

/** Whether bytes are text that anybody can read and nothing will run: UTF-8 without control characters. */
export function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = utf8.decode(bytes);
    return !controls.test(text) && !active.test(text.slice(0, 4096));
  } catch {
    return false;
  }
}
