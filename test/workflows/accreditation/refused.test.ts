import { step } from '../../../libs/engine/index.js';
import { applicant, as, Driven, staff } from '../../support/drive.js';

describe('what the engine refuses', () => {
  const c = new Driven().toDueDiligence();
  const send = (type: string, payload: unknown = {}) => step(c.snapshot, staff, { type, payload }, {}, c.now);

  it.each([
    'no.such',
    'xstate.after.dueDiligenceDue.accreditation.dueDiligence.reviewing.onTime',
    'xstate.init',
    '__proto__',
    'constructor',
  ])('the event %s', (type) =>
    expect(send(type)).toMatchObject({ kind: 'refused', refusal: { status: 422, code: 'unknown-event' } }),
  );

  it('what is not possible now, naming what is', () => {
    const refusal = send('vote.open');
    expect(refusal).toMatchObject({ refusal: { status: 409, code: 'not-possible-now' } });
    expect(refusal.kind === 'refused' && refusal.refusal.allowed).toEqual(
      expect.arrayContaining(['question.ask', 'dueDiligence.complete']),
    );
  });

  it('unknown members, wrong types, and payloads that are no objects', () => {
    expect(send('question.ask', { question: 'Why?', extra: 1 })).toMatchObject({
      refusal: { errors: [{ pointer: '/extra', code: 'unknown-field' }] },
    });
    expect(send('question.ask', { question: 7 })).toMatchObject({ refusal: { status: 422 } });
    for (const payload of [null, [], 'x', 7, undefined])
      expect(send('question.ask', payload)).toMatchObject({ refusal: { status: 422 } });
    expect(send('question.ask', JSON.parse('{"__proto__":{"a":1},"question":"x"}'))).toMatchObject({
      refusal: { status: 422 },
    });
    expect(send('question.ask', { question: 'a\u0000b' })).toMatchObject({ refusal: { status: 422 } });
  });

  it('an internal note of the applicant, who could not read it', () => {
    expect(c.try(applicant, 'note.add')).toMatchObject({ status: 422, code: 'own-note' });
    expect(c.try(applicant, 'note.add', { audience: 'applicant', text: 'We have moved.' })).toBeNull();
  });

  it('what auditors and administrators try', () => {
    for (const role of ['auditor', 'admin'] as const)
      expect(c.try(as(role), 'note.add')).toMatchObject({ status: 403, code: 'not-your-role' });
  });
});
