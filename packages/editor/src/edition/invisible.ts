import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import type { EditionSource } from './canonical.js';

/** One character that a reader cannot see, or that makes the text read otherwise than it is stored. */
export interface InvisibleCharacter {
  /** "U+202E". */
  codePoint: string;
  kind: InvisibleKind;
  /** Up to twenty characters on either side, for showing the place. */
  before: string;
  after: string;
  /** The block it stands in; null in a title, a label or a prompt. */
  blockId: string | null;
}

/** `direction` turns the order of reading, `control` is no text at all, `unseen` takes no room, `private` differs by font. */
export type InvisibleKind = 'direction' | 'control' | 'unseen' | 'private';

/** Every invisible character in what an edition would freeze: title, labels, prompts, texts and footnotes, in order. */
export function findInvisibleInEdition(source: EditionSource): InvisibleCharacter[] {
  const inTitle = findInvisibleInText(source.title);
  if (source.kind !== 'response') return [...inTitle, ...findInvisible(source.body)];
  return [
    ...inTitle,
    ...source.questions.flatMap(({ label, prompt, answer }) => [
      ...findInvisibleInText(label),
      ...findInvisibleInText(prompt),
      ...findInvisible(answer),
    ]),
  ];
}

/** Every invisible character in one text, in reading order. */
export const findInvisible = (doc: DocumentJson): InvisibleCharacter[] => findInNode(doc, null);

/** Every invisible character in a plain text. Joiners and selectors where a script or an emoji needs them are not listed. */
export function findInvisibleInText(text: string, blockId: string | null = null): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(suspicious)) {
    const before = text.slice(0, index);
    const after = text.slice(index + character.length);
    if (isNeeded(character, before, after)) continue;
    found.push({
      codePoint: codePointOf(character),
      kind: kindOf(character),
      before: before.slice(-20),
      after: after.slice(0, 20),
      blockId,
    });
  }
  return found;
}

const suspicious =
  /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]|(?!\n|\r|\t)\p{Cc}/gu;

function findInNode(node: NodeJson, outer: string | null): InvisibleCharacter[] {
  if (node.type === 'footnote') return findInvisibleInText(node.attrs?.text ?? '', outer);
  const blockId = (node.attrs && 'id' in node.attrs ? node.attrs.id : null) ?? outer;
  return textRuns(node).flatMap((part) =>
    typeof part === 'string' ? findInvisibleInText(part, blockId) : findInNode(part, blockId),
  );
}

/** Neighbouring runs as one text: an emoji may be half bold, and its joiner is needed all the same. */
function textRuns(node: NodeJson): (string | NodeJson)[] {
  const parts: (string | NodeJson)[] = [];
  for (const child of node.content ?? []) {
    const last = parts.at(-1);
    if (child.type !== 'text') parts.push(child);
    else if (typeof last === 'string') parts[parts.length - 1] = last + (child.text ?? '');
    else parts.push(child.text ?? '');
  }
  return parts;
}

function isNeeded(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\u200C':
      return joiningLetterAtEnd.test(before) && joiningLetterAtStart.test(after);
    case '\u200D':
      return (emojiAtEnd.test(before) && emojiAtStart.test(after)) || joiningLetterAtEnd.test(before);
    case '\uFE0E':
    case '\uFE0F':
      return /[\p{Emoji}]$/u.test(before);
    default:
      return false;
  }
}

const joiningLetterAtEnd =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Mongolian}]\p{M}*$/u;
const joiningLetterAtStart =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Mongolian}]/u;
const emojiAtEnd = /\p{Extended_Pictographic}(\p{Emoji_Modifier}|\uFE0F)*$/u;
const emojiAtStart = /^\p{Extended_Pictographic}/u;

function kindOf(character: string): InvisibleKind {
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character)) return 'direction';
  if (/\p{Cc}|\p{Cs}|\p{Cn}/u.test(character)) return 'control';
  if (/\p{Co}/u.test(character)) return 'private';
  return 'unseen';
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
