import { suggestedChangeSchema } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { arbitraryDocument } from '../testing/arbitrary-document.js';
import { headlessEditor } from '../testing/headless-editor.js';
import { randomEdit } from '../testing/random-edit.js';
import { randomFrom } from '../testing/random.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { applyChange, changesOfFork, checkChange, Fork, keptChanges, keptWith } from './index.js';

const paragraph = (text: string, id?: string): NodeJson => ({
  type: 'paragraph',
  attrs: id ? { id } : {},
  content: text === '' ? [] : [{ type: 'text', text }],
});
const [one, two, three] = ['a', 'b', 'c'].map((letter) => `blk_${letter.repeat(26)}`);
const item = (text: string, id?: string): NodeJson => ({
  type: 'listItem',
  attrs: id ? { id } : {},
  content: [paragraph(text, id?.replace(/.$/, '2'))],
});
const complete = (...content: NodeJson[]): DocumentJson => withBlockIds({ type: 'doc', content });
const shared = (json: DocumentJson) => docFromUpdates([jsonToUpdate(json, bodyField)]);
const changes = (ydoc: Y.Doc, fork: DocumentJson) => changesOfFork(ydoc, bodyField, fork);

/** The words of each line with their marks; lines without words say nothing. */
function lines(json: DocumentJson): string[] {
  const found: string[] = [];
  schema.nodeFromJSON(json).descendants((node) => {
    if (node.isTextblock && node.content.size > 0) found.push(JSON.stringify(node.content.toJSON()));
  });
  return found;
}

/** The text with these changes made, one after the other. */
function withChanges(ydoc: Y.Doc, fork: DocumentJson): DocumentJson {
  const copy = docFromUpdates([Y.encodeStateAsUpdate(ydoc)]);
  for (const change of changes(ydoc, fork)) {
    expect(checkChange(suggestedChangeSchema.parse(change)).ok).toBe(true);
    applyChange(copy, change);
  }
  return fragmentToJson(copy, bodyField);
}

describe('the changes of a fork', () => {
  it('are whole words, and one where only signs stand between them', () => {
    const ydoc = shared(complete(paragraph('States should end the detention of children, at once.', one)));
    const found = changes(
      ydoc,
      complete(paragraph('All States must ban the detention of children without delay.', one)),
    );
    expect(found).toMatchObject([
      { kind: 'words', replaced: '', replacement: [{ text: 'All ' }] },
      { kind: 'words', replaced: 'should end', replacement: [{ text: 'must ban' }] },
      { kind: 'words', replaced: ', at once', replacement: [{ text: ' without delay' }] },
    ]);
  });

  it('are one where the second would not find its place without the first', () => {
    const ydoc = shared(complete(paragraph('All children.', one)));
    const word = (text: string): NodeJson => ({ type: 'text', text });
    const breaks = (...words: string[]): DocumentJson =>
      complete({
        type: 'paragraph',
        attrs: { id: one },
        content: words.flatMap((text): NodeJson[] => [word(text), { type: 'hardBreak' }]),
      });
    const broken = shared(breaks('All children'));
    expect(changes(broken, breaks('All c', 'hildren'))).toMatchObject([{ replaced: 'children\n' }]);
    expect(lines(withChanges(broken, breaks('All c', 'hildren')))).toEqual(lines(breaks('All c', 'hildren')));
    const torn = complete(paragraph('All c. hildren', one));
    expect(changes(ydoc, torn)).toMatchObject([{ replaced: 'children.' }]);
    expect(lines(withChanges(ydoc, torn))).toEqual(lines(torn));
  });

  it('are a change of marks, too', () => {
    const ydoc = shared(complete(paragraph('End it now.', one)));
    const bold: NodeJson = {
      type: 'paragraph',
      attrs: { id: one },
      content: [
        { type: 'text', text: 'End it ' },
        { type: 'text', text: 'now', marks: [{ type: 'bold' }] },
        { type: 'text', text: '.' },
      ],
    };
    expect(changes(ydoc, complete(bold))).toMatchObject([
      { replaced: 'now', replacement: [{ text: 'now' }] },
    ]);
    expect(lines(withChanges(ydoc, complete(bold)))).toEqual(lines(complete(bold)));
  });

  it('are blocks that came and blocks that went', () => {
    const ydoc = shared(
      complete(paragraph('First.', one), paragraph('Second.', two), paragraph('Third.', three)),
    );
    const fork = complete(paragraph('First.', one), paragraph('New.'), paragraph('Third.', three));
    expect(changes(ydoc, fork)).toMatchObject([
      { kind: 'blocks-removed', blockIds: [two], words: 'Second.' },
      { kind: 'blocks-added', after: one },
    ]);
    expect(lines(withChanges(ydoc, fork))).toEqual(lines(fork));
  });

  it('put a paragraph behind a list and an item into it', () => {
    const list = (...content: NodeJson[]): NodeJson => ({ type: 'bulletList', content });
    const ydoc = shared(complete(list(item('A', one), item('B', two)), paragraph('End.', three)));
    const added = { kind: 'blocks-added' };
    for (const [fork, made] of [
      [
        complete(list(item('A', one), item('B', two)), paragraph('Behind.'), paragraph('End.', three)),
        [added],
      ],
      [complete(list(item('A', one), item('New'), item('B', two)), paragraph('End.', three)), [added]],
      [
        complete(
          list(item('A', one), item('B', two), item('C')),
          paragraph('Behind.'),
          paragraph('End.', three),
        ),
        [added, added],
      ],
    ] as const) {
      expect(changes(ydoc, fork)).toMatchObject(made);
      const outcome = withChanges(ydoc, fork);
      expect(outcome.content?.map(({ type }) => type)).toEqual(fork.content?.map(({ type }) => type));
      expect(lines(outcome)).toEqual(lines(fork));
    }
  });

  it('are none where nothing changed, and make the fork wherever somebody edited', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.nat(), fc.integer({ min: 0, max: 5 }), (json, seed, edits) => {
        const ydoc = shared(json);
        expect(changes(ydoc, fragmentToJson(ydoc, bodyField))).toEqual([]);
        const fork = new Fork(ydoc, '', () => undefined);
        const editor = headlessEditor(fork.ydoc);
        const random = randomFrom(seed);
        for (let n = 0; n < edits; n++) randomEdit(editor, random, `word${n}`);
        editor.destroy();
        const forked = fragmentToJson(fork.ydoc, bodyField);
        expect(lines(withChanges(ydoc, forked))).toEqual(lines(forked));
        fork.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('a fork', () => {
  const begin = () => shared(complete(paragraph('One two three.', one), paragraph('Second.', two)));
  const write = (ydoc: Y.Doc, at: number, words: string) => {
    const element = ydoc.getXmlFragment(bodyField).get(at) as Y.XmlElement;
    (element.get(0) as Y.XmlText).insert(0, words);
  };
  const text = (ydoc: Y.Doc) => ydoc.getXmlFragment(bodyField).toJSON();

  it('takes in what others write and gives nothing back', () => {
    const ydoc = begin();
    const before = text(ydoc);
    const sent: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => sent.push(update));
    const fork = new Fork(ydoc, '', () => undefined);
    write(fork.ydoc, 0, 'Mine. ');
    expect(text(ydoc)).toBe(before);
    expect(sent).toEqual([]);
    write(ydoc, 1, 'Theirs. ');
    expect(text(fork.ydoc)).toContain('Mine. One two three.');
    expect(text(fork.ydoc)).toContain('Theirs. Second.');
    expect(changes(ydoc, fragmentToJson(fork.ydoc, bodyField))).toMatchObject([
      { replaced: '', replacement: [{ text: 'Mine. ' }] },
    ]);
    fork.close();
  });

  it('goes on where it was left, also when the text has not come yet', () => {
    const ydoc = begin();
    let kept = '';
    const fork = new Fork(ydoc, '', (now) => (kept = now));
    write(fork.ydoc, 0, 'Mine. ');
    fork.close();
    const later = new Y.Doc();
    const resumed = new Fork(later, kept, () => undefined);
    Y.applyUpdate(later, Y.encodeStateAsUpdate(ydoc));
    expect(text(resumed.ydoc)).toContain('Mine. One two three.');
    resumed.close();
    expect(new Fork(ydoc, 'no update', () => undefined).kept()).toBe('');
  });

  it('can be begun anew with some of its changes', () => {
    const ydoc = begin();
    const fork = complete(paragraph('One TWO three.', one), paragraph('Second and last.', two));
    const [, second] = changes(ydoc, fork);
    const rest = new Fork(ydoc, keptWith(ydoc, second ? [second] : []), () => undefined);
    expect(text(rest.ydoc)).toContain('One two three.');
    expect(text(rest.ydoc)).toContain('Second and last.');
    expect(keptWith(ydoc, [])).toBe('');
    rest.close();
  });
});

describe('what a fork kept', () => {
  it('can be read without going on with it, and nothing of it is there when nothing was kept', () => {
    const ydoc = shared(complete(paragraph('We ask.', one)));
    const found = changes(ydoc, complete(paragraph('We ask again.', one)));
    const before = Y.encodeStateAsUpdate(ydoc);
    expect(keptChanges(ydoc, bodyField, keptWith(ydoc, found))).toEqual(found);
    expect(keptChanges(ydoc, bodyField, '')).toEqual([]);
    expect(keptChanges(ydoc, bodyField, 'from another release')).toEqual([]);
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });
});
