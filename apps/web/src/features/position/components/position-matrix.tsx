import type { StandingPosition } from '@undersigned/domain';
import type { PositionsView } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { TintMark } from '@/ui/tint-mark';
import './position-matrix.css';

const signs = { support: '✓', 'live-with': '~', 'red-line': '✕' } as const;

/** Every organisation that has spoken by every paragraph that is spoken of. */
export async function PositionMatrix({ view }: { view: PositionsView }) {
  const t = await getTranslations('position');
  const paragraphs = view.paragraphs.filter(({ positions }) => positions.length > 0);
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t('legend')}</p>
      {/* Wide by nature: it scrolls by itself, also by keyboard, and the page does not. */}
      <div role="region" aria-label={t('matrix')} tabIndex={0} className="position-matrix">
        <table>
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('organisation')}</th>
              {paragraphs.map(({ blockId, number }) => (
                <th key={blockId} scope="col">
                  <a href={`#${blockId}`}>
                    <span className="sr-only">{t('paragraph', { number })}</span>
                    <span aria-hidden>{number}</span>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.organisations.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <TintMark id={id}>{name}</TintMark>
                </th>
                {paragraphs.map(({ blockId, positions }) => (
                  <Cell
                    key={blockId}
                    position={positions.find(({ author }) => author.organisationId === id) ?? null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

async function Cell({ position }: { position: StandingPosition | null }) {
  const t = await getTranslations('position');
  if (!position || position.stance.kind === 'taken-back') return <td />;
  const { stance, standing } = position;
  return (
    <td data-stance={stance.kind}>
      <span aria-hidden>
        {signs[stance.kind]}
        {standing === 'in-doubt' ? '?' : ''}
      </span>
      <span className="sr-only">
        {t(`stance.${stance.kind}`)}
        {standing === 'in-doubt' ? `, ${t('onFormerWords')}` : ''}
      </span>
    </td>
  );
}
