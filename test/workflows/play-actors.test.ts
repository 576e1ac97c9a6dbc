import { actorOf } from '../../apps/cli/src/play/actors.js';
import { readScenario } from '../../apps/cli/src/play/read-scenario.js';

const seatsOf = (seats?: unknown) =>
  readScenario({
    procedure: 'accreditation',
    opened: '2026-01-05T09:00:00Z',
    input: seats === undefined ? {} : { seats },
    events: [],
  }).seats;

const seats = seatsOf([
  { seat: 'EU-1', region: 'EURALO', holder: 'Ilse', chair: true },
  { seat: 'EU-2', region: 'EURALO' },
  { seat: 'EU-3', region: 'EURALO', holder: null },
  { seat: 'LACRALO-CHAIR', region: 'LACRALO', holder: 'Rosa', role: 'raloLeader' },
]);

describe('seats', () => {
  it('are filled by the holder, by somebody named after the seat, or vacant', () => {
    expect(seats.map((s) => [s.seat, s.role, s.person])).toEqual([
      ['EU-1', 'alacMember', 'Ilse'],
      ['ALAC-CHAIR', 'alacChair', 'Ilse'],
      ['EU-2', 'alacMember', 'EU-2'],
      ['LACRALO-CHAIR', 'raloLeader', 'Rosa'],
      ['BOARD-1', 'boardReviewer', 'BOARD-1'],
      ['BOARD-2', 'boardReviewer', 'BOARD-2'],
      ['BOARD-3', 'boardReviewer', 'BOARD-3'],
    ]);
  });

  it('of the Board are those named, where some are', () => {
    expect(seatsOf([{ seat: 'D-9', role: 'boardReviewer' }])).toEqual([
      { seat: 'D-9', role: 'boardReviewer', person: 'D-9', region: null },
    ]);
    expect(seatsOf()).toHaveLength(3);
  });
});

describe('who acts', () => {
  it.each([
    [
      { role: 'alacMember', seat: 'EU-1' },
      { role: 'alacMember', seat: 'EU-1', person: 'Ilse' },
    ],
    [{ role: 'alacChair' }, { role: 'alacChair', seat: 'ALAC-CHAIR', person: 'Ilse' }],
    [{ role: 'alacMember' }, { role: 'alacMember', person: 'alacMember' }],
    [
      { role: 'alacMember', seat: 'EU-3', person: 'Eva' },
      { role: 'alacMember', seat: 'EU-3', person: 'Eva' },
    ],
    [{ role: 'staff' }, { role: 'staff', person: 'staff' }],
    [{ role: 'applicant' }, { role: 'applicant', person: 'applicant', organisation: 'organisation' }],
    [
      { role: 'raloLeader', region: 'AFRALO' },
      { role: 'raloLeader', region: 'AFRALO', person: 'raloLeader:AFRALO' },
    ],
    [
      { role: 'raloLeader', region: 'LACRALO', person: 'Diego' },
      { role: 'raloLeader', region: 'LACRALO', person: 'Diego' },
    ],
    [
      { role: 'raloLeader', seat: 'LACRALO-CHAIR' },
      { role: 'raloLeader', region: 'LACRALO', seat: 'LACRALO-CHAIR', person: 'Rosa' },
    ],
  ] as const)('%j', (as, actor) => expect(actorOf(as, seats)).toEqual(actor));
});
