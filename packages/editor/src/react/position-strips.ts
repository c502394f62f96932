import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** What stands beside one paragraph: counts, and where they are explained. */
export interface PositionStrip {
  blockId: string;
  href: string;
  /** The counts as a sentence, for those who do not see them. */
  label: string;
  counts: { look: string; text: string }[];
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    positionStrips: {
      /** Shows these strips and no others. Changes nothing in the text. */
      setStrips: (strips: PositionStrip[]) => ReturnType;
    };
  }
}

interface StripState {
  strips: ReadonlyMap<string, PositionStrip>;
  decorations: DecorationSet;
}

const key = new PluginKey<StripState>('positionStrips');

/** Keeps the positions of organisations beside the paragraphs they are about, while people type. */
export const PositionStrips = Extension.create({
  name: 'positionStrips',

  addCommands: () => ({
    setStrips:
      (strips) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, strips));
        return true;
      },
  }),

  addProseMirrorPlugins: () => [
    new Plugin<StripState>({
      key,
      state: {
        init: () => ({ strips: new Map(), decorations: DecorationSet.empty }),
        apply(tr, state) {
          const given = tr.getMeta(key) as PositionStrip[] | undefined;
          if (given) return shown(new Map(given.map((strip) => [strip.blockId, strip])), tr.doc);
          if (!tr.docChanged || state.strips.size === 0) return state;
          // A change from Yjs replaces the whole document in ProseMirror's eyes, so nothing maps.
          if (tr.getMeta(ySyncPluginKey) !== undefined) return shown(state.strips, tr.doc);
          return { ...state, decorations: state.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

function shown(strips: StripState['strips'], doc: Node): StripState {
  const decorations: Decoration[] = [];
  doc.descendants((block, at) => {
    if (block.type.name !== 'paragraph') return !block.isTextblock;
    const strip = strips.get(String(block.attrs.id));
    if (!strip) return false;
    const decoration = Decoration.widget(at + block.nodeSize - 1, () => stripElement(strip), {
      side: 1,
      key: `${strip.blockId} ${strip.label}`,
      ignoreSelection: true,
    });
    decorations.push(decoration);
    return false;
  });
  return { strips, decorations: DecorationSet.create(doc, decorations) };
}

function stripElement({ href, label, counts }: PositionStrip): HTMLElement {
  const strip = document.createElement('a');
  strip.className = 'position-strip';
  strip.href = href;
  strip.title = label;
  strip.setAttribute('aria-label', label);
  strip.contentEditable = 'false';
  for (const { look, text } of counts) {
    const count = document.createElement('span');
    count.dataset.stance = look;
    // Drawn by the style sheet: what is copied and read aloud from the text stays the text.
    count.dataset.count = text;
    strip.append(count);
  }
  return strip;
}
