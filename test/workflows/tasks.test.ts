import { describe, expect, test } from '@jest/globals';
import { taskOf } from '../../libs/engine/index.js';
import { procedures } from '../../workflows/index.js';
import type { Actor } from '../../workflows/shared/roles.js';
import {
  Driven,
  applicant,
  as,
  chair,
  director,
  leader,
  member,
  ombudsman,
  staff,
  viceChair,
} from '../support/drive.js';
import { payloads } from '../support/payloads.js';

const asked = (driven: Driven, actor: Actor): string[] =>
  (taskOf(driven.snapshot, actor, driven.now)?.actions ?? []).map(({ event }) => event);

const everybody = [applicant, staff, leader(), chair, viceChair, member('EU-1'), ombudsman, director(1)];
const whoIsAsked = (driven: Driven): string[] =>
  everybody.filter((actor) => asked(driven, actor).length > 0).map(({ role }) => role);

describe('what a turn asks for', () => {
  test('is an event of the procedure', () => {
    for (const { asks, events } of procedures)
      expect(asks.filter((event) => !Object.hasOwn(events, event))).toEqual([]);
  });

  test.each([
    ['a draft', new Driven(), ['applicant'], 'application.submit'],
    ['submitted', new Driven().act(applicant, 'application.submit'), ['staff'], 'application.accept'],
    ['due diligence', new Driven().toDueDiligence(), ['staff'], 'dueDiligence.complete'],
    ['overdue', new Driven().toDueDiligence().wait(40), ['staff'], 'dueDiligence.complete'],
    ['a question', new Driven().toDueDiligence().act(staff, 'question.ask'), ['applicant'], 'question.answer'],
    ['no answer', new Driven().toDueDiligence().act(staff, 'question.ask').wait(40), ['staff'], 'question.close'],
    ['on hold', new Driven().toDueDiligence().act(staff, 'case.hold'), ['staff'], 'case.resume'],
    ['advice', new Driven().toAdvice(), ['raloLeader'], 'advice.give'],
    ['ready', new Driven().toReady(), ['alacChair'], 'vote.open'],
    ['vote', new Driven().toVote(), ['alacMember'], 'ballot.cast'],
    ['paused', new Driven().toVote().act(chair, 'vote.pause'), ['alacChair'], 'vote.resume'],
    ['inquorate', new Driven().toVote().wait(6), ['alacChair'], 'vote.reopen'],
    ['accredited', new Driven().toDecision(9, 0, 0), [], ''],
    ['over', new Driven().act(applicant, 'application.withdraw'), [], ''],
  ] as const)('%s: of those whose turn it is, and of nobody else', (_, driven, roles, event) => {
    expect(whoIsAsked(driven)).toEqual(roles);
    const first = everybody.find(({ role }) => role === roles[0]);
    expect(first ? asked(driven, first)[0] : '').toBe(event);
  });

  test('both who may end a wait', () => {
    expect(whoIsAsked(new Driven().toAdvice().wait(40))).toEqual(['raloLeader', 'alacChair']);
  });

  test('a note, a correction and more time are possible and no task', () => {
    expect(asked(new Driven().toDueDiligence(), staff)).toEqual(['dueDiligence.complete']);
  });

  test('a region that is not known is asked for before anything else', () => {
    const form = {
      ...new Driven().form,
      organisation: { ...(new Driven().form.organisation as object), country: 'XK' },
    };
    expect(asked(new Driven({ form }).act(applicant, 'application.submit'), staff)[0]).toBe('region.assign');
  });
});

describe('what is done or not theirs is no task', () => {
  test('a ballot that is cast, though it can be changed', () => {
    const driven = new Driven().toVote().act(member('EU-1'), 'ballot.cast');
    expect([asked(driven, member('EU-1')), asked(driven, member('EU-2'))]).toEqual([[], ['ballot.cast']]);
  });

  test('who stepped aside, in whatever seat; the vice-chair then stands where the Chair did', () => {
    const driven = new Driven().toReady();
    expect([asked(driven, chair), asked(driven, viceChair)]).toEqual([['vote.open'], []]);
    driven.act(chair, 'ballot.recuse');
    expect([asked(driven, chair), asked(driven, viceChair)]).toEqual([[], ['vote.open']]);
    driven.act(viceChair, 'vote.open');
    expect([asked(driven, member('AF-1')), asked(driven, member('AF-2'))]).toEqual([[], ['ballot.cast']]);
    expect(asked(driven, { ...member('AF-2'), substituteFor: 'p-AF-1' })).toEqual([]);
  });

  test('a second leader’s confirmation only of those who can give it, and of them nothing else', () => {
    const rules = { adviceLeaders: { AFRALO: 2, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } };
    const driven = new Driven({ rules }).toAdvice().act(leader(), 'advice.give');
    expect(asked(driven, leader())).toEqual([]);
    expect(asked(driven, leader('AFRALO', 2))).toEqual(['advice.confirm']);
    expect(asked(driven, leader('EURALO'))).toEqual([]);
  });

  test('a Director’s word, of those who are named and have not spoken', () => {
    const board = { ...payloads['review.request'], route: 'board' };
    const driven = new Driven().toDecision(0, 9, 0).act(applicant, 'review.request', board);
    expect([asked(driven, staff), asked(driven, director(1))]).toEqual([['review.assign'], ['review.assign']]);
    driven.act(staff, 'review.assign').act(director(1), 'review.decide');
    expect([1, 2].map((n) => asked(driven, director(n)))).toEqual([[], ['review.decide']]);
    expect(asked(driven, as('boardReviewer'))).toEqual([]);
  });

  test('who has no turn at all', () => {
    for (const role of ['auditor', 'admin'] as const) expect(asked(new Driven().toVote(), as(role))).toEqual([]);
  });
});
