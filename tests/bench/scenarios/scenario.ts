import type { Installed, ServerKind } from '../servers/server.js';

export interface Metric {
  title: string;
  unit: string;
  digits: number;
}

/** A server that is installed in an empty folder and not running yet. */
export interface Stage {
  kind: ServerKind;
  installed: Installed;
  /** How long to measure once everything is warm. */
  seconds: number;
}

export interface Scenario {
  name: string;
  title: string;
  /** What a person does that looks like this, and what exactly is measured. */
  description: string;
  metrics: Record<string, Metric>;
  /** Whether it makes sense for this server. */
  suits(kind: ServerKind): boolean;
  /** Plays it once. Gives one number per metric; NaN where there is none. */
  play(stage: Stage): Promise<Record<string, number>>;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
