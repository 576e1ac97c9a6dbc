import type { Procedure } from '../../../workflows/shared/procedure.js';

type Delay = (args: { context: object }) => number;

/** Remembers the names that are asked for. */
const watched = (seen: Set<string>, answer: (name: string) => unknown): object =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        seen.add(String(name));
        return answer(String(name));
      },
    },
  );

/**
 * The rules that measure a deadline: those its delay reads, and that of the clock it looks at. A delay is a function, so
 * it is run once on a context that takes note.
 */
export function rulesOfDelay({ machine, clockRules, values }: Procedure, name: string): string[] {
  const delay = machine.implementations.delays[name] as Delay | undefined;
  const [rules, clocks] = [new Set<string>(), new Set<string>()];
  delay?.({
    context: {
      now: 0,
      rules: watched(rules, (rule) => values[rule]),
      clocks: watched(clocks, () => ({ due: 0, left: null })),
    },
  });
  return [...[...clocks].flatMap((clock) => clockRules[clock] ?? []), ...rules];
}
