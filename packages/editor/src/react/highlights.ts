import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Anchor } from '@undersigned/domain';
import type * as Y from 'yjs';
import { anchorFromBlock, anchorFromRange, anchorResolver, type ResolvedAnchor } from '../comment/index.js';
import { isOnlyInsertion } from './join-insertions.js';
import { lookUpAfterOthers } from './look-up-after-others.js';
import { MovedPlaces } from './moved-places.js';
import { narrowedMapping } from './narrowed-mapping.js';
import type { Place, PlacesById } from './place.js';

/** Words of the text that something in the margin is about. */
export interface Highlight {
  id: string;
  anchor: Anchor;
  /** CSS colour of the author's organisation. */
  tint: string;
  /** Whether its thread is the one being read. */
  isActive: boolean;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    highlights: {
      /** Shows these highlights and no others. Changes nothing in the text. */
      setHighlights: (highlights: Highlight[]) => ReturnType;
    };
  }

  interface Storage {
    highlights: { ydoc: Y.Doc | null; field: string };
  }
}

interface HighlightState {
  highlights: Highlight[];
  places: MovedPlaces;
  decorations: DecorationSet;
  /** The places as they were when words last came, went, or changed their order. */
  order: PlacesById;
  /** Whether others have written since the places were looked up. */
  isStale: boolean;
}

const key = new PluginKey<HighlightState>('highlights');

/** Where every highlight stands in this state of the editor, by id. */
export const placesOf = (state: EditorState): PlacesById => key.getState(state)?.places.all() ?? nowhere;

/**
 * The places as they were when highlighted words last came, went, or changed their order. Typing moves them along, and
 * what goes by their order alone need not look at them again.
 */
export const placesInOrder = (state: EditorState): PlacesById => key.getState(state)?.order ?? nowhere;

const nowhere: PlacesById = new Map();

/** The anchor of the words that are selected now; null when none are. */
export function anchorOfSelection({ state, storage }: Editor): Anchor | null {
  const { from, to, empty } = state.selection;
  const { ydoc, field } = storage.highlights;
  return empty || !ydoc ? null : anchorFromRange(ydoc, field, from, to);
}

/** The anchor of the paragraph, heading or list item the caret stands in; null before it stands anywhere. */
export function anchorOfParagraph({ state, storage, isFocused }: Editor): Anchor | null {
  const { $from } = state.selection;
  const { ydoc, field } = storage.highlights;
  const id: unknown = $from.depth > 0 ? $from.parent.attrs.id : null;
  if (!ydoc || typeof id !== 'string' || (!isFocused && $from.pos <= 1)) return null;
  const anchor = anchorFromBlock(ydoc, field, id);
  return anchor?.kind === 'block' && anchor.quote.trim() !== '' ? anchor : null;
}

interface Options {
  ydoc: Y.Doc | null;
  field: string;
  /** What is shown from the beginning. */
  initial?: () => Highlight[];
  /** Somebody clicked on highlighted words; the innermost highlight. */
  onPick: (id: string) => void;
}

/** Underlines the words comments are about, and keeps each underline on its words while people type. */
export const Highlights = Extension.create<Options, { ydoc: Y.Doc | null; field: string }>({
  name: 'highlights',

  addOptions: () => ({ ydoc: null, field: 'body', onPick: () => undefined }),

  addStorage() {
    return { ydoc: this.options.ydoc, field: this.options.field };
  },

  addCommands: () => ({
    setHighlights:
      (highlights) =>
      ({ tr, state, dispatch }) => {
        if (isShown(key.getState(state)?.highlights, highlights)) return true;
        dispatch?.(showHighlights(tr, highlights));
        return true;
      },
  }),

  addProseMirrorPlugins() {
    const { ydoc, field, onPick, initial } = this.options;
    return ydoc ? [highlightPlugin(ydoc, field, onPick, initial?.())] : [];
  },
});

/** Shows the highlights given to it as metadata under its own key, and keeps them on their words. */
export function highlightPlugin(
  ydoc: Y.Doc,
  field: string,
  onPick: (id: string) => void,
  initial: Highlight[] = [],
): Plugin<HighlightState> {
  const locate = (highlights: Highlight[], doc: Node) => locateAll(highlights, doc, ydoc, field);
  return new Plugin<HighlightState>({
    key,
    state: {
      init: () => ({
        highlights: initial,
        places: new MovedPlaces(nowhere),
        decorations: DecorationSet.empty,
        order: nowhere,
        isStale: false,
      }),
      apply: (tr, state) => nextState(tr, state, locate),
    },
    view: (view) =>
      lookUpAfterOthers(
        view,
        ({ state }) => key.getState(state)?.isStale === true,
        ({ state, dispatch }) => dispatch(lookUpAgain(state)),
      ),
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick: (_view, _position, event) => {
        const picked = event.target instanceof Element && event.target.closest('[data-highlight]');
        if (picked) onPick(picked.getAttribute('data-highlight') ?? '');
        return false;
      },
    },
  });
}

/** The transaction that shows these highlights and no others. */
export const showHighlights = (tr: Transaction, highlights: Highlight[]): Transaction =>
  tr.setMeta(key, highlights);

/** Whether it says anew which words are marked. */
export const marksAnew = (tr: Transaction): boolean => tr.getMeta(key) !== undefined;

/** The transaction that looks up anew where all highlights stand. */
export const lookUpAgain = (state: EditorState): Transaction =>
  showHighlights(state.tr, key.getState(state)?.highlights ?? []);

type Locate = (highlights: Highlight[], doc: Node) => PlacesById;

/**
 * Typing moves the places along, own and others'; after others wrote they are looked up again, because only Yjs
 * knows what became of words that were moved, or came back.
 */
function nextState(tr: Transaction, state: HighlightState, locate: Locate): HighlightState {
  const given = tr.getMeta(key) as Highlight[] | undefined;
  if (given) return shown(given, locate(given, tr.doc), tr.doc);
  if (!tr.docChanged || state.highlights.length === 0) return state;
  // The text has come, and what is marked from the beginning with it.
  if (state.places.size === 0) return shown(state.highlights, locate(state.highlights, tr.doc), tr.doc);
  const isFromYjs = tr.getMeta(ySyncPluginKey) !== undefined;
  const mapping = isFromYjs ? narrowedMapping(tr) : tr.mapping;
  if (mapping.maps.length === 0) return state;
  const places = state.places.after(mapping);
  return {
    highlights: state.highlights,
    places,
    decorations: state.decorations.map(mapping, tr.doc),
    order: orderAfter(state, places, mapping),
    isStale: state.isStale || isFromYjs,
  };
}

/** Whether these very highlights are what is shown. */
const isShown = (now: readonly Highlight[] | undefined, wanted: readonly Highlight[]): boolean =>
  now?.length === wanted.length &&
  now.every(({ id, anchor, tint, isActive }, at) => {
    const twin = wanted[at];
    return twin?.id === id && twin.anchor === anchor && twin.tint === tint && twin.isActive === isActive;
  });

/** Mapping keeps what comes before what, so that only words that go change the order. */
function orderAfter({ places, order }: HighlightState, next: MovedPlaces, { maps }: Mapping): PlacesById {
  if (maps.every(isOnlyInsertion)) return order;
  const [before, now] = [places.all(), next.all()];
  const isAnyLost = [...now].some(([id, place]) => place === 'lost' && before.get(id) !== 'lost');
  return isAnyLost ? now : order;
}

function locateAll(highlights: Highlight[], doc: Node, ydoc: Y.Doc, field: string): PlacesById {
  const resolve = anchorResolver(ydoc);
  const end = doc.content.size;
  return new Map(
    highlights.map(({ id, anchor }) => [
      id,
      anchor.kind !== 'document' && anchor.field === field ? placeOf(resolve(anchor), end) : 'elsewhere',
    ]),
  );
}

/** Positions are held inside the document, which may still be empty while the first state is on its way. */
function placeOf(resolved: ResolvedAnchor, end: number): Place {
  if (resolved.state === 'document') return 'elsewhere';
  if (resolved.state === 'lost' || resolved.to > end) return 'lost';
  return { from: resolved.from, to: resolved.to };
}

function shown(highlights: Highlight[], places: PlacesById, doc: Node): HighlightState {
  const decorations = highlights.flatMap(({ id, tint, isActive }) => {
    const place = places.get(id);
    if (place === undefined || typeof place === 'string') return [];
    return Decoration.inline(place.from, place.to, {
      class: isActive ? 'highlight highlight-active' : 'highlight',
      'data-highlight': id,
      style: `--highlight: ${tint}`,
    });
  });
  return {
    highlights,
    places: new MovedPlaces(places),
    decorations: DecorationSet.create(doc, decorations),
    order: places,
    isStale: false,
  };
}
