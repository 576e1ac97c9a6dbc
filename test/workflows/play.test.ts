import { parseText } from '../../apps/cli/src/play/parse-text.js';
import { play } from '../../apps/cli/src/play/play.js';
import { printed } from '../../apps/cli/src/play/print.js';
import { readScenario } from '../../apps/cli/src/play/read-scenario.js';
import { reportOf } from '../../apps/cli/src/play/report.js';
import { ScenarioError } from '../../apps/cli/src/play/scenario.js';
import type { ScenarioProblem } from '../../apps/cli/src/play/scenario.js';
import { completeForm } from '../support/complete-form.js';

const least = { procedure: 'accreditation', opened: '2026-01-05T09:00:00Z', events: [] };
const applicant = { role: 'applicant' };
const submit = { at: '2026-01-06T09:00:00Z', as: applicant, type: 'application.submit' };

function problemsOf(read: () => unknown): readonly ScenarioProblem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

const problems = (value: unknown) => problemsOf(() => readScenario(value));
const pointers = (value: unknown) => problems(value).map((p) => p.pointer);
const result = (value: unknown) => reportOf(play(readScenario(value)));
const textOf = (text: string) => problemsOf(() => parseText(new TextEncoder().encode(text)));

describe('reading a scenario', () => {
  it('needs a procedure, an instant and events', () => {
    expect(pointers({})).toEqual(['/procedure', '/opened', '/events']);
    expect(result(least)).toMatchObject({ state: 'draft', decision: null, tally: null, refused: [] });
  });

  it.each([null, [], 'accreditation', 7])('is an object, not %j', (value) => {
    expect(problems(value)).toEqual([{ pointer: '', message: 'A scenario must be a JSON object.' }]);
  });

  it('lists everything that is wrong, with pointers', () => {
    const wrong = {
      procedure: 'coronation',
      opened: '5 January',
      input: {
        form: [],
        earlierCase: 7,
        seats: [
          { seat: 'a b', region: 'AFRALO' },
          { seat: 'AF-2', region: 'Africa', role: 'king', holder: '', chair: 'yes' },
          { seat: 'AF-3' },
          { seat: 'AF-3' },
          null,
        ],
      },
      rules: [],
      events: [{ at: '2026-02-30T09:00:00Z', as: { role: 'nobody', seat: '..', region: 1, person: '' }, type: 5 }, 1],
      until: false,
    };
    expect(pointers(wrong)).toEqual([
      '/procedure',
      '/opened',
      '/input/form',
      '/input/seats/0/seat',
      '/input/seats/1/role',
      '/input/seats/1/holder',
      '/input/seats/1/region',
      '/input/seats/1/chair',
      '/input/seats/4',
      '/input/seats/4/seat',
      '/input/seats',
      '/input/earlierCase',
      '/rules',
      '/events/0/at',
      '/events/0/as/region',
      '/events/0/as/role',
      '/events/0/as/seat',
      '/events/0/as/person',
      '/events/0/type',
      '/events/1',
      '/events/1/at',
      '/events/1/as',
      '/events/1/as/role',
      '/events/1/type',
      '/until',
    ]);
  });

  it('takes rules that exist, with values that fit', () => {
    expect(pointers({ ...least, rules: { voteDays: 0, noSuchRule: 1, openVote: 1, __proto__: {} } })).toEqual([
      '/rules/voteDays',
      '/rules/noSuchRule',
      '/rules/openVote',
    ]);
  });

  it('says in one sentence that time went backwards', () => {
    const events = [{ ...submit, at: '2026-01-08T09:00:00Z' }, submit, { ...submit, at: '2026-01-05T10:00:00Z' }];
    expect(problems({ ...least, events })).toEqual([
      {
        pointer: '/events/1/at',
        message:
          'is 2026-01-06T09:00:00.000Z, before 2026-01-08T09:00:00.000Z, which comes first: a scenario goes forward in time',
      },
    ]);
    expect(pointers({ ...least, events: [submit], until: '2026-01-06T08:59:59.999Z' })).toEqual(['/until']);
    expect(pointers({ ...least, events: [{ ...submit, at: '2026-01-05T08:59:59Z' }] })).toEqual(['/events/0/at']);
  });

  it('names what it does not read', () => {
    const odd = { ...least, rulez: {}, events: [{ ...submit, 'a/b': 1, as: { ...applicant, sat: 'AF-1' } }] };
    expect(readScenario(odd).ignored).toEqual(['/rulez', '/events/0/a~1b', '/events/0/as/sat']);
  });
});

describe('the text of a scenario', () => {
  it('is not empty, and names every member once', () => {
    expect(textOf(' ')).toEqual([{ pointer: '', message: 'The scenario is empty.' }]);
    expect(textOf('{"a":1,"a":2}')).toEqual([{ pointer: '', message: 'The member "a" stands twice in one object.' }]);
  });

  it('is not nested without end', () => {
    const [problem] = textOf('['.repeat(100_000) + ']'.repeat(100_000));
    expect(problem?.message).toBe('The scenario is nested 100000 levels deep; 32 are allowed.');
  });

  it('is JSON, and nothing of it reaches a terminal', () => {
    const [problem] = textOf('{"a": \u001b[31mred}');
    expect(problem?.message).toMatch(/^The scenario is not valid JSON: /);
    expect(problem?.message).not.toMatch(/\p{Cc}/u);
  });

  it('is UTF-8', () => {
    expect(problemsOf(() => parseText(Uint8Array.of(0x22, 0xff, 0x22)))).toEqual([
      { pointer: '', message: 'The scenario is not UTF-8 text.' },
    ]);
  });
});

describe('playing', () => {
  it('refuses to submit a form that is missing or incomplete, with pointers, and goes on', () => {
    const again = { ...submit, at: '2026-01-07T09:00:00Z', type: 'application.withdraw' };
    const { state, refused } = result({ ...least, events: [submit, again] });
    expect(state).toBe('withdrawn');
    expect(refused).toMatchObject([{ event: 0, status: 422, code: 'invalid-payload', type: 'application.submit' }]);
    expect(refused[0]?.errors.map((e) => e.pointer)).toContain('/form/organisation/name');
    expect(refused[0]?.allowed).toContain('application.submit');
    const form = { ...completeForm, declaration: {} };
    const errors = result({ ...least, input: { form }, events: [submit] }).refused[0]?.errors;
    expect(errors?.map((e) => e.pointer)).toEqual([
      '/form/declaration/name',
      '/form/declaration/capacity',
      '/form/declaration/date',
    ]);
  });

  it.each([
    [{ ...submit, type: 'no.such' }, 422, 'unknown-event'],
    [{ ...submit, type: 'xstate.after.draftLapse.accreditation.draft' }, 422, 'unknown-event'],
    [{ ...submit, type: '__proto__' }, 422, 'unknown-event'],
    [{ ...submit, type: 'ballot.cast' }, 409, 'not-possible-now'],
    [{ ...submit, as: { role: 'auditor' } }, 403, 'not-your-role'],
    [{ ...submit, payload: [] }, 422, 'invalid-payload'],
    [{ ...submit, payload: { receivedFrom: '\u0000', extra: 1 } }, 422, 'invalid-payload'],
    [
      { ...submit, payload: JSON.parse('{"__proto__":{"receivedAt":"2026-01-01T00:00:00Z"}}') as object },
      422,
      'invalid-payload',
    ],
  ])('tells why %j is refused', (event, status, code) => {
    const value = { ...least, input: { form: completeForm }, events: [event] };
    expect(result(value).refused).toMatchObject([{ status, code }]);
    expect(printed(play(readScenario(value)))).toContain(`REFUSED ${status} ${code}`);
  });

  it('lets time run on after the last event, to a draft that lapses', () => {
    const { state, path, deadlines } = result({ ...least, until: '2027-01-05T09:00:00Z' });
    expect(state).toBe('lapsed');
    expect(deadlines).toEqual([]);
    expect(path.at(-1)).toMatchObject({ at: '2027-01-05T09:00:00.000Z', type: 'deadline.draftLapse', by: null });
    expect(result({ ...least, until: '2027-01-05T08:59:59.999Z' }).state).toBe('draft');
  });

  it('keeps to rules that differ', () => {
    expect(result({ ...least, rules: { draftLapseDays: 1 }, until: '2026-01-06T09:00:00Z' }).state).toBe('lapsed');
  });

  it('ends after a long time too, and not at the end of days', () => {
    const long = { ...least, input: { form: completeForm }, events: [submit] };
    expect(result({ ...long, until: '2076-01-01T00:00:00Z' }).state).toBe('submitted');
    expect(problems({ ...long, until: '9999-12-31T00:00:00Z' })).toEqual([
      { pointer: '/until', message: 'is 9999-12-31T00:00:00.000Z, more than 50 years after the case was opened' },
    ]);
  });
});
