import { describe, expect, it } from 'vitest';
import { lastSeen, noted, readVisit } from './visit';

const at = (time: string) => new Date(`2026-12-08T${time}:00Z`);

describe('since my last visit', () => {
  it('is unknown on the first one, however often its page is opened', () => {
    const first = noted(null, 10, at('09:00'));
    expect(lastSeen(null, at('09:00'))).toBeNull();
    expect(lastSeen(noted(first, 12, at('09:10')), at('09:15'))).toBeNull();
  });

  it('is the end of the one before, and stays so while a visit lasts', () => {
    const first = noted(null, 10, at('09:00'));
    expect(lastSeen(first, at('14:00'))).toEqual({ seq: 10, at: at('09:00') });
    const second = noted(first, 25, at('14:00'));
    expect(lastSeen(second, at('14:20'))).toEqual({ seq: 10, at: at('09:00') });
    expect(lastSeen(second, at('18:00'))).toEqual({ seq: 25, at: at('14:00') });
  });

  it('reads its own cookie and nothing else', () => {
    const visit = noted(null, 3, at('09:00'));
    expect(readVisit(JSON.stringify(visit))).toEqual(visit);
    expect(readVisit('{"from":-1}')).toBeNull();
    expect(readVisit('not json')).toBeNull();
  });
});
