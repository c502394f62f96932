export interface CalendarDeadline {
  /** Stands for this deadline for ever, however often it moves. */
  id: string;
  title: string;
  /** What the entry says below its title. */
  description: string;
  url: string;
  at: Date;
  /** When this version of it was written. */
  writtenAt: Date;
}

/**
 * A deadline as a calendar file (RFC 5545). The moment is written in UTC, so that every calendar shows it in its
 * reader's own zone and needs no description of ours; a reminder comes the day before.
 */
export function deadlineCalendar({ id, title, description, url, at, writtenAt }: CalendarDeadline): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Undersigned//Sign-on round//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@undersigned`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** No line has more than 75 octets; what is over goes on after a space. A character is never cut. */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 74) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
