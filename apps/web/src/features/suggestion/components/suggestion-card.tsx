'use client';

import {
  awaitsDecision,
  mayDecideOn,
  maySupport,
  mayWithdraw,
  type Phase,
  type Suggester,
} from '@undersigned/domain';
import { previewChange } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { memo, use, useState } from 'react';
import { DraftsOf, remarkDraft, useIsWritingAbout, useSignature, WordsForm } from '@/features/comment';
import { Button } from '@/ui/button';
import { Link } from '@/ui/link';
import { FieldError } from '@/ui/field';
import { tintOf } from '@/ui/tint';
import type { Complaint } from '@/live/use-desk-list';
import type { Suggestions } from '../use-suggestions';
import { ChangedWords } from './changed-words';
import { DecisionWords } from './decision-words';

interface Props {
  suggestion: ListedSuggestion;
  /** The block beside which it stands where it is not marked in the text. */
  block: string;
  isActive: boolean;
  phase: Phase;
  suggester: Suggester;
  suggestions: Suggestions;
  onActivate: (id: string) => void;
}

/** One suggestion in the margin: what, who, why, who else, what became of it; active also what can be done with it. */
export const SuggestionCard = memo(function SuggestionCard(props: Props) {
  const { suggestion, block, isActive, onActivate } = props;
  const { id, author, reason, supports, state, place, collidesWith } = suggestion;
  const t = useTranslations('suggesting');
  const signature = useSignature();
  const isWriting = useIsWritingAbout(use(DraftsOf), id);
  return (
    <article
      data-thread={id}
      data-block={block}
      tabIndex={0}
      aria-label={t('by', { name: signature(author) })}
      className={clsx('thread', isActive && 'thread-active')}
      style={{ borderInlineStartColor: tintOf(author.organisationId) }}
      onClick={() => onActivate(id)}
      onFocus={() => onActivate(id)}
    >
      <p className="text-xs text-muted">
        {t('suggestion')} <bdi className="font-semibold text-ink">{signature(author)}</bdi>
      </p>
      <ChangedWords preview={proposedBy(suggestion)} isShort={!isActive} />
      {reason ? (
        <p dir="auto" className={clsx('whitespace-pre-line text-sm', !isActive && 'line-clamp-2')}>
          {reason}
        </p>
      ) : null}
      {supports.length > 0 ? (
        <p className="text-sm">
          {t('supportedBy', { names: supports.map(({ organisationName }) => organisationName).join(', ') })}
        </p>
      ) : null}
      {place === 'stale' ? <p className="text-sm text-attention">{t('stale')}</p> : null}
      {collidesWith.length > 0 ? (
        <p className="text-sm text-attention">{t('collides', { count: collidesWith.length })}</p>
      ) : null}
      {state.kind === 'open' ? null : (
        <DecisionWords
          state={state}
          taken={state.kind === 'merged' ? suggestion.preview : null}
          isShort={!isActive}
        />
      )}
      {isActive && (awaitsDecision(state) || isWriting) ? <Decisions {...props} /> : null}
    </article>
  );
});

/** Of one that was accepted in other words the list tells those that were taken. */
const proposedBy = ({ state, change, preview }: ListedSuggestion) =>
  state.kind === 'merged' ? previewChange(change, { state: 'lost' }) : preview;

function Decisions({ suggestion, phase, suggester, suggestions }: Props) {
  const { id, documentId, supports, place, collidesWith } = suggestion;
  const t = useTranslations('suggesting');
  const [isRejecting, setRejecting] = useState(false);
  const [complaint, setComplaint] = useState<Complaint>(null);
  const act = async (acting: Promise<Complaint>) => setComplaint(await acting);
  const isSupporter = supports.some(({ organisationId }) => organisationId === suggester.organisationId);
  const mayWrite = mayDecideOn(phase, suggestion, suggester, { kind: 'accept' }).ok;
  const mayAccept = place !== 'stale' && mayWrite;
  const asksForMerging = mayWrite && (place === 'stale' || collidesWith.length > 0);
  if (isRejecting) {
    return (
      <WordsForm
        draftKey={remarkDraft('reject', id)}
        label={t('rejectReason')}
        sendLabel={t('reject')}
        sendingLabel={t('sending')}
        cancelLabel={t('cancel')}
        autoFocus
        onSend={(reason) => suggestions.decide(id, { kind: 'reject', reason })}
        onCancel={() => setRejecting(false)}
      />
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {mayAccept ? (
          <Button
            size="small"
            onClick={() => act(suggestions.decide(id, { kind: 'accept', instead: null, reason: null }))}
          >
            {t('accept')}
          </Button>
        ) : null}
        {mayDecideOn(phase, suggestion, suggester, { kind: 'reject' }).ok ? (
          <Button size="small" onClick={() => setRejecting(true)}>
            {t('reject')}
          </Button>
        ) : null}
        {maySupport(phase, suggestion, suggester).ok ? (
          <Button size="small" onClick={() => act(suggestions.support(id, !isSupporter))}>
            {t(isSupporter ? 'endSupport' : 'support')}
          </Button>
        ) : null}
        {mayWithdraw(suggestion, suggester).ok ? (
          <Button size="small" look="plain" onClick={() => act(suggestions.takeBack(id))}>
            {t('takeBack')}
          </Button>
        ) : null}
      </div>
      {asksForMerging ? (
        <p className="text-sm">
          <Link href={`/t/${documentId}/review#${id}`}>{t('merge')}</Link>
        </p>
      ) : null}
      {complaint ? (
        <div role="alert">
          <FieldError id={`${id}-error`}>{complaint}</FieldError>
        </div>
      ) : null}
    </>
  );
}
