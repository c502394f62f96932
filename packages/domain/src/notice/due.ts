import { nextMorning, nextWaking } from '../round/reminder.js';
import { weightOf, type Mailing, type NoticeReason } from './notice.js';
import type { NoticeSetting } from './notice-setting.js';

/** What is known of the person who would be written to. */
export interface NoticeReader {
  setting: NoticeSetting;
  timeZone: string;
  /** They keep quiet about this text. */
  isQuiet: boolean;
}

/** Whether and when somebody is written to. Asked once when the notice is made and again when its mail is. */
export function mailingOf(
  reason: NoticeReason,
  { setting, timeZone, isQuiet }: NoticeReader,
  now: Date,
): Extract<Mailing, { kind: 'none' | 'waiting' }> {
  const weight = weightOf(reason);
  if (weight === 'app' || isQuiet) return { kind: 'none' };
  switch (setting[weight]) {
    case 'never':
      return { kind: 'none' };
    case 'daily':
      return { kind: 'waiting', dueAt: nextMorning(now, timeZone) };
    case 'at-once':
      return { kind: 'waiting', dueAt: setting.keepsQuietHours ? nextWaking(now, timeZone) : now };
  }
}
