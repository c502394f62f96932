import { describe, expect, it } from 'vitest';
import { cityOf, formatDay, formatMoment } from './moment.js';

const deadline = new Date('2026-12-11T17:00:00Z');
const brussels = 'Europe/Brussels';

describe('a moment', () => {
  it('carries the zone it was set in', () => {
    expect(formatMoment(deadline, { timeZone: brussels, locale: 'en' })).toBe(
      'Fri 11 Dec 2026, 18:00 (Brussels)',
    );
    expect(formatMoment(deadline, { timeZone: brussels, locale: 'fr' })).toBe(
      'ven. 11 déc. 2026, 18:00 (Bruxelles)',
    );
  });

  it('stands in the order and with the signs of each page language, in the digits of the text', () => {
    expect(formatMoment(deadline, { timeZone: brussels, locale: 'de' })).toBe(
      'Fr., 11. Dez. 2026, 18:00 (Brüssel)',
    );
    expect(formatMoment(deadline, { timeZone: brussels, locale: 'ar' })).toBe(
      'الجمعة 11 ديسمبر 2026، 18:00 (بروكسل)',
    );
  });

  it('is right on both sides of a clock change, and at midnight', () => {
    const before = new Date('2026-10-24T22:00:00Z');
    const after = new Date('2026-10-25T23:00:00Z');
    expect(formatMoment(before, { timeZone: brussels, locale: 'en' })).toContain('25 Oct 2026, 00:00');
    expect(formatMoment(after, { timeZone: brussels, locale: 'en' })).toContain('26 Oct 2026, 00:00');
    expect(formatDay(before, { timeZone: 'UTC', locale: 'en' })).toBe('Sat 24 Oct 2026');
  });

  it('names a city it has no word for as the zone does', () => {
    expect(cityOf('America/Sao_Paulo', 'fr')).toBe('Sao Paulo');
  });
});
