import { geoPath } from 'd3-geo';
import { borders, land, placeOf } from './atlas';
import { focusOf, viewOf, type Focus, type View } from './focus';
import { outline } from './outline';

/** A map as the paths of an SVG. */
export interface MapDrawing {
  width: number;
  height: number;
  land: string;
  borders: string;
  countries: DrawnCountry[];
}

export interface DrawnCountry {
  code: string;
  /** Its outline; empty where it has none in this map. */
  path: string;
  /** Where a dot makes it visible; null for those large enough to be seen. */
  dot: { x: number; y: number } | null;
}

/** Draws the countries with these codes over the land around them. A code that is no country's is left out. */
export function drawMap(codes: readonly string[]): MapDrawing {
  const { view, ...ground } = groundOf(focusOf(codes));
  const { width, height } = view;
  const countries = codes.flatMap((code) => drawn(code, view) ?? []);
  return { width, height, ...ground, countries };
}

interface Ground {
  view: View;
  land: string;
  borders: string;
}

const grounds = new Map<Focus, Ground>();

/** The same under every map of a focus, and some work to draw. */
function groundOf(focus: Focus): Ground {
  const known = grounds.get(focus);
  if (known) return known;
  const view = viewOf(focus);
  const ground = {
    view,
    land: outline(land(), view.projection, true),
    borders: outline(borders(), view.projection, false),
  };
  grounds.set(focus, ground);
  return ground;
}

/** Shapes narrower than this are marked by a dot as well. */
const visible = 16;
const margin = 8;

function drawn(code: string, view: View): DrawnCountry | null {
  const place = placeOf(code);
  if (!place) return null;
  if (place.kind === 'point') return { code, path: '', dot: dotAt(view.projection(place.at), view) };
  const { shape } = place;
  const path = outline(shape, view.projection, true);
  const measured = geoPath(view.projection);
  const [[left, top], [right, bottom]] = measured.bounds(shape);
  const isSmall = !(Math.max(right - left, bottom - top) >= visible);
  return { code, path, dot: isSmall || path === '' ? dotAt(measured.centroid(shape), view) : null };
}

/** Within the frame, also for what lies beyond it. */
function dotAt(at: [number, number] | null, { width, height }: View): DrawnCountry['dot'] {
  const within = (value: number, size: number) =>
    Math.round(Number.isFinite(value) ? Math.min(size - margin, Math.max(margin, value)) : size - margin);
  return { x: within(at?.[0] ?? NaN, width), y: within(at?.[1] ?? NaN, height) };
}
