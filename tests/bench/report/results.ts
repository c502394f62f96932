import { median } from '../load/distribution.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { ServerKind } from '../servers/server.js';

/** What was measured: by scenario and server, each metric of each run. */
export type Results = Map<string, Map<string, Record<string, number>[]>>;

export function collect(
  results: Results,
  { name }: Scenario,
  kind: ServerKind,
  numbers: Record<string, number>,
): void {
  const byServer = results.get(name) ?? new Map<string, Record<string, number>[]>();
  results.set(name, byServer);
  byServer.set(kind.name, [...(byServer.get(kind.name) ?? []), numbers]);
}

/** The median of one metric; null where the scenario was not played on this server. */
export function middle(
  results: Results,
  scenario: Scenario,
  kind: ServerKind,
  metric: string,
): number | null {
  const runs = results.get(scenario.name)?.get(kind.name);
  return runs ? median(runs.map((numbers) => numbers[metric] ?? NaN)) : null;
}
