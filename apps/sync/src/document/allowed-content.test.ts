import { MergedUpdates } from '@undersigned/services';
import { bodyField, jsonToUpdate, newBlockId, type DocumentJson } from '@undersigned/editor/schema';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { DocumentState } from './document-state.js';
import { inspectUpdate, type Rules } from './inspect-update.js';

const rules: Rules = { ownerOf: () => 'sender', mostFirstUses: 0, isField: (name) => name === bodyField };

/** A text with one of everything. */
const everything: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2, id: newBlockId() }, content: [{ type: 'text', text: 'Why' }] },
    {
      type: 'paragraph',
      attrs: { id: newBlockId() },
      content: [
        {
          type: 'text',
          text: 'read ',
          marks: [{ type: 'bold' }, { type: 'language', attrs: { lang: 'fr' } }],
        },
        { type: 'text', text: 'this', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
        { type: 'footnote', attrs: { text: 'annex' } },
        { type: 'hardBreak' },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3, type: 'a' },
      content: [{ type: 'listItem', attrs: { id: newBlockId() }, content: [{ type: 'paragraph' }] }],
    },
    { type: 'horizontalRule' },
    {
      type: 'blockquote',
      content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1, colwidth: null },
              content: [{ type: 'paragraph' }],
            },
            { type: 'tableCell', content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
  ],
};

/** What the server makes of it when somebody with the text in front of them does this. */
function verdictOn(change: (body: Y.XmlFragment) => void): string {
  const ydoc = new Y.Doc();
  const start = jsonToUpdate(everything, bodyField);
  Y.applyUpdate(ydoc, start);
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => change(ydoc.getXmlFragment(bodyField)));
  const verdict = inspectUpdate(
    Y.encodeStateAsUpdate(ydoc, before),
    new DocumentState(MergedUpdates.of([start])),
    rules,
  );
  return verdict.kind === 'refused' ? verdict.refusal : verdict.kind;
}

const at = (body: Y.XmlFragment, ...path: number[]): Y.XmlElement => {
  let node: Y.XmlFragment = body;
  for (const index of path) node = node.get(index) as Y.XmlElement;
  return node as Y.XmlElement;
};
const runIn = (body: Y.XmlFragment): Y.XmlText => at(body, 1).get(0) as Y.XmlText;
/** Yjs types attributes of elements as texts; Tiptap puts numbers and lists there. */
const setAttribute = (element: Y.XmlElement, key: string, value: unknown) =>
  element.setAttribute(key, value as string);
const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};

describe('what a writer may do', () => {
  it('a whole text with one of everything', () => {
    const verdict = inspectUpdate(
      jsonToUpdate(everything, bodyField),
      new DocumentState(MergedUpdates.of([Uint8Array.of(0, 0)])),
      rules,
    );
    expect(verdict.kind).toBe('accepted');
  });

  it.each<[string, (body: Y.XmlFragment) => void]>([
    ['type in the middle of a word', (body) => runIn(body).insert(2, 'x')],
    ['type an emoji', (body) => runIn(body).insert(0, '🜁')],
    ['make words bold and end a language', (body) => runIn(body).format(0, 4, { bold: {}, language: null })],
    ['add a paragraph between two', (body) => body.insert(1, [element('paragraph', new Y.XmlText('new'))])],
    ['change the level of a heading', (body) => setAttribute(at(body, 0), 'level', 3)],
    ['count a list in another way', (body) => setAttribute(at(body, 2), 'type', 'I')],
    ['rewrite a footnote', (body) => setAttribute(at(body, 1, 1), 'text', 'annex two')],
    ['join two cells', (body) => setAttribute(at(body, 5, 0, 0), 'colspan', 3)],
    ['delete half of it', (body) => body.delete(0, 3)],
  ])('%s', (_name, change) => expect(verdictOn(change)).toBe('accepted'));
});

describe('what the schema has no room for', () => {
  it.each<[string, (body: Y.XmlFragment) => void]>([
    ['an unknown node', (body) => body.push([element('script')])],
    ['an unknown node between two known ones', (body) => body.insert(2, [element('iframe')])],
    ['a node called __proto__', (body) => body.push([element('__proto__')])],
    ['an element that calls itself text', (body) => at(body, 1).push([element('text')])],
    ['an element that calls itself doc', (body) => body.push([element('doc')])],
    ['a list item outside a list', (body) => body.push([element('listItem')])],
    ['a table in a heading', (body) => at(body, 0).push([element('table')])],
    ['a run of text directly in the body', (body) => body.push([new Y.XmlText('stray')])],
    ['a run of text in a list', (body) => at(body, 2).push([new Y.XmlText('stray')])],
    ['words in a horizontal rule', (body) => at(body, 3).push([new Y.XmlText('stray')])],
    ['an unknown attribute', (body) => setAttribute(at(body, 0), 'onclick', 'alert(1)')],
    ['an attribute of another node', (body) => setAttribute(at(body, 1), 'level', 2)],
    ['an attribute called __proto__', (body) => setAttribute(at(body, 0), '__proto__', {})],
    ['a heading of level 9', (body) => setAttribute(at(body, 0), 'level', 9)],
    ['a level in words', (body) => setAttribute(at(body, 0), 'level', '2')],
    ['a level that is no number', (body) => setAttribute(at(body, 0), 'level', Number.NaN)],
    ['a level beyond numbers', (body) => setAttribute(at(body, 0), 'level', 2n ** 60n)],
    ['an id with a handler in it', (body) => setAttribute(at(body, 0), 'id', 'blk_x" onload="y')],
    ['a cell over a million columns', (body) => setAttribute(at(body, 5, 0, 0), 'colspan', 1_000_000)],
    ['a footnote as long as a book', (body) => setAttribute(at(body, 1, 1), 'text', 'x'.repeat(20_000))],
    [
      'half a sign in a link',
      (body) => runIn(body).format(0, 2, { link: { href: 'https://a.example/\ud83d' } }),
    ],
    ['a type as the value of an attribute', (body) => setAttribute(at(body, 0), 'id', new Y.XmlText('x'))],
    ['an attribute on a run of text', (body) => runIn(body).setAttribute('id', newBlockId())],
    ['an unknown mark', (body) => runIn(body).format(0, 2, { blink: {} })],
    [
      'a mark called constructor',
      (body) => runIn(body).format(0, 2, Object.fromEntries([['constructor', {}]])),
    ],
    ['a script as a link', (body) => runIn(body).format(0, 2, { link: { href: 'javascript:alert(1)' } })],
    ['a page in a link', (body) => runIn(body).format(0, 2, { link: { href: 'data:text/html,x' } })],
    [
      'a link with more than an address',
      (body) => runIn(body).format(0, 2, { link: { href: 'https://a.example', onclick: 'x' } }),
    ],
    ['a language that is none', (body) => runIn(body).format(0, 2, { language: { lang: '"><b' } })],
    ['an object in a run of text', (body) => runIn(body).insertEmbed(1, { image: 'x' })],
    ['a type in a run of text', (body) => runIn(body).insertEmbed(1, new Y.XmlText('x'))],
    ['an element in a run of text', (body) => runIn(body).insertEmbed(1, new Y.XmlElement('paragraph'))],
    ['a hook', (body) => body.push([new Y.XmlHook('x') as unknown as Y.XmlElement])],
    ['a map', (body) => body.push([new Y.Map() as unknown as Y.XmlElement])],
    ['another document', (body) => body.doc?.getMap('x').set('y', new Y.Doc())],
    ['bytes', (body) => setAttribute(at(body, 0), 'id', Uint8Array.of(1))],
    ['another shared type', (body) => body.doc?.getText('elsewhere').insert(0, 'x')],
  ])('%s', (_name, change) => expect(verdictOn(change)).toBe('schema'));

  it.each<[string, (ydoc: Y.Doc) => void]>([
    ['characters outside a run of text', (ydoc) => ydoc.getText(bodyField).insert(0, 'x')],
    ['an attribute of the whole text', (ydoc) => ydoc.getMap(bodyField).set('title', 'x')],
  ])('%s', (_name, change) => {
    const ydoc = new Y.Doc();
    change(ydoc);
    const verdict = inspectUpdate(
      Y.encodeStateAsUpdate(ydoc),
      new DocumentState(MergedUpdates.of([Uint8Array.of(0, 0)])),
      rules,
    );
    expect(verdict).toEqual({ kind: 'refused', refusal: 'schema' });
  });

  it('quotes in quotes without end', () =>
    expect(
      verdictOn((body) => {
        let innermost = new Y.XmlElement('blockquote');
        body.push([innermost]);
        for (let depth = 0; depth < 65; depth++) {
          const inner = new Y.XmlElement('blockquote');
          innermost.push([inner]);
          innermost = inner;
        }
      }),
    ).toBe('schema'));
});

describe('an attribute that tells only what it replaces', () => {
  it('is judged by what it replaces, also after the document was loaded', () => {
    const ydoc = new Y.Doc();
    const state = new DocumentState(MergedUpdates.of([jsonToUpdate(everything, bodyField)]));
    Y.applyUpdate(ydoc, state.missingFor(Uint8Array.of(0)));
    const levels: [unknown, string][] = [
      [3, 'accepted'],
      [1, 'accepted'],
      ['javascript:', 'refused'],
    ];
    for (const [level, expected] of levels) {
      const before = Y.encodeStateVector(ydoc);
      setAttribute(at(ydoc.getXmlFragment(bodyField), 0), 'level', level);
      const verdict = inspectUpdate(Y.encodeStateAsUpdate(ydoc, before), state, rules);
      expect(verdict.kind).toBe(expected);
      if (verdict.kind === 'accepted') state.expect(verdict);
    }
  });
});

describe('a text from before anybody asked the schema', () => {
  it('is loaded as it is, and takes nothing more where it has no room', () => {
    const ydoc = new Y.Doc();
    const body = ydoc.getXmlFragment(bodyField);
    const stray = new Y.XmlText('stray');
    body.push([element('marquee', stray), element('paragraph', new Y.XmlText('good'))]);
    const state = new DocumentState(MergedUpdates.of([Y.encodeStateAsUpdate(ydoc)]));
    const judge = (change: () => void) => {
      const before = Y.encodeStateVector(ydoc);
      change();
      return inspectUpdate(Y.encodeStateAsUpdate(ydoc, before), state, rules);
    };
    expect(judge(() => stray.insert(5, '!'))).toEqual({ kind: 'refused', refusal: 'schema' });
    ydoc.clientID++;
    expect(judge(() => (at(body, 1).get(0) as Y.XmlText).insert(4, '!')).kind).toBe('accepted');
  });
});
