import { directionOf, stanceKinds, type StandingPosition } from '@undersigned/domain';
import { positionPath, type PositionedParagraph } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { Difference } from '@/features/correction/components/difference';
import type { documentPage } from '@/features/document/queries';
import { ButtonLink } from '@/ui/button';
import { TintMark } from '@/ui/tint-mark';
import { takeHere } from '../actions';
import { PositionForm } from './position-form';
import { StanceMark } from './stance-mark';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  paragraph: PositionedParagraph;
  /** The paragraph after it. */
  nextId: string | null;
  maySpeak: boolean;
  isOpen: boolean;
}

/** One paragraph with its words, who says what of it, and the form of the reader's organisation. */
export async function ParagraphPositions({ page, paragraph, nextId, maySpeak, isOpen }: Props) {
  const t = await getTranslations('position');
  const { document, actor } = page;
  const { blockId, number, words, positions, mark } = paragraph;
  const own = positions.find(({ author }) => author.organisationId === actor.organisationId) ?? null;
  return (
    <li id={blockId} className="grid gap-3 border-s-2 border-line ps-4 sm:ps-5">
      <h3 className="text-sm font-medium text-muted">{t('paragraph', { number })}</h3>
      <p
        lang={document.language}
        dir={directionOf(document.language)}
        className="max-w-text font-serif whitespace-pre-line"
      >
        {words}
      </p>
      {positions.length > 0 ? (
        <ul className="grid gap-2">
          {stanceKinds.flatMap((kind) =>
            positions
              .filter(({ stance }) => stance.kind === kind)
              .map((position) => <Said key={position.id} position={position} language={document.language} />),
          )}
        </ul>
      ) : null}
      {own?.standing === 'in-doubt' ? (
        <div className="grid max-w-text gap-1">
          <p className="text-sm font-medium">{t('changedSince')}</p>
          <Difference
            passage={{
              kind: 'changed',
              number: 1,
              place: { kind: 'paragraph', number },
              before: own.words,
              after: words,
            }}
            language={document.language}
          />
        </div>
      ) : null}
      {maySpeak && isOpen ? (
        <PositionForm
          action={takeHere.bind(null, document.id)}
          blockId={blockId}
          question={t('question', { organisation: actor.organisationName ?? '', number })}
          seen={mark}
          own={own?.stance ?? null}
        />
      ) : null}
      {maySpeak && isOpen && nextId ? (
        <p className="text-sm">
          <Link href={positionPath(document.id, nextId)}>{t('next')}</Link>
        </p>
      ) : null}
      {maySpeak && !isOpen ? (
        <p>
          <ButtonLink href={positionPath(document.id, blockId)} size="small">
            {own ? t(own.standing === 'in-doubt' ? 'stillHolds' : 'change') : t('take')}
            <span className="sr-only"> ({t('paragraph', { number })})</span>
          </ButtonLink>
        </p>
      ) : null}
    </li>
  );
}

async function Said({ position, language }: { position: StandingPosition; language: string }) {
  const t = await getTranslations('position');
  const { stance, author, standing } = position;
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <StanceMark kind={stance.kind} />
        <TintMark id={author.organisationId}>{author.organisationName}</TintMark>
        {standing === 'in-doubt' ? (
          <span className="text-sm text-attention">{t('onFormerWords')}</span>
        ) : null}
      </span>
      {stance.kind === 'red-line' ? (
        <span className="max-w-text ps-6 text-sm">
          {t('wouldLift')} <q lang={language}>{stance.lift}</q>
        </span>
      ) : null}
    </li>
  );
}
