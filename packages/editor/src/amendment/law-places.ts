import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { spellNumber } from '../schema/list-number.js';
import { isNumbered } from '../schema/paragraph-numbers.js';
import type { AmendmentTarget, TargetPart } from './amendment.js';
import { divisionIn, ownNumber } from './law-numbers.js';

/** One block with words, where a parliament would say it stands. */
export interface LawPlace {
  blockId: string | null;
  target: AmendmentTarget;
  words: string;
  /** Every block around it, the outermost first. */
  within: string[];
}

/**
 * The blocks of a text in reading order, each with its place. Articles are known by their headings, paragraphs and
 * points by the numbers they carry, or else by counting; a text without articles is counted as its margin counts it.
 */
export function lawPlaces(doc: DocumentJson): LawPlace[] {
  return new LawReader().read(doc);
}

class LawReader {
  readonly #places: LawPlace[] = [];
  #division: { name: string; level: number } | null = null;
  /** The paragraph that what follows belongs to. */
  #paragraph: TargetPart[] = [];
  #isNumberedByLaw = false;
  #counted = 0;
  #subparagraph = 1;
  #margin = 0;

  read(doc: DocumentJson): LawPlace[] {
    for (const block of doc.content ?? []) {
      if (isNumbered(block)) this.#margin += 1;
      this.#block(block, []);
    }
    return this.#places;
  }

  #block(block: NodeJson, within: string[]): void {
    switch (block.type) {
      case 'heading':
        return this.#heading(block, within);
      case 'paragraph':
        return this.#paragraphOf(block, within);
      case 'bulletList':
      case 'orderedList':
        return this.#list(block, this.#paragraph, within);
      case 'table':
        return this.#inside(block, [...this.#paragraph, { kind: 'table', number: '' }], within);
      default:
        // Law is often quoted: a quotation is read as if it stood in the text.
        for (const child of block.content ?? []) this.#block(child, identified(block, within));
    }
  }

  #heading(heading: NodeJson<'heading'>, within: string[]): void {
    const words = wordsOf(heading);
    const level = heading.attrs?.level ?? 1;
    const name = divisionIn(words);
    if (name !== null) this.#division = { name, level };
    else if (this.#division && level <= this.#division.level) this.#division = null;
    this.#paragraph = [];
    this.#isNumberedByLaw = false;
    this.#counted = 0;
    const part: TargetPart =
      name === null ? { kind: 'heading', number: words } : { kind: 'title', number: '' };
    this.#place(heading, [part], within);
  }

  #paragraphOf(paragraph: NodeJson<'paragraph'>, within: string[]): void {
    const words = wordsOf(paragraph);
    if (words === '') return;
    const own = ownNumber(words);
    if (own?.kind === 'point') {
      return this.#place(paragraph, [...this.#paragraph, { kind: 'point', number: own.number }], within);
    }
    if (own && (this.#division || own.kind === 'bracketed')) {
      const kind = this.#division ? 'paragraph' : 'recital';
      this.#begin([{ kind, number: own.number }], true);
    } else if (this.#division && this.#isNumberedByLaw) {
      this.#subparagraph += 1;
      const part: TargetPart = { kind: 'subparagraph', number: String(this.#subparagraph) };
      return this.#place(paragraph, [...this.#paragraph, part], within);
    } else {
      const number = this.#division ? (this.#counted += 1) : this.#margin;
      this.#begin([{ kind: 'paragraph', number: String(number) }], false);
    }
    this.#place(paragraph, this.#paragraph, within);
  }

  #begin(paragraph: TargetPart[], isNumberedByLaw: boolean): void {
    this.#paragraph = paragraph;
    this.#isNumberedByLaw = isNumberedByLaw;
    this.#subparagraph = 1;
  }

  #list(list: NodeJson, above: TargetPart[], within: string[]): void {
    const around = identified(list, within);
    if (this.#division && above.length === 0 && isCounted(list)) return this.#paragraphList(list, around);
    for (const [index, item] of (list.content ?? []).entries()) {
      this.#inside(item, [...above, partOfItem(list, index)], around);
    }
  }

  /** "1. …" directly under an article are its paragraphs, also where a word processor made a list of them. */
  #paragraphList(list: NodeJson, around: string[]): void {
    for (const [index, item] of (list.content ?? []).entries()) {
      const { number } = partOfItem(list, index);
      this.#begin([{ kind: 'paragraph', number }], true);
      this.#inside(item, this.#paragraph, around);
    }
  }

  /** What stands in an item or a cell has its place; lists in it count on. */
  #inside(node: NodeJson, parts: TargetPart[], within: string[]): void {
    const around = identified(node, within);
    for (const child of node.content ?? []) {
      if (child.type === 'paragraph' || child.type === 'heading') this.#place(child, parts, around);
      else if (child.type === 'bulletList' || child.type === 'orderedList') this.#list(child, parts, around);
      else this.#inside(child, parts, around);
    }
  }

  #place(block: NodeJson<'paragraph' | 'heading'>, parts: TargetPart[], within: string[]): void {
    this.#places.push({
      blockId: block.attrs?.id ?? null,
      target: { division: this.#division?.name ?? null, parts, isNew: false },
      words: wordsOf(block),
      within,
    });
  }
}

/** The words as suggestions quote them: a break is a line feed, a footnote a star. */
const wordsOf = ({ content = [] }: NodeJson): string =>
  content
    .map(({ type, text }) => (type === 'hardBreak' ? '\n' : type === 'footnote' ? '*' : (text ?? '')))
    .join('');

function identified(node: NodeJson, within: string[]): string[] {
  const id = node.attrs && 'id' in node.attrs ? node.attrs.id : null;
  return id ? [...within, id] : within;
}

const isCounted = (list: NodeJson): boolean =>
  list.type === 'orderedList' && (list.attrs?.type ?? '1') === '1';

function partOfItem(list: NodeJson, index: number): TargetPart {
  if (list.type !== 'orderedList') return { kind: 'indent', number: String(index + 1) };
  const { start = 1, type = '1' } = list.attrs ?? {};
  return { kind: 'point', number: spellNumber(start + index, type) };
}
