'use client';

import { useFormatState, type Editor } from '@undersigned/editor/react';
import { FootnoteDialog } from './footnote-dialog';
import { LanguageDialog } from './language-dialog';
import { LinkDialog } from './link-dialog';

export type FormatDialog = 'link' | 'footnote' | 'language';

interface Props {
  editor: Editor;
  open: FormatDialog | null;
  onClose: () => void;
}

/** The one question that is open, if any, about the selection in the text. */
export function FormatDialogs({ editor, open, onClose }: Props) {
  const format = useFormatState(editor);
  switch (open) {
    case 'link':
      return <LinkDialog editor={editor} current={format.link} onClose={onClose} />;
    case 'footnote':
      return <FootnoteDialog editor={editor} current={format.footnote} onClose={onClose} />;
    case 'language':
      return <LanguageDialog editor={editor} current={format.language} onClose={onClose} />;
    case null:
      return null;
  }
}
