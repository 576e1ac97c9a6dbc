import { isInstant } from '../../workflows/shared/fields.js';

describe('an instant', () => {
  it.each(['2026-01-31T23:59:00Z', '2026-01-31T23:59Z', '2026-01-31T23:59:00.123+05:30', '2024-02-29T00:00:00Z'])(
    '%s is one',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each([
    '2026-02-30T09:00:00Z',
    '2025-02-29T09:00:00Z',
    '2026-04-31T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-01-31T25:00:00Z',
    '2026-01-31T23:59:60Z',
    '2026-01-31T09:00:00',
    '2026-01-31',
    '',
    1_767_225_600_000,
  ])('%s is none', (value) => expect(isInstant(value)).toBe(false));
});
