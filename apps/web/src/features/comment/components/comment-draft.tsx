'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { callablesOf, mentionsIn } from '../calling';
import { newWords, type CommentDraft } from '../use-comment-draft';
import type { CommentDesk } from '../use-comment-desk';
import type { Complaint } from '@/live/use-desk-list';
import { LabelBoxes } from './label-boxes';
import { WordsForm } from './words-form';

/** The id under which the comment being written is highlighted and placed. */
export const draftId = 'draft';

/** A thread being begun: its words, the place they are about, its labels and who is to read it. */
export function NewThread({ desk, draft }: { desk: CommentDesk; draft: CommentDraft }) {
  const t = useTranslations('comment');
  const { labels, audience } = draft;
  const callables = callablesOf(desk.readers, audience);
  const add = async (body: string): Promise<Complaint> => {
    const { anchor } = draft;
    const mentions = mentionsIn(body, callables);
    const complaint = await desk.threads.add({ body, anchor, labels, audience, mentions });
    if (complaint === null) desk.endDraft();
    return complaint;
  };
  return (
    <div data-thread={draftId} className="thread thread-active">
      <Aim desk={desk} draft={draft} />
      <WordsForm
        draftKey={newWords(desk.textKey)}
        label={t('yourComment')}
        sendLabel={t('send')}
        sendingLabel={t('sending')}
        cancelLabel={t('cancel')}
        hint={callables.length > 0 ? t('callHint') : undefined}
        callables={callables}
        autoFocus={!draft.isResumed}
        isPrimary
        onSend={add}
        onCancel={desk.endDraft}
      >
        <LabelBoxes labels={labels} onLabels={(chosen) => desk.choose({ labels: chosen, audience })} />
        {desk.commenter.drafts ? (
          <label className="flex min-h-6 items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              checked={audience === 'drafters'}
              onChange={({ target }) =>
                desk.choose({ labels, audience: target.checked ? 'drafters' : 'readers' })
              }
              className="size-4 accent-accent"
            />
            {t('makePrivate')}
          </label>
        ) : null}
      </WordsForm>
    </div>
  );
}

/** What it is about, and the way to the paragraph or to the whole text instead. */
function Aim({ desk, draft: { anchor } }: { desk: CommentDesk; draft: CommentDraft }) {
  const t = useTranslations('comment');
  if (anchor && anchor.kind !== 'document') {
    return (
      <div className="grid justify-items-start gap-1">
        <blockquote className="line-clamp-3 font-serif text-sm italic text-muted">
          {t('quoted', { words: anchor.quote })}
        </blockquote>
        {anchor.kind === 'block' ? (
          <Button size="small" look="plain" onClick={desk.aimAtWhole}>
            {t('aimAtWhole')}
          </Button>
        ) : null}
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-1">
      <p className="text-sm text-muted">{t('aboutWhole')}</p>
      {desk.aimAtParagraph ? (
        <Button size="small" look="plain" onClick={desk.aimAtParagraph}>
          {t('aimAtParagraph')}
        </Button>
      ) : null}
    </div>
  );
}
