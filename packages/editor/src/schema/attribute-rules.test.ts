import { describe, expect, it } from 'vitest';
import { attributeKeys, isMark, isNodeAttribute } from './attribute-rules.js';
import { newBlockId } from './block-id.js';
import { markNames, nodeNames } from './names.js';
import { mayStandIn, nodeNamed } from './placement.js';
import { schema } from './schema.js';

describe('the rules of attributes', () => {
  it.each(nodeNames)('know exactly the attributes of %s', (name) =>
    expect(attributeKeys(name).sort()).toEqual(Object.keys(schema.nodes[name].spec.attrs ?? {}).sort()),
  );

  it.each(markNames)('know exactly the attributes of the mark %s', (name) =>
    expect(attributeKeys(name).sort()).toEqual(Object.keys(schema.marks[name].spec.attrs ?? {}).sort()),
  );

  it.each(nodeNames)('take every default of %s', (name) => {
    for (const [key, { default: value }] of Object.entries(schema.nodes[name].spec.attrs ?? {})) {
      expect(isNodeAttribute(name, key, value)).toBe(true);
    }
  });

  it.each([
    ['heading', 'level', 2],
    ['paragraph', 'id', newBlockId()],
    ['orderedList', 'start', 7],
    ['tableCell', 'colspan', 100],
    ['tableHeader', 'colwidth', [120]],
    ['footnote', 'text', 'see annex 🜁'],
  ] as const)('take %s %s', (node, key, value) => expect(isNodeAttribute(node, key, value)).toBe(true));

  it.each([
    ['heading', 'level', 4],
    ['heading', 'level', '2'],
    ['heading', 'onclick', 'x'],
    ['paragraph', 'id', 'blk_x" onclick="y'],
    ['paragraph', '__proto__', {}],
    ['paragraph', 'constructor', 1],
    ['orderedList', 'start', Number.NaN],
    ['orderedList', 'start', 1n],
    ['orderedList', 'type', 'disc'],
    ['tableCell', 'colspan', 101],
    ['tableCell', 'rowspan', 1.5],
    ['tableCell', 'colwidth', ['1px']],
    ['footnote', 'text', 'x'.repeat(10_001)],
    ['footnote', 'text', 'half a sign \ud83d'],
  ] as const)('refuse %s %s', (node, key, value) => expect(isNodeAttribute(node, key, value)).toBe(false));

  it.each([
    ['bold', {}],
    ['link', { href: 'https://example.org/' }],
    ['language', { lang: 'fr' }],
  ])('take the mark %s', (name, attributes) => expect(isMark(name, attributes)).toBe(true));

  it.each([
    ['bold', { style: 'x' }],
    ['bold', true],
    ['link', {}],
    ['link', { href: 'javascript:alert(1)' }],
    ['link', { href: 'data:text/html,x' }],
    ['link', { href: 'https://example.org/', target: '_blank' }],
    ['language', { lang: '"><b' }],
    ['comment', {}],
    ['__proto__', {}],
  ])('refuse the mark %s', (name, attributes) => expect(isMark(name, attributes)).toBe(false));
});

describe('where a node may stand', () => {
  it('follows the content the schema describes', () => {
    expect(mayStandIn('paragraph', 'doc')).toBe(true);
    expect(mayStandIn('listItem', 'bulletList')).toBe(true);
    expect(mayStandIn('text', 'paragraph')).toBe(true);
    expect(mayStandIn('hardBreak', 'heading')).toBe(true);
    expect(mayStandIn('tableCell', 'tableRow')).toBe(true);
    expect(mayStandIn('text', 'doc')).toBe(false);
    expect(mayStandIn('listItem', 'doc')).toBe(false);
    expect(mayStandIn('table', 'heading')).toBe(false);
    expect(mayStandIn('text', 'footnote')).toBe(false);
  });

  it('knows no node by the name of something every object has', () => {
    expect(nodeNamed('constructor')).toBeNull();
    expect(nodeNamed('__proto__')).toBeNull();
  });
});
