import { formAccess } from '../../../workflows/accreditation/v1/form.js';
import { payloads } from '../../support/payloads.js';
import { applicant, Driven, staff } from '../../support/drive.js';

describe('applying', () => {
  it('refuses an incomplete form with everything that is missing', () => {
    const refusal = new Driven({ form: {} }).try(applicant, 'application.submit');
    expect(refusal?.status).toBe(422);
    expect(refusal?.errors.map((e) => e.pointer)).toEqual(
      expect.arrayContaining(['/form/organisation/name', '/form/contacts/primaryEmail']),
    );
  });

  it('lets staff decide the region of a country that the table does not know', () => {
    const form = new Driven().form as { organisation: object };
    const c = new Driven({ form: { ...form, organisation: { ...form.organisation, country: 'XK' } } });
    c.act(applicant, 'application.submit');
    expect(c.try(staff, 'application.accept')).toMatchObject({ status: 409, code: 'region-unknown' });
    c.act(staff, 'region.assign', { region: 'EURALO', reason: 'Pristina.' }).act(staff, 'application.accept');
    expect(c.view.region).toBe('EURALO');
  });

  it('lets the country decide where the table knows it', () => {
    const c = new Driven().act(applicant, 'application.submit');
    expect(c.try(staff, 'region.assign', { region: 'EURALO', seatCountry: 'KE', reason: 'Asked for.' })).toMatchObject({
      code: 'country-decides',
    });
  });

  it('is for the own organisation, and for staff with a note of when it came', () => {
    const c = new Driven();
    expect(c.try({ ...applicant, organisation: 'org-2' }, 'application.submit')).toMatchObject({
      status: 403,
      code: 'not-your-case',
    });
    expect(c.try(staff, 'application.submit')).toMatchObject({ errors: [{ pointer: '/receivedAt' }] });
    expect(
      c.try(staff, 'application.submit', { receivedAt: '2026-02-01T00:00:00Z', receivedFrom: 'by mail' }),
    ).toBeNull();
  });

  it('can be given up until the decision', () => {
    expect(new Driven().act(applicant, 'application.withdraw').view.state).toBe('withdrawn');
    expect(new Driven().toVote().act(applicant, 'application.withdraw').view).toMatchObject({
      state: 'withdrawn',
      tags: ['over'],
    });
    expect(new Driven().toDecision(9, 0, 0).try(applicant, 'application.withdraw')).toMatchObject({ status: 409 });
  });

  it('seals every free text and every form value, and keeps only closed vocabularies inline', () => {
    const c = new Driven().toReady();
    const submit = c.transitions.find((t) => t.type === 'application.submit');
    expect(submit?.payload).toEqual({
      facts: { country: 'KE', region: 'AFRALO', regionTable: expect.any(String) as string },
    });
    expect(submit?.sealed).toContainEqual({
      path: '/form/contacts/primaryName',
      access: 'restricted',
      value: 'Akinyi Odhiambo',
    });
    expect(JSON.stringify(c.snapshot.context)).not.toContain('Akinyi');
    const given = c.transitions.find((t) => t.type === 'advice.give');
    expect(given?.payload).not.toHaveProperty('reasons');
  });
});

describe('a correction', () => {
  const change = (changes: object) => ({ ...payloads['application.correct'], changes });

  it('goes into the form, sealed, and survives a resubmission', () => {
    const c = new Driven().act(applicant, 'application.submit');
    c.act(applicant, 'application.correct', change({ organisation: { acronym: 'LAKE' } }));
    expect(c.transitions.at(-1)?.sealed).toContainEqual({
      path: '/changes/organisation/acronym',
      access: formAccess('/organisation/acronym'),
      value: 'LAKE',
    });
    c.act(staff, 'application.return').act(applicant, 'application.resubmit');
    expect(c.transitions.at(-1)?.sealed).toContainEqual(
      expect.objectContaining({ path: '/form/organisation/acronym', value: 'LAKE' }),
    );
  });

  it('cannot empty what is needed, nor move the organisation to another country', () => {
    const c = new Driven().toAdvice();
    const wrong = (changes: object): unknown => c.try(applicant, 'application.correct', change(changes));
    const saying = (pointer: string, code: string) => ({
      status: 422,
      errors: [expect.objectContaining({ pointer, code })],
    });
    expect(wrong({ contacts: { primaryName: '' } })).toMatchObject(saying('/changes/contacts/primaryName', 'required'));
    expect(wrong({ organisation: { country: 'FR' } })).toMatchObject(
      saying('/changes/organisation/country', 'not-correctable'),
    );
  });

  it('says of each answer that is wrong where it is', () => {
    const c = new Driven().toAdvice();
    const changes = { contacts: { primaryEmail: 'nobody', secondaryEmail: 'nowhere', nickname: 'Bo' } };
    const refused = c.try(applicant, 'application.correct', change(changes));
    expect(refused?.errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/changes/contacts/nickname',
      '/changes/contacts/primaryEmail',
      '/changes/contacts/secondaryEmail',
    ]);
    for (const nothing of [{}, [], 'all of it']) {
      expect(c.try(applicant, 'application.correct', change(nothing))).toMatchObject({
        errors: [expect.objectContaining({ pointer: '/changes' })],
      });
    }
  });

  it('needs the consent of the applicant when staff makes it', () => {
    const { consentGivenAt: _, ...silent } = payloads['application.correct'];
    const c = new Driven().toAdvice();
    expect(c.try(staff, 'application.correct', silent)).toMatchObject({ code: 'consent' });
    expect(c.try(staff, 'application.correct')).toBeNull();
  });

  it('is over when the vote opens', () => {
    expect(new Driven().toVote().try(applicant, 'application.correct')).toMatchObject({ status: 409 });
  });
});
