import { commandOf, parentOf } from './processes.js';

const interval = 500;

/**
 * Calls back when npm, through which this process was started, is gone. npm passes signals on to the shell between us,
 * which dies of them and tells nobody; and a killed npm cannot pass on anything.
 */
export function whenLauncherIsGone(callback: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  // Some shells make way for what they run; then npm is our parent itself.
  const grandparent = / -c /.test(commandOf(parent)) ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === null || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    callback();
  }, interval);
  timer.unref();
}
