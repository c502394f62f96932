import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { forkChanges, type ForkChange } from '../suggestion/index.js';

/** How the changes of a fork are shown, and what is said of them to those who do not see them. */
export interface OwnChangesOptions {
  /** The shared text as it is now. */
  base: () => Node;
  words: { gone: string; come: string };
}

interface OwnState {
  changes: ForkChange[];
  decorations: DecorationSet;
}

const key = new PluginKey<OwnState>('ownChanges');

/** What is otherwise in this fork than in the shared text. */
export const ownChangesOf = (state: EditorState): readonly ForkChange[] => key.getState(state)?.changes ?? [];

/** Marks in a fork what its author changed: what came is underlined, what went stands there struck through. */
export const OwnChanges = Extension.create<{ own: OwnChangesOptions | null }>({
  name: 'ownChanges',
  addOptions: () => ({ own: null }),
  addProseMirrorPlugins() {
    const { own } = this.options;
    return own ? [ownChangesPlugin(own)] : [];
  },
});

export function ownChangesPlugin(own: OwnChangesOptions): Plugin<OwnState> {
  const baseFor = baseInSchema(own.base);
  const read = (doc: Node): OwnState => {
    const base = baseFor(doc);
    const changes = forkChanges(base, doc);
    const decorations = changes.flatMap((change) => shownChange(change, base, doc, own.words));
    return { changes, decorations: DecorationSet.create(doc, decorations) };
  };
  return new Plugin<OwnState>({
    key,
    state: {
      init: (_config, { doc }) => read(doc),
      apply: (tr, state) => (tr.docChanged ? read(tr.doc) : state),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Two editors have two schemas, and nodes of one never equal those of the other. Made anew when others wrote. */
function baseInSchema(current: () => Node): (doc: Node) => Node {
  let shared: Node | null = null;
  let own: Node | null = null;
  return (doc) => {
    const now = current();
    if (own === null || now !== shared) own = doc.type.schema.nodeFromJSON(now.toJSON());
    shared = now;
    return own;
  };
}

function shownChange(
  change: ForkChange,
  base: Node,
  doc: Node,
  words: OwnChangesOptions['words'],
): Decoration[] {
  if (change.kind === 'removed') {
    return [struck(change.forkAt, change.words, words.gone, 'div')];
  }
  const { forkFrom, forkTo } = change;
  const came = Decoration.inline(forkFrom, forkTo, { nodeName: 'ins', class: 'own-come', title: words.come });
  if (change.kind === 'added') return [came];
  const gone = base.textBetween(change.from, change.to, '\n', '*');
  const isMarksAlone = gone === doc.textBetween(forkFrom, forkTo, '\n', '*');
  return [
    ...(gone === '' || isMarksAlone ? [] : [struck(forkFrom, gone, words.gone, 'span')]),
    ...(forkFrom < forkTo ? [came] : []),
  ];
}

const struck = (at: number, gone: string, title: string, wrapper: 'div' | 'span'): Decoration =>
  Decoration.widget(
    at,
    () => {
      const outer = document.createElement(wrapper);
      const element = outer.appendChild(document.createElement('del'));
      outer.className = 'own-gone';
      element.title = title;
      element.textContent = gone;
      return outer;
    },
    { side: -1, key: `gone:${wrapper}:${gone}`, ignoreSelection: true },
  );
