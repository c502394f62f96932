import { expect, it } from 'vitest';
import { deadlineCalendar } from './deadline.js';

it('is one moment for every zone, its words escaped and its lines short', () => {
  const file = deadlineCalendar({
    id: 'rnd_a',
    title: 'Sign: “Always; a child, first” — ' + 'é'.repeat(90),
    description: 'one\nBEGIN:VEVENT\r\ntwo',
    url: 'https://example.org/s/always',
    at: new Date('2026-12-11T17:00:00Z'),
    writtenAt: new Date('2026-11-23T09:00:00Z'),
  });
  const lines = file.split('\r\n');
  expect(lines).toContain('DTSTART:20261211T170000Z');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const whole = file.replaceAll('\r\n ', '');
  expect(whole).toContain('SUMMARY:Sign: “Always\\; a child\\, first” — ' + 'é'.repeat(90));
  expect(whole).toContain('DESCRIPTION:one\\nBEGIN:VEVENT\\ntwo');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
