import type { GonePosition } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { documentPage } from '@/features/document/queries';
import { takeHere } from '../actions';
import { PositionForm } from './position-form';

interface Reader {
  page: Awaited<ReturnType<typeof documentPage>>;
  maySpeak: boolean;
}

/** A position on words that are gone; its organisation is asked here whether it still holds. */
export async function GonePositionItem({
  position,
  isLifted,
  ...reader
}: Reader & {
  position: GonePosition;
  /** Whether it was taken out by what its organisation named to lift its red line. */
  isLifted: boolean;
}) {
  const t = await getTranslations('position');
  const { document, actor } = reader.page;
  const { blockId, author, stance, words, mark, goneAt } = position;
  const isAsked = isAskedHere(position, reader);
  return (
    <li id={isAsked ? blockId : undefined} className="grid gap-3">
      <p>
        {t('goneSaid', { organisation: author.organisationName ?? '', stance: t(`stance.${stance.kind}`) })}{' '}
        <q lang={document.language} className="font-serif text-muted">
          {words.length > 160 ? `${words.slice(0, 160)}…` : words}
        </q>
        {goneAt ? <span className="text-sm text-muted"> {t('knowingGone')}</span> : null}
      </p>
      {isAsked ? (
        <PositionForm
          action={takeHere.bind(null, document.id)}
          blockId={blockId}
          question={t(isLifted ? 'questionOfLiftedGone' : 'questionOfGone', {
            organisation: actor.organisationName ?? '',
          })}
          seen={mark}
          own={stance}
          ownId={position.id}
          asks={isLifted ? 'lifted-gone' : 'position'}
          wordings={[]}
          language={document.language}
        />
      ) : null}
    </li>
  );
}

/** Whether this reader is asked, as long as their organisation has not spoken since the paragraph went. */
export const isAskedHere = ({ author, goneAt }: GonePosition, { page, maySpeak }: Reader): boolean =>
  maySpeak && goneAt === null && author.organisationId === page.actor.organisationId;
