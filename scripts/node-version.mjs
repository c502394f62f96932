import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Ends the process with a sentence when this Node is older than `engines.node` in package.json asks for. */
export function requireNode(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^>=/, '');
  if (running.localeCompare(wanted, 'en', { numeric: true }) >= 0) return;
  console.error(
    `Undersigned needs Node ${wanted} or newer; this is Node ${running}. Install a newer one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
