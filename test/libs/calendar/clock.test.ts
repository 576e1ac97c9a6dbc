import fc from 'fast-check';
import { extendClock, isRunning, runClock, startClock, stopClock } from '../../../libs/calendar/index.js';
import type { Clock } from '../../../libs/calendar/index.js';

const instant = fc.nat({ max: 4_000_000_000_000 });
const period = fc.nat({ max: 50_000_000_000 });
const clock: fc.Arbitrary<Clock> = fc.oneof(
  instant.map((due) => ({ due, left: null })),
  period.map((left) => ({ due: null, left, reminded: true })),
);

/** What is left of the clock for somebody who looks at it now. */
const leftAt = ({ due, left }: Clock, now: number): number => left ?? Math.max(Number(due) - now, 0);

describe('a clock', () => {
  test('that is stopped for a while runs out that much later', () => {
    const stopped = stopClock(startClock(1000, 500), 1200);
    expect(stopped).toEqual({ due: null, left: 300 });
    expect(runClock(stopped, 9000)).toEqual({ due: 9300, left: null });
  });

  test('that had run out has nothing left, and goes on to be due at once', () => {
    const stopped = stopClock(startClock(1000, 500), 1700);
    expect(stopped).toEqual({ due: null, left: 0 });
    expect(runClock(stopped, 9000)).toEqual({ due: 9000, left: null });
  });

  test('keeps the reminder through stopping and running, and loses it when extended', () => {
    const reminded = { ...startClock(1000, 500), reminded: true };
    expect(runClock(stopClock(reminded, 1100), 2000)).toEqual({ due: 2400, left: null, reminded: true });
    expect(extendClock(reminded, 50)).toEqual({ due: 1550, left: null });
    expect(extendClock(stopClock(reminded, 1100), 50)).toEqual({ due: null, left: 450 });
  });

  test.each([-1, NaN, Infinity])('cannot be given a period of %d', (ms) => {
    expect(() => startClock(0, ms)).toThrow(RangeError);
    expect(() => extendClock(startClock(0, 1), ms)).toThrow(RangeError);
  });
});

describe('any clock', () => {
  test('has exactly one of due and left, and left is never negative', () => {
    const step = fc.oneof(
      instant.map((now) => (c: Clock) => stopClock(c, now)),
      instant.map((now) => (c: Clock) => runClock(c, now)),
      period.map((ms) => (c: Clock) => extendClock(c, ms)),
    );
    fc.assert(
      fc.property(clock, fc.array(step), (start, steps) => {
        const end = steps.reduce((c, apply) => apply(c), start);
        expect(isRunning(end)).toBe(end.left === null);
        expect(isRunning(end)).toBe(end.due !== null);
        expect(leftAt(end, 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('stopping twice is stopping once, running twice is running once', () => {
    fc.assert(
      fc.property(clock, instant, instant, (c, first, second) => {
        expect(stopClock(stopClock(c, first), second)).toEqual(stopClock(c, first));
        expect(runClock(runClock(c, first), second)).toEqual(runClock(c, first));
      }),
    );
  });

  test('runs for the same total time however often it is stopped and run', () => {
    const phases = fc.array(fc.record({ running: fc.nat({ max: 1_000_000 }), stopped: period }), { maxLength: 20 });
    fc.assert(
      fc.property(instant, phases, fc.nat({ max: 1_000_000 }), (start, list, spare) => {
        const total = list.reduce((sum, { running }) => sum + running, spare);
        let now = start;
        let current = startClock(now, total);
        for (const { running, stopped } of list) {
          now += running;
          current = stopClock(current, now);
          now += stopped;
          current = runClock(current, now);
        }
        const pauses = list.reduce((sum, { stopped }) => sum + stopped, 0);
        expect(current).toEqual({ due: start + total + pauses, left: null });
        expect(leftAt(current, now)).toBe(spare);
      }),
    );
  });

  test('an extension adds the same whether it comes while running or while stopped', () => {
    fc.assert(
      fc.property(clock, instant, instant, period, (c, stop, run, ms) => {
        fc.pre(leftAt(c, stop) > 0);
        const extendedFirst = runClock(stopClock(extendClock(c, ms), stop), run);
        const extendedLater = runClock(extendClock(stopClock(c, stop), ms), run);
        expect(extendedFirst.due).toBe(extendedLater.due);
      }),
    );
  });
});
