import type { Metric, Scenario } from '../scenarios/scenario.js';
import type { ServerKind } from '../servers/server.js';
import { middle, type Results } from './results.js';

/** One line per metric, one column per server, as Markdown. */
export function table(results: Results, scenarios: Scenario[], servers: ServerKind[]): string {
  const head = ['Scenario', ...servers.map(({ name }) => name)];
  const lines = scenarios.flatMap((scenario) =>
    Object.entries(scenario.metrics).map(([key, metric], index) => {
      const title = index === 0 ? `**${scenario.title}** ` : '';
      const cells = servers.map((kind) => spell(metric, middle(results, scenario, kind, key)));
      return [`${title}${metric.title}, ${metric.unit}`, ...cells];
    }),
  );
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The number as a reader wants it; a dash where there is none. */
export function spell({ digits }: Metric, value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  return value
    .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replaceAll(',', '\u202f');
}
