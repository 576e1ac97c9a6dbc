import { tally } from '../../../libs/ballot/index.js';
import type { Choice, TallyInput } from '../../../libs/ballot/index.js';
import { accredit, vote, withdraw } from './votes.js';

describe('votes that were taken', () => {
  test('Internauta Colombia, 9 December 2014: 4 yes, 6 no, 3 abstain of 15 is quorate and fails', () => {
    const result = tally(vote([4, 6, 3]));
    expect(result).toMatchObject({ recorded: 13, quorumNeeded: 8, quorate: true, base: 13, needed: 7 });
    expect(result.outcome).toBe('failed');
    expect(result.notVoted).toEqual(['S13', 'S14']);
  });

  test('January 2009: 7 of 15 recorded is inquorate, whatever they chose', () => {
    expect(tally(vote([7, 0, 0])).outcome).toBe('inquorate');
  });

  test('full ALAC: 8 recorded is quorate, abstentions included', () => {
    expect(tally(vote([5, 1, 2]))).toMatchObject({ quorate: true, outcome: 'passed' });
  });

  test('9 yes, 3 no, 2 abstain of 15: accredits (9 > 7)', () => {
    expect(tally(vote([9, 3, 2]))).toMatchObject({ base: 14, needed: 8, outcome: 'passed' });
  });

  test('9 yes, 3 no, 2 abstain of 15: fails two thirds when abstentions count (9 of 14)', () => {
    expect(tally(vote([9, 3, 2], { rules: withdraw }))).toMatchObject({ base: 14, needed: 10, outcome: 'failed' });
  });

  test('9 yes, 3 no, 2 abstain of 15: passes two thirds when abstentions do not count (9 of 12)', () => {
    const rules = { ...withdraw, abstentionsInBase: false };
    expect(tally(vote([9, 3, 2], { rules }))).toMatchObject({ base: 12, needed: 8, outcome: 'passed' });
  });

  test('a tie, 6 yes and 6 no, is not a majority', () => {
    expect(tally(vote([6, 6, 0]))).toMatchObject({ needed: 7, outcome: 'failed' });
  });
});

describe('edges', () => {
  test('exactly two thirds passes "at least" and fails "more than"', () => {
    expect(tally(vote([8, 4, 0], { rules: withdraw })).outcome).toBe('passed');
    expect(tally(vote([8, 4, 0], { rules: { ...withdraw, thresholdStrict: true } })).outcome).toBe('failed');
  });

  test('recused members leave both bases: 7 of 13 remaining is quorate', () => {
    const result = tally(vote([4, 3, 0], { recused: 2 }));
    expect(result).toMatchObject({ electorate: 15, recused: 2, remaining: 13, quorumNeeded: 7, outcome: 'passed' });
  });

  test('quorum is never below the minimum, however many are recused', () => {
    expect(tally(vote([4, 0, 0], { recused: 9 }))).toMatchObject({ quorumNeeded: 5, outcome: 'inquorate' });
    expect(tally(vote([5, 0, 0], { recused: 9 }))).toMatchObject({ quorumNeeded: 5, outcome: 'passed' });
  });

  test('only abstentions never pass, even when they are no base at all', () => {
    const rules = { ...withdraw, abstentionsInBase: false };
    expect(tally(vote([0, 0, 9], { rules }))).toMatchObject({ base: 0, needed: 1, quorate: true, outcome: 'failed' });
  });

  test('no ballots and nobody left: no decision', () => {
    const rules = { ...accredit, quorumMinimum: 0 };
    expect(tally(vote([0, 0, 0], { of: 3, recused: 3, rules }))).toMatchObject({
      quorumNeeded: 1,
      outcome: 'inquorate',
    });
    expect(tally(vote([0, 0, 0])).unanimous).toBe(false);
  });

  test.each([
    [[9, 0, 0], true],
    [[0, 0, 1], true],
    [[8, 1, 0], false],
    [[8, 0, 1], false],
  ] as const)('%j unanimous: %s', (counts, unanimous) => {
    expect(tally(vote(counts)).unanimous).toBe(unanimous);
  });
});

describe('the sentence', () => {
  test('explains a refusal', () => {
    expect(tally(vote([4, 6, 3])).sentence).toBe(
      '13 of 15 seats recorded a ballot: 4 yes, 6 no, 3 abstaining; the quorum of 8 (more than 1/2 of 15) was met; ' +
        'passing took more than 1/2 of 13 (abstentions counted), that is 7 yes, so the motion failed.',
    );
  });

  test('explains two thirds, recusal and abstentions that do not count', () => {
    const rules = { ...withdraw, abstentionsInBase: false };
    expect(tally(vote([9, 3, 1], { recused: 2, rules })).sentence).toBe(
      '13 of 13 seats (15 less 2 recused) recorded a ballot: 9 yes, 3 no, 1 abstaining; ' +
        'the quorum of 7 (more than 1/2 of 13) was met; ' +
        'passing took at least 2/3 of 12 (abstentions not counted), that is 8 yes, so the motion passed.',
    );
  });

  test('explains a missed quorum, also one that comes from the minimum', () => {
    expect(tally(vote([7, 0, 0])).sentence).toBe(
      '7 of 15 seats recorded a ballot: 7 yes, 0 no, 0 abstaining; ' +
        'the quorum of 8 (more than 1/2 of 15) was not met, so there is no decision.',
    );
    expect(tally(vote([4, 0, 0], { recused: 9 })).sentence).toContain(
      'the quorum of 5 (never fewer than 5) was not met',
    );
  });
});

describe('what is not one vote', () => {
  const good = vote([2, 1, 0], { of: 5, recused: 1 });
  const wrong: [string, Partial<TallyInput>][] = [
    ['ballot of a recused seat', { ballots: { S03: 'yes' } }],
    ['ballot from outside the electorate', { ballots: { X1: 'yes' } }],
    ['ballot that is no choice', { ballots: { S00: 'maybe' as Choice } }],
    ['recused seat outside the electorate', { recused: ['X1'] }],
    ['seat twice in the electorate', { electorate: [...good.electorate, 'S00'] }],
    ['seat recused twice', { recused: ['S03', 'S03'] }],
    ['threshold without a denominator', { rules: { ...accredit, threshold: { num: 1, den: 0 } } }],
    ['threshold that is no whole number', { rules: { ...accredit, threshold: { num: 0.5, den: 1 } } }],
    ['more than everybody', { rules: { ...accredit, threshold: { num: 1, den: 1 } } }],
    ['quorum of more than everybody', { rules: { ...accredit, quorumMoreThan: { num: 2, den: 2 } } }],
    ['negative quorum', { rules: { ...accredit, quorumMinimum: -1 } }],
  ];

  test.each(wrong)('%s is refused', (_, change) => {
    expect(() => tally(good)).not.toThrow();
    expect(() => tally({ ...good, ...change })).toThrow(RangeError);
  });

  test('seats with names of object properties count like any other', () => {
    const ballots = Object.fromEntries([['toString', 'no' as const]]);
    const result = tally({ ...good, electorate: ['constructor', 'toString'], recused: [], ballots });
    expect(result.notVoted).toEqual(['constructor']);
  });
});
