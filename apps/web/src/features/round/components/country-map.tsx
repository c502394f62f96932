import 'server-only';
import { countryName } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import type { BoardNumbers } from '../board-numbers';
import { drawMap } from '../map/draw-map';

/** Where the signatories are, darker where there are more. The table of countries carries the same facts. */
export async function CountryMap({ countries }: Pick<BoardNumbers, 'countries'>) {
  const t = await getTranslations('round.board');
  const locale = await getLocale();
  const numbers = new Map(countries.map(({ country, signatories }) => [country ?? '', signatories]));
  const codes = [...numbers.keys()].filter((code) => code !== '');
  const { width, height, land, borders, countries: drawn } = drawMap(codes);
  const most = Math.max(1, ...numbers.values());
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('map')} className="board-drawing">
      <path className="land" d={land} />
      <path className="borders" d={borders} />
      {drawn.map(({ code, path, dot }) => {
        const number = numbers.get(code) ?? 0;
        return (
          <g key={code} className="signed" fillOpacity={0.6 + (0.4 * number) / most}>
            <title>{`${countryName(code, locale)}: ${number}`}</title>
            {path ? <path d={path} /> : null}
            {dot ? <circle className="dot" cx={dot.x} cy={dot.y} r={7} /> : null}
          </g>
        );
      })}
    </svg>
  );
}
