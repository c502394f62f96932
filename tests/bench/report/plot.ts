import type { Metric, Scenario } from '../scenarios/scenario.js';
import type { ServerKind } from '../servers/server.js';
import { middle, type Results } from './results.js';
import { spell } from './table.js';

const width = 760;
const left = 196;
const barsWidth = 420;
const barHeight = 13;
const barGap = 3;
const groupGap = 22;

interface Bar {
  server: ServerKind;
  value: number;
}

/** One group of bars per metric, each group to its own scale; readable on white and on black. */
export function plot(results: Results, scenarios: Scenario[], servers: ServerKind[]): string {
  const groups = scenarios.flatMap((scenario) =>
    Object.entries(scenario.metrics).map(([key, metric]) => ({
      title: `${scenario.title} · ${metric.title}, ${metric.unit}`,
      metric,
      bars: barsFor(results, scenario, key, servers),
    })),
  );
  let y = 8;
  const drawn: string[] = [];
  for (const group of groups) {
    y += groupGap;
    drawn.push(`<text class="title" x="8" y="${y - 6}">${escaped(group.title)}</text>`);
    for (const bar of group.bars) {
      drawn.push(drawBar(bar, group.metric, y, Math.max(...group.bars.map(({ value }) => value))));
      y += barHeight + barGap;
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 12}" role="img" aria-labelledby="t">`,
    '<title id="t">The same figures as in the table, as bars; shorter is better except for edits per second</title>',
    `<style>${style}</style>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

const style = `
  text { font: 11px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; }
  .name { text-anchor: end; }
  .peer { fill: #8c959f; }
  .ours { fill: #0b6e6e; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .peer { fill: #6e7681; }
    .ours { fill: #4fc3c3; }
  }`;

const barsFor = (results: Results, scenario: Scenario, key: string, servers: ServerKind[]): Bar[] =>
  servers.flatMap((server) => {
    const value = middle(results, scenario, server, key);
    return value === null || Number.isNaN(value) ? [] : [{ server, value }];
  });

function drawBar({ server, value }: Bar, metric: Metric, y: number, longest: number): string {
  const length = longest > 0 ? Math.max(1, (Math.max(0, value) / longest) * barsWidth) : 1;
  const baseline = y + barHeight - 3;
  return [
    `<text class="name" x="${left - 8}" y="${baseline}">${escaped(server.name)}</text>`,
    `<rect class="${server.isOurs ? 'ours' : 'peer'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
    `<text x="${(left + length + 6).toFixed(1)}" y="${baseline}">${spell(metric, value)}</text>`,
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
