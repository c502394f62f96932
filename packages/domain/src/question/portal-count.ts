import type { PortalProfile } from './question.js';

/** How long a plain text is for the person who typed it and for the portal it will be pasted into. */
export interface PortalCount {
  /** Characters as a person counts them: code points of the NFC text, a line break being one. */
  typed: number;
  /** Characters as the portal counts them. */
  portal: number;
  /** The line breaks among them, which explain most differences between the two. */
  lineBreaks: number;
  limit: number | null;
  /** By how much the portal would refuse the text; 0 when it fits or there is no limit. */
  over: number;
}

/**
 * Measures a plain text as the portal of this profile does. Lines may end in LF, CR LF or CR; accents are
 * composed first (NFC). Never cuts anything: a text over the limit is measured like any other.
 */
export function measure(text: string, profile: PortalProfile, limit: number | null = null): PortalCount {
  const composed = text.replace(/\r\n?/g, '\n').normalize('NFC');
  const lineBreaks = composed.split('\n').length - 1;
  const portal = portalLength[profile](composed, lineBreaks);
  return {
    typed: codePoints(composed),
    portal,
    lineBreaks,
    limit,
    over: limit === null ? 0 : Math.max(0, portal - limit),
  };
}

const codePoints = (text: string): number => Array.from(text).length;

const portalLength: Record<PortalProfile, (composed: string, lineBreaks: number) => number> = {
  plain: codePoints,
  // EUSurvey counts in a Java server: UTF-16 units, and browsers post every line break as CR LF.
  eusurvey: (composed, lineBreaks) => composed.length + lineBreaks,
};
