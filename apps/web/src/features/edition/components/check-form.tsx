'use client';

import type { FingerprintCheck } from '@undersigned/services';
import { useLocale, useTranslations } from 'next-intl';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import type { CheckState } from '../check-action';

interface Props {
  action: (state: CheckState, form: FormData) => Promise<CheckState>;
}

/** Takes a fingerprint, a text or a file, and says what it is. Works without JavaScript. */
export function CheckForm({ action }: Props) {
  const t = useTranslations('edition.check');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <div className="grid gap-8">
      <form ref={form} action={submit} className="grid gap-5">
        <FormSummary attempt={state}>{said}</FormSummary>
        <TextAreaField label={t('given')} {...field('given')} rows={3} spellCheck={false} dir="auto" />
        <TextField label={t('file')} {...field('file')} type="file" />
        <div>
          <SubmitButton>{t('button')}</SubmitButton>
        </div>
      </form>
      <div aria-live="polite">{state.kind === 'checked' ? <Answer check={state.check} /> : null}</div>
    </div>
  );
}

function Answer({ check }: { check: FingerprintCheck }) {
  const t = useTranslations('edition.check');
  if (check.found.length === 0) {
    return (
      <Notice tone="attention">
        <p className="font-medium">{t('noneTitle')}</p>
        <p>{check.isOfText ? t('noneOfText', { fingerprint: check.fingerprint }) : t('noneOfCode')}</p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-6">
      <Notice tone="settled">{t('foundTitle', { count: check.found.length })}</Notice>
      {check.found.map((found) => (
        <FoundEdition key={found.fingerprint} found={found} />
      ))}
    </div>
  );
}

function FoundEdition({ found }: { found: FingerprintCheck['found'][number] }) {
  const t = useTranslations('edition.check');
  const locale = useLocale();
  const { round, replacedBy } = found;
  const at = (moment: Date) => formatMoment(new Date(moment), { timeZone: round.timeZone, locale });
  const facts: [string, string][] = [
    [t('text'), found.title],
    [t('coalition'), found.coalitionName],
    [t('edition'), String(found.number)],
    [t('frozen'), at(found.frozenAt)],
    [t('fingerprint'), found.fingerprint],
  ];
  return (
    <div className="grid gap-3">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="mb-2 sm:mb-0">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {replacedBy ? (
        <Notice tone="attention">
          <p>{t(`replaced.${replacedBy.class}`, { number: replacedBy.number, at: at(replacedBy.at) })}</p>
          <p className="text-sm">
            {t('replacedFingerprint', { number: replacedBy.number, fingerprint: replacedBy.fingerprint })}
          </p>
        </Notice>
      ) : null}
      <p>
        <a href={`/${round.state === 'published' ? 'p' : 's'}/${round.slug}`}>
          {replacedBy ? t('toReplacing', { number: replacedBy.number }) : t('toText')}
        </a>
      </p>
    </div>
  );
}
