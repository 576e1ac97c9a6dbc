import { describe, expect, test } from '@jest/globals';
import { afterSignIn } from '../../apps/web/app/pages/account/after-sign-in';
import { browserName } from '../../apps/web/app/pages/account/browser-name';
import { timeZones } from '../../apps/web/app/pages/account/time-zones.server';
import { problemPageOf } from '../../apps/web/app/shell/problem-of-page';

describe('where somebody goes who has signed in', () => {
  test.each([
    ['/fr/cases/7?tab=votes', '/fr/cases/7?tab=votes'],
    [null, '/en/my'],
    ['', '/en/my'],
    ['/', '/en/my'],
    ['//evil.example/en/my', '/en/my'],
    ['https://evil.example', '/en/my'],
    ['/.//evil.example', '/en/my'],
    ['/api/v1/sign-in/openid', '/en/my'],
    ['/api?x', '/en/my'],
    ['/apiary', '/apiary'],
    [`/${'x'.repeat(500)}`, '/en/my'],
  ])('%j: %s', (wanted, path) => expect(afterSignIn(wanted, 'en')).toBe(path));
});

describe('what a browser is called', () => {
  const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
  test.each([
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${safari}`, 'Safari', 'iPhone'],
    [`Mozilla/5.0 (Linux; Android 16; K) ${chrome}`, 'Chrome', 'Android'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/150.0.0.0`, 'Edge', 'Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox', 'Linux'],
  ])('%s: %s, %s', (agent, browser, system) => expect(browserName(agent)).toEqual({ browser, system }));

  test.each(['', 'curl/8.0', 'Firefox/150.0', '<script>'])('%j is none that is known', (agent) =>
    expect(browserName(agent)).toBeNull(),
  );
});

describe('the time zones to choose from', () => {
  test('are called as their cities are today, each once, UTC first', () => {
    const zones = timeZones('UTC');
    expect(zones[0]).toBe('UTC');
    expect(zones).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'Africa/Nairobi']));
    expect(zones).not.toContain('Asia/Calcutta');
    expect(new Set(zones).size).toBe(zones.length);
  });

  test('hold the one that is chosen, whatever it is', () => expect(timeZones('Etc/GMT+3')).toContain('Etc/GMT+3'));

  test('are all understood', () => {
    for (const timeZone of timeZones('UTC')) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
});

describe('the page that stands for one that cannot be shown', () => {
  const answer = (status: number): unknown => ({ status, statusText: '', internal: false, data: null });
  test.each([
    [404, 'notFound'],
    [403, 'forbidden'],
    [410, 'notFound'],
    [412, 'stale'],
    [429, 'tooMany'],
    [503, 'unavailable'],
    [500, 'fault'],
    [418, 'fault'],
  ])('%d: %s', (status, kind) => expect(problemPageOf(answer(status))).toEqual({ kind }));

  test('what nobody foresaw is our fault', () => {
    for (const thrown of [new Error('x'), new TypeError('Failed to fetch'), null, undefined, 'x'])
      expect(problemPageOf(thrown)).toEqual({ kind: 'fault' });
  });
});
