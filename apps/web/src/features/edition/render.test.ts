import type { DocumentJson, EditionSource } from '@undersigned/editor/schema';
import { describe, expect, it } from 'vitest';
import { editionHtml, editionWords, receiptRenderer } from './render';

/** As people write: the sections of a text begin with the second level, or the third. */
const body: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why' }] },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Asks' }] },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'First' }] },
  ],
};
const statement = { kind: 'statement', title: 'T', language: 'en', body } as EditionSource;
const response = {
  kind: 'response',
  title: 'T',
  language: 'en',
  questions: [{ label: '1', prompt: 'Why?', answer: body }],
} as unknown as EditionSource;
const headings = (html: string) => html.match(/(?<=<)h\d/g);
const onPage = (source: EditionSource) => headings(editionHtml(source, editionWords('en'), 'page'));

describe('an edition under the title of a page', () => {
  it('goes down one level of headings at a time', () => {
    expect(onPage(statement)).toEqual(['h2', 'h2', 'h3']);
    expect(onPage(response)).toEqual(['h2', 'h3', 'h3', 'h4']);
  });

  it('keeps the levels of its own in a receipt', () => {
    expect(headings(receiptRenderer('en')(statement).html)).toEqual(['h4', 'h3', 'h4']);
  });
});
