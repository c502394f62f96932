'use client';

import { use, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { FieldError } from '@/ui/field';
import type { Callable } from '../calling';
import { draftOf } from '../draft-store';
import { DraftsOf } from '../drafts-of';
import { useDraft } from '../use-draft';
import type { Complaint } from '@/live/use-desk-list';
import { CallingWords } from './calling-words';

interface Props {
  /** The place that the draft belongs to. */
  draftKey: string;
  label: string;
  sendLabel: string;
  cancelLabel: string;
  sendingLabel: string;
  hint?: ReactNode;
  /** Who can be called with an @; nobody when left out. */
  callables?: readonly Callable[];
  /** What is chosen beside the words. */
  children?: ReactNode;
  /** Whether it may be sent without words. */
  mayBeEmpty?: boolean;
  autoFocus?: boolean;
  isPrimary?: boolean;
  onSend: (words: string) => Promise<Complaint>;
  onCancel: () => void;
}

/** A small form for a comment, a reply or a reason. What was typed stays until it is sent or given up. */
export function WordsForm({
  draftKey,
  label,
  sendLabel,
  cancelLabel,
  sendingLabel,
  hint,
  callables = [],
  children,
  mayBeEmpty,
  autoFocus,
  isPrimary,
  onSend,
  onCancel,
}: Props) {
  const id = useId();
  const [words, setWords] = useDraft(draftOf(use(DraftsOf), draftKey));
  const [isSending, setSending] = useState(false);
  const [complaint, setComplaint] = useState<Complaint>(null);

  const send = async () => {
    if (isSending || (!mayBeEmpty && words.trim() === '')) return;
    setSending(true);
    const refused = await onSend(words.trim());
    setSending(false);
    setComplaint(refused);
    if (refused === null) setWords('');
  };
  const cancel = () => {
    setWords('');
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key === 'Escape' && words.trim() === '') {
      event.stopPropagation();
      cancel();
    }
  };

  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <CallingWords
        id={id}
        rows={3}
        words={words}
        onWords={setWords}
        readOnly={isSending}
        callables={callables}
        autoFocus={autoFocus}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={complaint ? `${id}-error` : undefined}
        onKeyDown={onKeyDown}
      />
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      {children}
      {complaint ? (
        <div role="alert">
          <FieldError id={`${id}-error`}>{complaint}</FieldError>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" look={isPrimary ? 'primary' : 'quiet'} aria-disabled={isSending}>
          {isSending ? sendingLabel : sendLabel}
        </Button>
        <Button size="small" look="plain" onClick={cancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
