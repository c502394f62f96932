'use client';

import {
  applyFormat,
  SelectionMenu,
  useFormatState,
  type Editor,
  type FormatState,
} from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { Toolbar } from 'radix-ui';
import { BlockButtons, CommentButton, DialogButtons, EmphasisButtons, UndoButtons } from './format-buttons';
import type { FormatDialog } from './format-dialogs';
import { TableMenu } from './table-menu';

interface Props {
  editor: Editor;
  /** Null where this person may not comment. */
  onComment: (() => void) | null;
  onDialog: (dialog: FormatDialog) => void;
}

/** The bar that appears over selected words. */
export function SelectionBar({ editor, onComment, onDialog }: Props) {
  const t = useTranslations('write');
  const format = useFormatState(editor);
  if (!format.isWriting && !onComment) return null;
  return (
    <SelectionMenu editor={editor}>
      <Toolbar.Root aria-label={t('toolbar')} className="format-bar format-bar-floating" data-format-bar>
        {format.isWriting ? (
          <>
            <EmphasisButtons {...{ editor, format }} />
            <Toolbar.Separator className="format-line" />
            <DialogButtons {...{ format, onDialog }} />
          </>
        ) : null}
        {onComment ? (
          <>
            {format.isWriting ? <Toolbar.Separator className="format-line" /> : null}
            <CommentButton onComment={onComment} />
          </>
        ) : null}
      </Toolbar.Root>
    </SelectionMenu>
  );
}

/** The plain bar over the text, for those who like to see everything. */
export function FixedBar({ editor, onComment, onDialog }: Props) {
  const t = useTranslations('write');
  const format = useFormatState(editor);
  return (
    <Toolbar.Root aria-label={t('toolbar')} className="format-bar format-bar-fixed" data-format-bar>
      <StyleSelect editor={editor} format={format} />
      <Toolbar.Separator className="format-line" />
      <EmphasisButtons {...{ editor, format }} />
      <Toolbar.Separator className="format-line" />
      <BlockButtons {...{ editor, format }} />
      <TableMenu editor={editor} isInTable={format.table} />
      <Toolbar.Separator className="format-line" />
      <DialogButtons {...{ format, onDialog }} />
      <Toolbar.Separator className="format-line" />
      <UndoButtons {...{ editor, format }} />
      {onComment ? <CommentButton onComment={onComment} /> : null}
    </Toolbar.Root>
  );
}

const styles = ['paragraph', 'heading1', 'heading2', 'heading3'] as const;

const styleNamed = (name: string) => styles.find((style) => style === name) ?? 'paragraph';

function StyleSelect({ editor, format }: { editor: Editor; format: FormatState }) {
  const t = useTranslations('write');
  return (
    <select
      aria-label={t('style')}
      value={format.block}
      onChange={(event) => applyFormat(editor, styleNamed(event.target.value))}
      className="format-select"
    >
      {format.block === 'other' ? <option value="other">{t('styles.other')}</option> : null}
      {styles.map((style) => (
        <option key={style} value={style}>
          {t(`styles.${style}`)}
        </option>
      ))}
    </select>
  );
}
