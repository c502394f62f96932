'use client';

import { directionOf } from '@undersigned/domain';
import {
  EditorContent,
  useTextEditor,
  type CaretOwner,
  type Editor,
  type Fork,
} from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect } from 'react';

interface Props {
  fork: Fork;
  /** The editor of the shared text. */
  shared: Editor;
  field: string;
  title: string;
  language: string;
  me: CaretOwner;
  onEditor: (editor: Editor | null) => void;
  onPick: (id: string) => void;
}

/** The private copy of a text, to type into as if it were the text. */
export function ForkText({ fork, shared, field, title, language, me, onEditor, onPick }: Props) {
  const t = useTranslations('suggesting');
  const editor = useTextEditor({
    ydoc: fork.ydoc,
    awareness: null,
    field,
    writes: true,
    me,
    label: t('label', { title }),
    placeholder: t('placeholder'),
    language,
    direction: directionOf(language),
    onPickHighlight: onPick,
    own: { base: () => shared.state.doc, words: { gone: t('gone'), come: t('come') } },
  });
  useLayoutEffect(() => {
    onEditor(editor);
    return () => {
      // Asked while the copy is still there: whoever types in it goes on in the text.
      const isLeft = editor?.isFocused;
      onEditor(null);
      if (isLeft) shared.commands.focus(null, { scrollIntoView: false });
    };
  }, [editor, shared, onEditor]);
  useEffect(() => {
    editor?.commands.focus(null, { scrollIntoView: false });
  }, [editor]);
  return editor ? <EditorContent editor={editor} /> : null;
}
