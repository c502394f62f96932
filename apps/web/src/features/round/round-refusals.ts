import {
  checkExtension,
  closesInTime,
  newRoundSchema,
  readSchedule,
  type NewRound,
  type Refusal,
  type RefusalCode,
} from '@undersigned/domain';
import { formText } from '@/server/form-text';
import { roundInput, type Said } from './round-input';
import { fieldOfRefusal, stepOfField } from './round-steps';

/** Why the form of a new round says no by itself, before the server would. */
export const roundRefusalCodes = [
  'bad_input',
  'deadline_past',
  'deadline_not_a_time',
  'schedule_order',
  'closes_too_late',
] as const satisfies RefusalCode[];
type RoundRefusalCode = (typeof roundRefusalCodes)[number];

/** What it says, in the language of a person. */
export type RoundRefusalSentences = Record<RoundRefusalCode, string>;

/** A refusal by the name of the field in the form. */
export interface FieldRefusal {
  code: RoundRefusalCode;
  field: string;
}

/**
 * Why the rules that make a round would refuse this form now, at most once for each field. Whether its dates fit
 * together is asked once each of them can be read.
 */
export function roundRefusals(form: Said, now: Date): FieldRefusal[] {
  const input = roundInput(form);
  const read = newRoundSchema.safeParse(input);
  const unread = (read.error?.issues ?? []).map(({ path }) => path.join('.'));
  const refusals = [...new Set(unread.map(fieldOfRefusal))].map((field) =>
    fieldRefusal({ code: 'bad_input', field }),
  );
  if (refusals.some(({ field }) => stepOfField(field) === 'when')) return refusals;
  const dates = refusalOfDates(form, now) ?? (read.success ? refusalOfExtension(read.data, now) : null);
  return dates ? [...refusals, fieldRefusal(dates)] : refusals;
}

const fieldRefusal = ({ code, field = '' }: Refusal): FieldRefusal => ({
  code: roundRefusalCodes.find((known) => known === code) ?? 'bad_input',
  field: fieldOfRefusal(field),
});

function refusalOfDates(form: Said, now: Date): Refusal | null {
  const { timeZone, ...given } = roundInput(form);
  const schedule = readSchedule(given, timeZone, now);
  if (!schedule.ok) return schedule.refusal;
  const official = formText(form, 'officialAt');
  if (official === '') return null;
  const inTime = closesInTime(schedule.value.closesAt, official, timeZone, now);
  return inTime.ok ? null : inTime.refusal;
}

function refusalOfExtension({ timeZone, policy, ...given }: NewRound, now: Date): Refusal | null {
  const schedule = readSchedule(given, timeZone, now);
  const fits = schedule.ok ? checkExtension({ ...schedule.value, timeZone, policy }) : schedule;
  return fits.ok ? null : fits.refusal;
}
