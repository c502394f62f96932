import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { SuggestedChange } from '@undersigned/domain';
import type * as Y from 'yjs';
import { changePlacer, previewChange } from '../suggestion/index.js';
import { lookUpAfterOthers } from './look-up-after-others.js';
import { narrowedMapping } from './narrowed-mapping.js';
import type { Place, PlacesById } from './place.js';

/** A suggestion that waits, as it is shown in the text. */
export interface SuggestionMark {
  id: string;
  change: SuggestedChange;
  /** CSS colour of the organisation that proposes it. */
  tint: string;
  /** Says whose it is to those who do not see colours. */
  label: string;
  isActive: boolean;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggestionMarks: {
      /** Shows these suggestions and no others. Changes nothing in the text. */
      setSuggestionMarks: (marks: SuggestionMark[]) => ReturnType;
    };
  }
}

interface MarksState {
  marks: SuggestionMark[];
  /** Null before they were looked up for the first time. */
  decorations: DecorationSet | null;
  /** Whether others have written since the places were looked up. */
  isStale: boolean;
}

const key = new PluginKey<MarksState>('suggestionMarks');

/** Where these suggestions are shown now. Those without a place are left out. */
export function suggestionPlacesOf(state: EditorState): PlacesById {
  const marks = key.getState(state);
  if (!marks) return new Map();
  const known = placesIn.get(marks);
  if (known) return known;
  const found = marks.decorations?.find(undefined, undefined, isAnchor) ?? [];
  const places = new Map(found.map(({ from, to, spec }): [string, Place] => [idIn(spec), { from, to }]));
  placesIn.set(marks, places);
  return places;
}

/** Asked for by several parts of the screen at every key. */
const placesIn = new WeakMap<MarksState, PlacesById>();

interface Options {
  ydoc: Y.Doc | null;
  field: string;
  /** What is shown from the beginning. */
  initial?: () => SuggestionMark[];
  onPick: (id: string) => void;
}

/**
 * Shows what others propose where it would be: words that would go struck through, words that would come underlined.
 * Typing moves the marks along; their places are looked up when the suggestions change, and after others wrote.
 */
export const SuggestionMarks = Extension.create<Options>({
  name: 'suggestionMarks',
  addOptions: () => ({ ydoc: null, field: 'body', onPick: () => undefined }),
  addCommands: () => ({
    setSuggestionMarks:
      (marks) =>
      ({ tr, state, dispatch }) => {
        if (isShown(key.getState(state)?.marks, marks)) return true;
        dispatch?.(tr.setMeta(key, marks));
        return true;
      },
  }),
  addProseMirrorPlugins() {
    const { ydoc, field, onPick, initial } = this.options;
    return ydoc ? [suggestionMarksPlugin(ydoc, field, onPick, initial?.())] : [];
  },
});

export function suggestionMarksPlugin(
  ydoc: Y.Doc,
  field: string,
  onPick: (id: string) => void,
  initial: SuggestionMark[] = [],
): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key,
    state: {
      init: () => ({ marks: initial, decorations: null, isStale: false }),
      apply: (tr, state) => nextState(tr, state, (marks) => placed(marks, tr.doc, ydoc, field)),
    },
    view: (view) =>
      lookUpAfterOthers(
        view,
        ({ state }) => key.getState(state)?.isStale === true,
        ({ state, dispatch }) => dispatch(state.tr.setMeta(key, key.getState(state)?.marks ?? [])),
      ),
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick: (_view, _position, event) => {
        const picked = event.target instanceof Element && event.target.closest('[data-suggestion]');
        if (picked) onPick(picked.getAttribute('data-suggestion') ?? '');
        return false;
      },
    },
  });
}

function nextState(
  tr: Transaction,
  state: MarksState,
  place: (marks: SuggestionMark[]) => DecorationSet,
): MarksState {
  const marks = tr.getMeta(key) as SuggestionMark[] | undefined;
  if (marks) return { marks, decorations: place(marks), isStale: false };
  if (!tr.docChanged || state.marks.length === 0) return state;
  // The text has come, and what is marked from the beginning with it.
  if (!state.decorations) return { ...state, decorations: place(state.marks) };
  const isFromYjs = tr.getMeta(ySyncPluginKey) !== undefined;
  const mapping = isFromYjs ? narrowedMapping(tr) : tr.mapping;
  if (mapping.maps.length === 0) return state;
  return {
    ...state,
    decorations: state.decorations.map(mapping, tr.doc),
    isStale: state.isStale || isFromYjs,
  };
}

/** Whether these very suggestions are what is shown. */
const isShown = (now: readonly SuggestionMark[] | undefined, wanted: readonly SuggestionMark[]): boolean =>
  now?.length === wanted.length &&
  now.every(({ id, change, tint, label, isActive }, at) => {
    const twin = wanted[at];
    const isSame = twin?.id === id && twin.change === change && twin.isActive === isActive;
    return isSame && twin.tint === tint && twin.label === label;
  });

function placed(marks: SuggestionMark[], doc: Node, ydoc: Y.Doc, field: string): DecorationSet {
  const place = changePlacer(ydoc);
  const decorations = marks.flatMap((mark) => {
    if (mark.change.field !== field) return [];
    const found = place(mark.change);
    // While the first state is on its way the editor is empty.
    return found.state === 'placed' && found.to <= doc.content.size ? shown(mark, found.from, found.to) : [];
  });
  return DecorationSet.create(doc, decorations);
}

function shown(mark: SuggestionMark, from: number, to: number): Decoration[] {
  const { id, change, tint, label, isActive } = mark;
  const come = previewChange(change, { state: 'lost' }).find(({ kind }) => kind === 'come')?.text ?? '';
  const active = isActive ? ' suggestion-active' : '';
  const attributes = { 'data-suggestion': id, style: `--highlight: ${tint}` };
  const gone = { nodeName: 'del', class: `suggestion-gone${active}`, ...attributes };
  const isInline = change.kind === 'words';
  return [
    ...(from < to ? [Decoration.inline(from, to, gone, anchor(id))] : []),
    Decoration.widget(to, () => widget(come, label, isInline, `suggestion-come${active}`, attributes), {
      ...(from < to ? {} : anchor(id)),
      side: 1,
      key: `${id}${active}`,
      ignoreSelection: true,
    }),
  ];
}

function widget(
  come: string,
  label: string,
  isInline: boolean,
  look: string,
  attributes: Record<string, string>,
): HTMLElement {
  const outer = document.createElement(isInline ? 'span' : 'div');
  outer.className = 'suggestion-widget';
  const said = outer.appendChild(document.createElement('span'));
  said.className = 'sr-only';
  said.textContent = ` [${label}] `;
  const lines = come === '' ? [] : come.split('\n');
  for (const line of lines) {
    const element = outer.appendChild(document.createElement('ins'));
    element.className = look;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = line;
  }
  return outer;
}

/** A suggestion may be drawn in two pieces; one of them says where it stands. */
const anchor = (id: string) => ({ suggestion: id });
const isAnchor = (spec: object): boolean => 'suggestion' in spec;
const idIn = (spec: object): string => ('suggestion' in spec ? String(spec.suggestion) : '');
