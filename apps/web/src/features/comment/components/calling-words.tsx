'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { controlClass } from '@/ui/field';
import { callAt, fitting, type Callable } from '../calling';

interface Props extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> {
  id: string;
  words: string;
  onWords: (words: string) => void;
  callables: readonly Callable[];
}

/** Words in which an @ calls somebody: whoever fits what is typed behind it is offered below. */
export function CallingWords({ id, words, onWords, callables, onKeyDown, ...rest }: Props) {
  const t = useTranslations('comment');
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const call = caret === null || callables.length === 0 ? null : callAt(words, caret);
  const offered = call ? fitting(callables, call.begun) : [];
  const at = Math.min(chosen, offered.length - 1);

  const pick = (name: string) => {
    if (!call || caret === null) return;
    const end = call.at + name.length + 2;
    onWords(`${words.slice(0, call.at)}@${name} ${words.slice(caret)}`);
    setCaret(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (offered.length === 0 || !isPlain) return onKeyDown?.(event);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const takes = event.key === 'Enter' || event.key === 'Tab';
    if (step === 0 && !takes && event.key !== 'Escape') return onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setCaret(null);
    if (takes) return pick(offered[at]?.name ?? '');
    setChosen((at + step + offered.length) % offered.length);
  };

  return (
    <div className="relative">
      <textarea
        ref={area}
        id={id}
        {...rest}
        value={words}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-calls` : undefined}
        aria-activedescendant={offered.length > 0 ? `${id}-call-${at}` : undefined}
        onChange={({ target }) => {
          onWords(target.value);
          setCaret(target.selectionStart);
          setChosen(0);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={onKey}
        className={`${controlClass} text-sm`}
      />
      <p role="status" className="sr-only">
        {offered.length > 0 ? t('callsOffered', { count: offered.length }) : ''}
      </p>
      {offered.length > 0 ? (
        <ul id={`${id}-calls`} role="listbox" aria-label={t('calls')} className="thread-calls">
          {offered.map(({ name, mention }, index) => (
            <li
              key={'membershipId' in mention ? mention.membershipId : mention.organisationId}
              id={`${id}-call-${index}`}
              role="option"
              aria-selected={index === at}
              // The words keep the focus: losing it would close the list before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(name)}
            >
              {name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
