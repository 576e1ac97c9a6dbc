import type { JsonObject } from '../../../../libs/engine/index.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import type { Cast } from './cast.js';
import { demoForm } from './form.js';
import type { DemoOrganisation } from './organisations.js';
import type { PastCase } from './past-case.js';

/** What a stage of a story works with. */
export interface Scene {
  readonly at: PastCase;
  readonly cast: Cast;
  readonly organisation: DemoOrganisation;
}

const criteria = ['informs', 'predominance', 'selfSupporting', 'publishes', 'assistsRalo'] as const;
const forAll = (word: string): JsonObject => Object.fromEntries(criteria.map((criterion) => [criterion, word]));

/** How each region usually reaches its advice. */
const ways: Readonly<Record<Ralo, string>> = {
  AFRALO: 'call',
  APRALO: 'feedback',
  EURALO: 'list',
  LACRALO: 'wiki',
  NARALO: 'callThenSilence',
};

export async function submit({ at, organisation }: Scene): Promise<void> {
  await at.fillIn(demoForm(organisation, at.today));
  await at.wait(1);
  await at.act(at.applicant, 'application.submit');
}

export async function accept({ at, cast }: Scene): Promise<void> {
  await at.wait(4);
  await at.act(cast.in('STAFF-1'), 'application.accept');
}

export async function finishDueDiligence({ at, cast }: Scene): Promise<void> {
  await at.wait(9);
  await at.act(cast.in('STAFF-2'), 'dueDiligence.complete', {
    findings: { ...forAll('met'), publishes: 'notLookedAt' },
    evidence: { informs: 'Two newsletters about ICANN were seen.', predominance: 'The register was shown on a call.' },
    summary: 'Nothing speaks against the application. The web site was down on both days it was looked at.',
  });
}

/** Advice of the region; where two leaders give it together the second confirms. */
export async function advise(
  { at, cast, organisation }: Scene,
  advice: 'positive' | 'negative' | 'noAgreement',
): Promise<void> {
  const { region } = organisation;
  await at.wait(12);
  await at.act(cast.in(`${region}-CHAIR`), 'advice.give', {
    advice,
    criteria: forAll(advice === 'negative' ? 'notMet' : 'met'),
    reached: ways[region],
    reasons: 'Put to the members of the region in the usual way.',
    ...(advice === 'noAgreement' && {
      reasonsFor: 'Active where few others are.',
      reasonsAgainst: 'Little is known of how individual members decide.',
    }),
  });
  if (region === 'LACRALO') await at.act(cast.in('LACRALO-SECRETARY'), 'advice.confirm');
}

export async function openVote({ at, cast }: Scene): Promise<void> {
  await at.wait(3);
  await at.act(cast.in('ALAC-CHAIR'), 'vote.open');
}

/** Ballots in the order of the seats: so many for it, against it, abstaining. */
export async function ballots({ at, cast }: Scene, yes: number, no: number, abstain: number): Promise<void> {
  const all = [
    ...Array<string>(yes).fill('yes'),
    ...Array<string>(no).fill('no'),
    ...Array<string>(abstain).fill('abstain'),
  ];
  for (const [i, member] of cast.members.slice(0, all.length).entries()) {
    await at.act(member, 'ballot.cast', { choice: all[i] ?? 'abstain' });
  }
}

/** From the form to the region's positive advice. */
export async function untilReady(scene: Scene): Promise<void> {
  await submit(scene);
  await accept(scene);
  await finishDueDiligence(scene);
  await advise(scene, 'positive');
}
