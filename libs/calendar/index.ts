/** Instants, midnights and stopped clocks. Everything is UTC; nothing here knows what time it is. */
export { extendClock, isRunning, runClock, startClock, stopClock } from './clock.js';
export type { Clock } from './clock.js';
export { addDays, closingMidnight, dayMs, midnightNotBefore } from './days.js';
export type { Instant } from './days.js';
