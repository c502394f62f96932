'use client';

import { directionOf, longestWording } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The paragraph as it reads now, or several with a blank line between them. */
  present: string;
  /** What was accepted here before and could not be written. */
  earlier: { words: string | null; reason: string | null };
  paragraphs: number;
  /** Whether it must say which paragraphs it is for: there are several, or others are offered beside it. */
  isOneOfSeveral: boolean;
  count: number;
  /** Whose suggestions they are. */
  names: string;
  language: string;
}

/** Answers suggestions with one wording of their paragraph, or of several together, beside what reads there now. */
export function MergeForm(props: Props) {
  const { action, present, earlier, paragraphs, isOneOfSeveral, count, names, language } = props;
  const t = useTranslations('suggestion');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  const hints = [
    ...(paragraphs > 1 ? [t('finalWordsBlankLine')] : []),
    present.includes('\uFFFC') ? t('finalWordsFootnotes') : t('finalWordsHint'),
  ];
  const written = { lang: language, dir: directionOf(language) };
  return (
    <details className="open:basis-full" data-no-print>
      {isOneOfSeveral ? (
        <summary className="cursor-pointer py-1 text-accent">
          {t('mergeParagraph', { paragraphs, words: beginningOf(present) })}
        </summary>
      ) : (
        <summary className="cursor-pointer py-1 text-accent" aria-label={t('mergeOf', { names })}>
          {t('merge')}
        </summary>
      )}
      <form ref={form} action={submit} className="grid max-w-form gap-4 py-3">
        <FormSummary attempt={state}>{said}</FormSummary>
        <div className="grid gap-1">
          <p className="text-sm text-muted">{t('present', { paragraphs })}</p>
          <p {...written} className="whitespace-pre-line border-s-2 border-line ps-3 font-serif text-text">
            {present}
          </p>
        </div>
        <TextAreaField
          label={t('finalWords', { paragraphs })}
          hint={hints.join(' ')}
          {...field('words', earlier.words ?? present)}
          {...written}
          rows={paragraphs > 1 ? 8 : 4}
          maxLength={longestWording}
        />
        <TextAreaField
          label={t('mergeReason')}
          {...field('reason', earlier.reason ?? '')}
          dir="auto"
          rows={2}
          maxLength={2_000}
        />
        <div>
          <SubmitButton look="quiet" size="small">
            {t('mergeThese', { count })}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

/** Enough of a paragraph to know it by. */
const beginningOf = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
