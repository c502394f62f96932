import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions';
import { useEditor, type Editor } from '@tiptap/react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { cleanPastedHtml } from '../intake/clean-pasted-html.js';
import { extensionsFor } from '../schema/extensions.js';
import { caretLabel, selectionLook, type CaretOwner } from './caret-label.js';
import { FollowOthers } from './follow-others.js';
import { Highlights, type Highlight } from './highlights.js';
import { LongText } from './long-text.js';
import { OwnChanges, type OwnChangesOptions } from './own-changes.js';
import { PositionStrips } from './position-strips.js';
import { QuietElement } from './quiet-element.js';
import { withReadableCarets } from './readable-carets.js';
import { ShownNumbers } from './shown-numbers.js';
import { SelectionMenuPlace } from './selection-menu-place.js';
import { SuggestionMarks, type SuggestionMark } from './suggestion-marks.js';
import { UndoInOrder } from './undo-in-order.js';
import { WritingPermission } from './writing-permission.js';

export interface TextEditorOptions {
  ydoc: Y.Doc;
  /** Carets of others, and one's own for them; null in a fork, of which nobody knows. */
  awareness: Awareness | null;
  /** The shared type: `body`, or the answer to one question. */
  field: string;
  /** Whether this person has the right to write in this text. */
  writes: boolean;
  me: CaretOwner;
  /** What the text is called, for screen readers. */
  label: string;
  /** Shown while the text is empty. */
  placeholder: string;
  /** BCP 47 tag and direction of the text, which may differ from the page's. */
  language: string;
  direction: 'ltr' | 'rtl';
  onPickHighlight: (id: string) => void;
  /** What is marked from the beginning, read when the editor is made. */
  highlights?: () => Highlight[];
  suggestionMarks?: () => SuggestionMark[];
  /** In a fork: what its changes are measured by. */
  own?: OwnChangesOptions;
}

/**
 * The editor of one shared text. Everything but `onPickHighlight` is fixed at the first render: mount the
 * component anew (with a key) when it changes. Null while the editor is being made.
 */
export function useTextEditor(options: TextEditorOptions): Editor | null {
  return useEditor({
    // The server renders the text itself; the editor exists in the browser only.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      ...extensionsFor({ writes: options.writes }),
      WritingPermission.configure({ writes: options.writes }),
      FollowOthers,
      UndoInOrder,
      Collaboration.configure({ document: options.ydoc, field: options.field }),
      ...(options.awareness ? [carets(options.awareness, options)] : []),
      QuietElement,
      LongText,
      ShownNumbers,
      PositionStrips,
      Highlights.configure({
        ydoc: options.ydoc,
        field: options.field,
        initial: options.highlights,
        onPick: options.onPickHighlight,
      }),
      SuggestionMarks.configure({
        ydoc: options.ydoc,
        field: options.field,
        initial: options.suggestionMarks,
        onPick: options.onPickHighlight,
      }),
      SelectionMenuPlace,
      OwnChanges.configure({ own: options.own ?? null }),
      Placeholder.configure({ placeholder: options.placeholder, showOnlyWhenEditable: false }),
    ],
    editorProps: {
      transformPastedHTML: (html) => cleanPastedHtml(html, new DOMParser()),
      attributes: {
        class: 'written-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        lang: options.language,
        dir: options.direction,
        spellcheck: 'true',
      },
    },
  });
}

const carets = (awareness: Awareness, { field, me }: Pick<TextEditorOptions, 'field' | 'me'>) =>
  CollaborationCaret.configure({
    provider: withoutEvents(withReadableCarets(awareness, field)),
    user: { ...me },
    render: (user: unknown) => caretLabel(user, me),
    selectionRender: (user: unknown) => selectionLook(user, me),
  });

/**
 * The unique-id extension waits for a provider's first sync and then writes ids into whatever is open, which
 * would put a paragraph into an empty text by merely looking at it. Texts come with ids from the server.
 */
const withoutEvents = (awareness: Awareness) => ({
  awareness,
  on: () => undefined,
  off: () => undefined,
});
