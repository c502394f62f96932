import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorFromQuote } from '../comment/index.js';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { bodyField, jsonToUpdate } from '../ydoc.js';
import { highlightPlugin, lookUpAgain, placesInOrder, placesOf, showHighlights } from './highlights.js';
import { writingPermissionPlugin } from './writing-permission.js';

const json: DocumentJson = withBlockIds({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A child is a child first.' }] }],
});
const doc = schema.nodeFromJSON(json);
const fromYjs = (tr: Transaction) => tr.setMeta(ySyncPluginKey, { isChangeOrigin: true });

describe('reading', () => {
  const reading = EditorState.create({ doc, plugins: [writingPermissionPlugin(false)] });

  it('keeps what is typed here out of the text', () => {
    const { state } = reading.applyTransaction(reading.tr.insertText('not ', 1));
    expect(state.doc.eq(doc)).toBe(true);
  });

  it('takes what others type, which Yjs holds already', () => {
    const { state } = reading.applyTransaction(fromYjs(reading.tr.insertText('Every ', 1)));
    expect(state.doc.textContent).toBe('Every A child is a child first.');
  });

  it('lets the selection move', () => {
    expect(reading.applyTransaction(reading.tr.setMeta('pointer', true)).transactions).toHaveLength(1);
  });
});

describe('highlights', () => {
  const open = () => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, jsonToUpdate(json, bodyField));
    const anchor = anchorFromQuote(ydoc, bodyField, 'child', 2);
    if (!anchor) throw new Error('the sample has lost its words');
    const state = EditorState.create({ doc, plugins: [highlightPlugin(ydoc, bodyField, () => undefined)] });
    const highlight = { id: 'cmt_a', anchor, tint: 'red', isActive: false };
    return { ydoc, state: state.apply(showHighlights(state.tr, [highlight])) };
  };
  const wordsOf = (state: EditorState) => {
    const place = placesOf(state).get('cmt_a');
    return typeof place === 'object' ? state.doc.textBetween(place.from, place.to) : place;
  };

  it('stand on their words', () => expect(wordsOf(open().state)).toBe('child'));

  it('move along with own typing', () => {
    const { state } = open();
    expect(wordsOf(state.apply(state.tr.insertText('Say: ', 1)))).toBe('child');
  });

  it('are lost with their words, and found again when Yjs brings them back', () => {
    const { state } = open();
    const place = placesOf(state).get('cmt_a');
    if (typeof place !== 'object') throw new Error('not on its words');
    const without = state.apply(state.tr.delete(place.from, place.to));
    expect(wordsOf(without)).toBe('lost');
    const back = without.apply(fromYjs(without.tr.replaceWith(0, without.doc.content.size, doc.content)));
    expect(wordsOf(back.apply(lookUpAgain(back)))).toBe('child');
  });

  it('are looked at for their order only when some go, come, or are looked up', () => {
    const { state } = open();
    const order = placesInOrder(state);
    const typed = state.apply(state.tr.insertText('Say: ', 1));
    expect(placesInOrder(typed)).toBe(order);
    const place = placesOf(typed).get('cmt_a');
    if (typeof place !== 'object') throw new Error('not on its words');
    const without = typed.apply(typed.tr.delete(place.from, place.to));
    expect(placesInOrder(without).get('cmt_a')).toBe('lost');
    const later = without.apply(without.tr.insertText('x', 1));
    expect(placesInOrder(later)).toBe(placesInOrder(without));
    expect(placesInOrder(later.apply(lookUpAgain(later)))).not.toBe(placesInOrder(later));
  });

  it('move along when others type', () => {
    const { state } = open();
    const typed = state.tr.insertText('Say: ', 1).doc;
    const now = state.apply(fromYjs(state.tr.replaceWith(0, state.doc.content.size, typed.content)));
    expect(wordsOf(now)).toBe('child');
  });

  it('that are there before the text come with it, and stay when it is drawn anew', () => {
    const { ydoc, state: known } = open();
    const anchor = anchorFromQuote(ydoc, bodyField, 'child', 2);
    if (!anchor) throw new Error('the sample has lost its words');
    const first = [{ id: 'cmt_a', anchor, tint: 'red', isActive: false }];
    const plugins = [highlightPlugin(ydoc, bodyField, () => undefined, first)];
    const empty = EditorState.create({
      doc: schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] }),
      plugins,
    });
    const come = empty.apply(fromYjs(empty.tr.replaceWith(0, empty.doc.content.size, doc.content)));
    expect(wordsOf(come)).toBe('child');
    const again = come.apply(fromYjs(come.tr.replaceWith(0, come.doc.content.size, known.doc.content)));
    expect(placesOf(again)).toBe(placesOf(come));
  });

  it('of another field are elsewhere', () => {
    const { state } = open();
    const anchor = { kind: 'block' as const, field: 'answer:x', blockId: 'blk_a', quote: '' };
    const other = { id: 'cmt_b', anchor, tint: 'red', isActive: false };
    expect(placesOf(state.apply(showHighlights(state.tr, [other]))).get('cmt_b')).toBe('elsewhere');
  });
});
