import { replay } from '../../../libs/engine/index.js';
import { Driven } from '../../support/drive.js';

describe('an application that is accredited', () => {
  const c = new Driven().toDecision(8, 3, 2);

  it('is in force, decided by the first vote', () => {
    expect(c.view).toMatchObject({
      state: 'accredited',
      inForce: true,
      decision: { outcome: 'accredited', by: 'vote', vote: 1 },
      region: 'AFRALO',
    });
  });

  it('publishes the counts and the choices by seat', () => {
    expect(c.view.votes[0]).toMatchObject({
      outcome: 'passed',
      tally: { yes: 8, no: 3, abstain: 2, base: 13, needed: 7 },
    });
    expect(c.view.votes[0]?.choices).toMatchObject({ 'AF-1': 'yes' });
  });

  it('replays to the same case', () => {
    const records = c.transitions.map((t) => ({
      ...t,
      payload: { ...t.payload, ...Object.fromEntries(t.sealed.map((s) => [s.path.slice(1), s.value])) },
    }));
    expect(replay(c.snapshot, records)).toEqual(c.snapshot);
  });
});
