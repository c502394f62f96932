import type { Feature, Geometry } from 'geojson';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json';

export type Place =
  | { kind: 'shape'; shape: Feature<Geometry, { name: string }> }
  /** Longitude and latitude. */
  | { kind: 'point'; at: [number, number] };

/** Everything that is land. */
export const land = () => feature(atlas, atlas.objects.land);

/** Every border between two countries, once. */
export const borders = () => mesh(atlas, atlas.objects.countries, (one, other) => one !== other);

/** Where a country is, by its ISO code; null for what is no country. */
export function placeOf(code: string): Place | null {
  const shape = shapes().get(code);
  if (shape) return { kind: 'shape', shape };
  const at = points[code];
  return at ? { kind: 'point', at } : null;
}

let found: Map<string, Feature<Geometry, { name: string }>> | null = null;

/** Shapes by code. Some bodies have several in the atlas; the first is the country itself. */
function shapes() {
  found ??= new Map(
    feature(atlas, atlas.objects.countries)
      .features.map((shape) => [codeOf(shape), shape] as const)
      .reverse(),
  );
  return found;
}

/** Kosovo has no number in ISO 3166 and its name in the atlas. */
const codeOf = ({ id, properties }: Feature<Geometry, { name: string }>): string =>
  properties.name === 'Kosovo' ? 'XK' : (iso31661NumericToAlpha2[String(id)] ?? '');

/** Those the atlas draws as a part of another country, or not at all. */
const points: Readonly<Record<string, [number, number]>> = {
  BQ: [-68.26, 12.18],
  BV: [3.36, -54.42],
  CC: [96.87, -12.19],
  CX: [105.65, -10.49],
  GF: [-53.1, 3.9],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.24],
  MQ: [-61.02, 14.64],
  RE: [55.54, -21.12],
  SJ: [16.4, 78.6],
  TK: [-171.85, -9.17],
  TV: [179.2, -8.52],
  UM: [166.64, 19.28],
  YT: [45.15, -12.83],
};
