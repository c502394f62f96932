import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';

/** What a map shows: Europe alone while everybody is from there, else the world. */
export type Focus = 'europe' | 'world';

const europe = new Set(
  (
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV ' +
    'MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK'
  ).split(' '),
);

export const focusOf = (codes: readonly string[]): Focus =>
  codes.length > 0 && codes.every((code) => europe.has(code)) ? 'europe' : 'world';

export interface View {
  projection: GeoProjection;
  width: number;
  height: number;
}

const width = 1_000;

/** How a focus is drawn: areas are true in both, so that no country looks larger than it is. */
export function viewOf(focus: Focus): View {
  switch (focus) {
    case 'europe':
      return { ...inFrame(europeanView, 820), width, height: 820 };
    case 'world':
      return worldView();
  }
}

const inFrame = (project: () => GeoProjection, height: number) => ({
  projection: project().clipExtent([
    [0, 0],
    [width, height],
  ]),
});

/** From Iceland to the Caspian Sea, and from the North Cape to Cyprus. */
const europeanView = (): GeoProjection =>
  geoAzimuthalEqualArea()
    .rotate([-13, -52])
    .fitExtent(
      [
        [0, 0],
        [width, 820],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-24, 65],
          [-10, 36],
          [14.4, 35.4],
          [33, 34.1],
          [50.5, 40],
          [30, 71.2],
          [-10, 52],
        ],
      },
    );

/** Without most of the Antarctic, and cut in the Bering Strait. */
function worldView(): View {
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, { type: 'Sphere' });
  const [x, y] = projection.translate();
  const heightOf = (latitude: number) => projection([11, latitude])?.[1] ?? 0;
  const [top, bottom] = [heightOf(83.7), heightOf(-57)];
  const height = Math.round(bottom - top);
  return { ...inFrame(() => projection.translate([x, y - top]), height), width, height };
}
