'use client';

import { applyFormat, type Editor, type FormatCommand, type FormatState } from '@undersigned/editor/react';
import {
  Bold,
  Italic,
  Languages,
  Link2,
  List,
  ListOrdered,
  MessageSquarePlus,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Superscript,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FormatButton } from './format-button';
import type { FormatDialog } from './format-dialogs';

interface Props {
  editor: Editor;
  format: FormatState;
  onDialog: (dialog: FormatDialog) => void;
}

/** Emphasis of the selected words. */
export function EmphasisButtons(props: Pick<Props, 'editor' | 'format'>) {
  return (
    <>
      <CommandButton {...props} icon={Bold} command="bold" />
      <CommandButton {...props} icon={Italic} command="italic" />
      <CommandButton {...props} icon={Underline} command="underline" />
      <CommandButton {...props} icon={Strikethrough} command="strike" />
    </>
  );
}

/** What asks a question before it acts: link, footnote, language. */
export function DialogButtons({ format, onDialog }: Pick<Props, 'format' | 'onDialog'>) {
  const t = useTranslations('write');
  return (
    <>
      <FormatButton
        icon={Link2}
        label={t('link')}
        isOn={format.link !== null}
        onPress={() => onDialog('link')}
      />
      <FormatButton
        icon={Superscript}
        label={format.footnote === null ? t('footnote') : t('footnoteEdit')}
        isOn={format.footnote !== null}
        onPress={() => onDialog('footnote')}
      />
      <FormatButton
        icon={Languages}
        label={t('language')}
        isOn={format.language !== null}
        onPress={() => onDialog('language')}
      />
    </>
  );
}

/** What a paragraph is part of. */
export function BlockButtons(props: Pick<Props, 'editor' | 'format'>) {
  return (
    <>
      <CommandButton {...props} icon={List} command="bulletList" />
      <CommandButton {...props} icon={ListOrdered} command="orderedList" />
      <CommandButton {...props} icon={Quote} command="blockquote" />
      <CommandButton {...props} icon={Minus} command="rule" />
    </>
  );
}

/** Taking back and doing again: one's own changes only. */
export function UndoButtons(props: Pick<Props, 'editor' | 'format'>) {
  return (
    <>
      <CommandButton {...props} icon={Undo2} command="undo" />
      <CommandButton {...props} icon={Redo2} command="redo" />
    </>
  );
}

/** Begins a comment about the selected words. */
export function CommentButton({ onComment }: { onComment: () => void }) {
  const t = useTranslations('write');
  return <FormatButton icon={MessageSquarePlus} label={t('comment')} withWords onPress={onComment} />;
}

/** The commands whose name is also the name of their word, and of their state where they have one. */
type NamedCommand = Extract<
  FormatCommand,
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'rule'
  | 'undo'
  | 'redo'
>;

function CommandButton({
  editor,
  format,
  icon,
  command,
}: Pick<Props, 'editor' | 'format'> & { icon: LucideIcon; command: NamedCommand }) {
  const t = useTranslations('write');
  return (
    <FormatButton
      icon={icon}
      label={t(command)}
      isOn={command in format ? Boolean(format[command as keyof FormatState]) : undefined}
      onPress={() => applyFormat(editor, command)}
    />
  );
}
