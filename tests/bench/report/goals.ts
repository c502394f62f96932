import type { Scenario } from '../scenarios/scenario.js';
import type { ServerKind } from '../servers/server.js';
import { middle, type Results } from './results.js';

/** What we hold ourselves to. `of` names the server the figure is a ratio to; without it the figure stands alone. */
interface Goal {
  scenario: string;
  metric: string;
  of?: string;
  atMost?: number;
  atLeast?: number;
}

const relay = 'raw ws relay';
const hocuspocus = 'Hocuspocus + SQLite';

const held: Goal[] = [
  { scenario: 'fan-out', metric: 'p99', of: relay, atMost: 1.5 },
  { scenario: 'fan-out', metric: 'cpu', of: relay, atMost: 1.1 },
  { scenario: 'carets', metric: 'p99', of: relay, atMost: 1.5 },
  { scenario: 'carets', metric: 'cpu', of: '@y/websocket-server', atMost: 0.6 },
  { scenario: 'carets', metric: 'cpu', of: hocuspocus, atMost: 0.6 },
  { scenario: 'saturation', metric: 'delivered', of: hocuspocus, atLeast: 3 },
  { scenario: 'saturation', metric: 'cpu', of: hocuspocus, atMost: 0.2 },
  { scenario: 'saturation', metric: 'p99', atMost: 75 },
  { scenario: 'rooms', metric: 'p99', atMost: 10 },
  { scenario: 'rooms', metric: 'cpu', of: hocuspocus, atMost: 0.7 },
  { scenario: 'history', metric: 'accepted', atLeast: 25_000 },
  { scenario: 'history', metric: 'one', of: hocuspocus, atMost: 0.2 },
  { scenario: 'history', metric: 'many', of: hocuspocus, atMost: 0.2 },
  { scenario: 'storm', metric: 'converged', of: hocuspocus, atMost: 0.8 },
  { scenario: 'memory', metric: 'open', atMost: 110 },
  { scenario: 'memory', metric: 'left', atMost: 10 },
  { scenario: 'kill', metric: 'lost', atMost: 0 },
  { scenario: 'review', metric: 'open', atMost: 1_000 },
  { scenario: 'review', metric: 'key99', atMost: 16 },
];

/** One line per goal: what it is, where we are, and whether that is enough. */
export function goals(results: Results, scenarios: Scenario[], servers: ServerKind[]): string {
  const ours = servers.find(({ isOurs }) => isOurs);
  const lines = held.flatMap((goal) => {
    const scenario = scenarios.find(({ name }) => name === goal.scenario);
    const value = scenario && ours ? middle(results, scenario, ours, goal.metric) : null;
    const other = servers.find(({ name }) => name === goal.of);
    const measure =
      goal.of === undefined ? 1 : scenario && other && middle(results, scenario, other, goal.metric);
    const metric = scenario?.metrics[goal.metric];
    if (!scenario || !metric || value === null || measure == null) return [];
    const reached = value / measure;
    const isMet = reached <= (goal.atMost ?? Infinity) && reached >= (goal.atLeast ?? -Infinity);
    const bound = goal.atMost === undefined ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
    const unit = other ? `× ${other.name}` : metric.unit;
    const digits = other ? 2 : metric.digits;
    return [
      `| ${scenario.title}: ${metric.title} | ${bound} ${unit} | ${reached.toFixed(digits)} | ${isMet ? 'met' : '**missed**'} |`,
    ];
  });
  return ['| Goal | Wanted | Measured | |', '|---|---|---:|---|', ...lines].join('\n');
}
