/** A moment as a date field takes it: the wall clock of that zone, to the minute ("2026-12-07T18:00"). */
export function wallTimeIn(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(moment);
  return parts.replace(' ', 'T');
}
