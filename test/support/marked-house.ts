import { v4 as uuid } from 'uuid';
import { House } from './house.js';
import type { Headers } from './house.js';
import { marked, markedCorrection, markedForm, markedLife } from './marked-case.js';
import { arrive } from './stations.js';
import { uploaded } from './uploads.js';

/** A house with three cases of one applicant in which everything that is not public is marked, and everybody who may ask. */
export interface MarkedHouse {
  readonly house: House;
  /** Refused, with a non-public vote from which the member of AF-2 stepped aside. */
  readonly id: string;
  readonly draft: string;
  /** Submitted and corrected by staff. */
  readonly corrected: string;
  /** A paper of the first, with a file. */
  readonly document: string;
  readonly readers: Readonly<Record<string, Headers>>;
}

/** Gives the holder of one seat another one. */
async function alsoIn(house: House, seat: string, another: string, role: string): Promise<void> {
  await house.app.source.query(
    `INSERT INTO seats (id, seat, role, person_id, filled_how)
     SELECT $1, $2, $3, person_id, 'staff' FROM seats WHERE seat = $4`,
    [uuid(), another, role, seat],
  );
}

/** The holder of AF-2 is a vice-chair and on the staff too, and declared an interest. */
export async function openMarkedHouse(): Promise<MarkedHouse> {
  const house = await House.open();
  const { authorization = '' } = house.as('AF-2');
  const readers: Readonly<Record<string, Headers>> = {
    applicant: house.applicant(0),
    applicantElsewhere: house.applicant(1),
    staff: house.as('STAFF-1'),
    leader: house.as('AFRALO-CHAIR'),
    leaderElsewhere: house.as('EURALO-CHAIR'),
    member: house.as('EU-2'),
    chair: house.as('ALAC-CHAIR'),
    viceChair: house.as('ALAC-VICE-CHAIR-2'),
    ombudsman: house.as('OMBUDSMAN'),
    board: house.as('BOARD-1'),
    boardElsewhere: { authorization: house.as('NA-3')['authorization'] ?? '', 'acting-seat': 'BOARD-4' },
    auditor: house.as('AUDITOR'),
    admin: house.as('ADMIN'),
    public: {},
    recused: house.as('AF-2'),
    recusedAsViceChair: house.as('ALAC-VICE-CHAIR-1'),
    recusedAsStaff: { authorization, 'acting-seat': 'STAFF-9' },
    recusedInAllSeats: { authorization },
  };
  await alsoIn(house, 'AF-2', 'STAFF-9', 'staff');
  await alsoIn(house, 'NA-3', 'BOARD-4', 'boardReviewer');
  const id = await arrive(house, markedLife, markedForm('restricted'));
  const draft = await arrive(house, [], markedForm('draft'));
  const corrected = await arrive(house, ['application.submit'], markedForm('elsewhere'));
  await house.act(corrected, house.as('STAFF-1'), 'application.correct', markedCorrection);
  const declared = await house.post(`/api/v1/cases/${id}/interests`, house.as('AF-2'), {
    kind: 'family',
    reason: marked('interest'),
  });
  if (declared.status !== 201) throw new Error(declared.text);
  const paper = { bytes: Buffer.from(marked('restricted')), name: `${marked('restricted')}.txt` };
  const fields = { title: marked('restricted') };
  const { document } = await uploaded(house, id, house.as('STAFF-1'), { ...paper, fields });
  return { house, id, draft, corrected, document, readers };
}
