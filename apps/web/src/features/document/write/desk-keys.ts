/** What a key asks for on the writing screen, beside what the editor itself understands. */
export type DeskCommand =
  | 'comment'
  | 'suggest'
  | 'thread'
  | 'next-thread'
  | 'previous-thread'
  | 'toolbar'
  | 'link'
  | 'footnote'
  | 'shortcuts';

export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** Whether it is AltGr that is held, with which many layouts type signs. */
  isAltGraph: boolean;
}

/** The command of a key press; null for everything that is typing. */
export function deskCommand(press: KeyPress): DeskCommand | null {
  if (press.isAltGraph || press.shiftKey) return null;
  const isMod = press.ctrlKey || press.metaKey;
  if (press.altKey && !isMod) return press.key === 'F10' ? 'toolbar' : null;
  if (!isMod) return null;
  if (press.altKey) {
    if (press.key === 'Enter') return 'thread';
    if (isLetter(press, 'm')) return 'comment';
    if (isLetter(press, 'n')) return 'next-thread';
    if (isLetter(press, 'p')) return 'previous-thread';
    if (isLetter(press, 's')) return 'suggest';
    return isLetter(press, 'f') ? 'footnote' : null;
  }
  if (press.key === '/') return 'shortcuts';
  return isLetter(press, 'k') ? 'link' : null;
}

/** With Alt held, a Mac types another sign; the key itself still says which letter it is. */
const isLetter = ({ key, code, altKey }: KeyPress, letter: string): boolean =>
  key.toLowerCase() === letter || (altKey && code === `Key${letter.toUpperCase()}`);
