import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { answerField, bodyField, jsonToUpdate } from '../ydoc.js';
import { clockOf, wordsBeyond } from './words-beyond.js';

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

/** A text that came from the server, and what its one reader may do to it. */
function open(...paragraphs: string[]) {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, jsonToUpdate({ type: 'doc', content: paragraphs.map(paragraph) }, bodyField));
  const body = ydoc.getXmlFragment(bodyField);
  const textAt = (index: number) => (body.get(index) as Y.XmlElement).get(0) as Y.XmlText;
  const own = (clock = 0) => new Map([[ydoc.clientID, clock]]);
  return { ydoc, body, textAt, own };
}

describe('words the server does not have', () => {
  it('are those of one’s own, and nobody else’s', () => {
    const { ydoc, textAt, own } = open('A child is a child.', 'Every child has a name.');
    textAt(0).insert(19, ' First of all.');
    expect(wordsBeyond(ydoc, own())).toEqual(['First of all.']);
  });

  it('begin where the server’s knowledge ends, in the middle of a run too', () => {
    const { ydoc, textAt, own } = open('A child.');
    textAt(0).insert(8, ' Kept.');
    const kept = clockOf(ydoc, ydoc.clientID);
    textAt(0).insert(14, ' Not kept.');
    expect(wordsBeyond(ydoc, own(kept))).toEqual(['Not kept.']);
    expect(wordsBeyond(ydoc, own(clockOf(ydoc, ydoc.clientID)))).toEqual([]);
  });

  it('come line by line, the places of one line apart', () => {
    const { ydoc, textAt, own } = open('one two three', 'four');
    textAt(1).insert(4, ' five');
    textAt(0).insert(7, ' and a half');
    textAt(0).insert(0, 'zero ');
    expect(wordsBeyond(ydoc, own())).toEqual(['zero … and a half', 'five']);
  });

  it('are only what still stands, of whole paragraphs and footnotes too', () => {
    const { ydoc, body, textAt, own } = open('one');
    const note = new Y.XmlElement('footnote');
    note.setAttribute('text', 'See the report.');
    const added = new Y.XmlElement('paragraph');
    added.insert(0, [new Y.XmlText('A new line'), note]);
    body.insert(1, [added]);
    textAt(0).insert(3, ' gone');
    textAt(0).delete(3, 5);
    expect(wordsBeyond(ydoc, own())).toEqual(['A new line [See the report.]']);
  });

  it('are found in answers, and in a document nobody has looked at yet', () => {
    const { ydoc, own } = open('one');
    const answer = new Y.XmlElement('paragraph');
    answer.insert(0, [new Y.XmlText('An answer')]);
    ydoc.getXmlFragment(answerField('q')).insert(0, [answer]);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
    expect(wordsBeyond(copy, own())).toEqual(['An answer']);
  });
});
