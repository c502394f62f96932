import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Lines and islands smaller than this, in units of the drawing, would be specks. */
const smallest = 4;

/**
 * A shape as the `d` of a path, in whole units and relative steps: a projected map needs no finer one, and a page
 * that carries it stays light. `closed` for areas, else lines.
 */
export function outline(shape: GeoPermissibleObjects, projection: GeoProjection, closed: boolean): string {
  const lines: Line[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => addTo(lines.at(-1), [Math.round(x), Math.round(y)]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection, context)(shape);
  return lines
    .filter((line) => line.length > (closed ? 2 : 1) && (!closed || extentOf(line) >= smallest))
    .map((line) => spell(line, closed))
    .join('');
}

type Point = readonly [number, number];
type Line = Point[];

function addTo(line: Line | undefined, point: Point): void {
  const last = line?.at(-1);
  if (last && (last[0] !== point[0] || last[1] !== point[1])) line?.push(point);
}

function extentOf(line: Line): number {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys);
}

function spell(line: Line, closed: boolean): string {
  const steps = line.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = line[index] ?? [x, y];
    return signed(x - fromX) + signed(y - fromY);
  });
  const [startX, startY] = line[0] ?? [0, 0];
  return `M${startX},${startY}l${steps.join('').trimStart()}${closed ? 'z' : ''}`;
}

/** A minus sign parts numbers as well as a space does. */
const signed = (step: number): string => (step < 0 ? String(step) : ` ${step}`);
