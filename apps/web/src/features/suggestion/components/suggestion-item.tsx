import {
  awaitsDecision,
  mayDecideOn,
  maySupport,
  mayWithdraw,
  type OrganisationId,
  type Suggester,
} from '@undersigned/domain';
import { plainWordsOf } from '@undersigned/editor/schema';
import type { ListedSuggestion } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { documentPage } from '@/features/document/queries';
import { ActionForm } from '@/ui/action-form';
import { formatDay } from '@/ui/moment';
import { TickBox } from '@/ui/tick-box';
import { boxOf } from '@/ui/ticks';
import { TintMark } from '@/ui/tint-mark';
import { signature } from '@/features/comment/signature';
import { acceptInOtherWords, changeSupport, takeBack } from '../actions';
import { earlierOtherWords } from '../earlier-words';
import { MergeOffer } from './merge-offer';
import { OtherWordsForm } from './other-words-form';
import { WordChanges } from '@/ui/word-changes';
import { SuggestionStateMark } from './suggestion-state-mark';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  suggestion: ListedSuggestion;
  who: Suggester;
  mine: OrganisationId | null;
  /** The form that decides what is ticked; null for those who do not decide. */
  formId: string | null;
  /** What else is to be known before it is decided. */
  beside?: ReactNode;
}

/** One suggestion: whose it is, what it would change, why, who stands behind it, and what can be done. */
export async function SuggestionItem({ page, suggestion, who, mine, formId, beside }: Props) {
  const { document, coalition } = page;
  const t = await getTranslations('suggestion');
  const words = await getTranslations('comment');
  const locale = await getLocale();
  const { id, author, createdAt, reason, supports, preview, change } = suggestion;
  const name = signature(author, words('guest'));
  const isBehind = supports.some(({ organisationId }) => organisationId === mine);
  const mayAccept =
    suggestion.place !== 'stale' && mayDecideOn(document.phase, suggestion, who, { kind: 'accept' }).ok;
  const typeable = mayAccept ? plainWordsOf(change) : null;
  return (
    <article aria-label={t('by', { name })} className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {formId && awaitsDecision(suggestion.state) ? (
          <TickBox
            name={boxOf('suggestion', id)}
            form={formId}
            aria-label={t('tick', { name })}
            className="self-center"
          />
        ) : null}
        <TintMark id={author.organisationId}>{name}</TintMark>
        <time dateTime={createdAt.toISOString()} className="text-sm text-muted">
          {formatDay(createdAt, { timeZone: coalition.timeZone, locale })}
        </time>
        <SuggestionStateMark suggestion={suggestion} />
      </div>
      <WordChanges changes={preview} language={document.language} />
      {reason ? <p className="max-w-text whitespace-pre-line text-sm">{t('reason', { reason })}</p> : null}
      {supports.length > 0 ? (
        <p className="text-sm">
          {t('supportedBy', { names: supports.map(({ organisationName }) => organisationName).join(', ') })}
        </p>
      ) : null}
      {beside}
      <div className="flex flex-wrap items-start gap-3" data-no-print>
        {maySupport(document.phase, suggestion, who).ok ? (
          <ActionForm
            action={changeSupport.bind(null, document.id, id, !isBehind)}
            label={t(isBehind ? 'endSupport' : 'support')}
            ariaLabel={t(isBehind ? 'endSupportOf' : 'supportOf', { name })}
            look="quiet"
            size="small"
          />
        ) : null}
        {mayWithdraw(suggestion, who).ok ? (
          <ActionForm
            action={takeBack.bind(null, document.id, id)}
            label={t('withdraw')}
            look="quiet"
            size="small"
          />
        ) : null}
        {typeable !== null ? (
          <OtherWordsForm
            action={acceptInOtherWords.bind(null, document.id, id)}
            words={earlierOtherWords(suggestion) ?? typeable}
            name={name}
            language={document.language}
          />
        ) : null}
        {suggestion.place === 'stale' || (mayAccept && change.kind === 'words' && typeable === null) ? (
          <MergeOffer page={page} suggestions={[suggestion]} who={who} />
        ) : null}
      </div>
    </article>
  );
}
