import type { StandingPosition, SuggestionId } from '@undersigned/domain';
import type { Wording } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import { TintMark } from '@/ui/tint-mark';
import { StanceMark } from './stance-mark';

interface Props {
  position: StandingPosition;
  /** The open suggestions on its paragraph; of others it says nothing any more. */
  wordings: Wording[];
  language: string;
}

/** What one organisation says of a paragraph and of the wordings that are suggested for it. */
export async function SaidPosition({ position, wordings, language }: Props) {
  const t = await getTranslations('position');
  const guest = (await getTranslations('comment'))('guest');
  const { stance, author, standing } = position;
  if (stance.kind === 'taken-back') return null;
  const said = (ids: SuggestionId[] | undefined) =>
    wordings
      .filter(({ suggestionId }) => ids?.includes(suggestionId))
      .map((wording) => ({ id: wording.suggestionId, name: signature(wording.author, guest) }));
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <StanceMark kind={stance.kind} />
        <TintMark id={author.organisationId}>{author.organisationName}</TintMark>
        {standing === 'in-doubt' ? (
          <span className="text-sm text-attention">{t('onFormerWords')}</span>
        ) : null}
      </span>
      {stance.kind === 'red-line' && stance.lift ? (
        <span className="max-w-text ps-6 text-sm">
          {t('wouldLift')} <q lang={language}>{stance.lift}</q>
        </span>
      ) : null}
      {said(stance.couldSign).map(({ id, name }) => (
        <span key={id} className="max-w-text ps-6 text-sm">
          {t(stance.kind === 'red-line' ? 'liftedWith' : 'couldSignWith', { name })}
        </span>
      ))}
      {said(stance.wouldNotSign).map(({ id, name }) => (
        <span key={id} className="max-w-text ps-6 text-sm">
          {t('wouldNotSignWith', { name })}
        </span>
      ))}
    </li>
  );
}
