import type { OrganisationId } from '../id.js';
import type { StandingPosition } from './position.js';

/** What the positions say about who would sign the text as it is (SPEC P6). */
export interface PositionForecast {
  /** Have spoken, without a red line. */
  expected: OrganisationId[];
  /** Have said nothing, or their red line is about words that have changed. */
  open: OrganisationId[];
  /** Have a red line that holds. */
  lost: OrganisationId[];
  /** By block id: the organisations whose only red line stands there, so that other words would gain them. */
  gainedBy: Map<string, OrganisationId[]>;
}

/** `signers` are the organisations that may sign, in the order in which they are to be named. */
export function forecastOf(
  positions: readonly StandingPosition[],
  signers: readonly OrganisationId[],
): PositionForecast {
  const forecast: PositionForecast = { expected: [], open: [], lost: [], gainedBy: new Map() };
  for (const organisationId of signers) {
    const mine = positions.filter(
      ({ author, standing }) => author.organisationId === organisationId && standing !== 'gone',
    );
    const redLines = mine.filter(({ stance }) => stance.kind === 'red-line');
    const holding = redLines.filter(({ standing }) => standing === 'holds');
    const [only, ...others] = holding;
    if (only) {
      forecast.lost.push(organisationId);
      if (others.length === 0) {
        forecast.gainedBy.set(only.blockId, [...(forecast.gainedBy.get(only.blockId) ?? []), organisationId]);
      }
    } else if (mine.length === 0 || redLines.length > 0) forecast.open.push(organisationId);
    else forecast.expected.push(organisationId);
  }
  return forecast;
}
