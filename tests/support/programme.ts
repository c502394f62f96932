import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './repository.js';

/** A programme that runs beside the test: what it has said so far, and what it ends with. */
export interface Programme {
  pid: number;
  said(): string;
  ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

/** Starts `command` in the root folder with exactly this environment on top of PATH and HOME. */
export function programme(command: string[], env: Record<string, string>): Programme {
  const { PATH, HOME } = process.env;
  const [first = '', ...rest] = command;
  const child = spawn(first, rest, { cwd: root, env: { PATH, HOME, ...env } });
  let said = '';
  const listen = (chunk: Buffer) => void (said += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const killIt = () => void child.kill('SIGKILL');
  process.once('exit', killIt);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended: new Promise((resolve) => {
      child.once('exit', (code) => {
        process.off('exit', killIt);
        resolve(code);
      });
    }),
    signal: (name) => void child.kill(name),
  };
}

/** The child of a process whose command line holds these words (Linux). */
export function childOf(pid: number, words: string): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  const found = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(words));
  if (!found) throw new Error(`process ${pid} has no child with ${words}`);
  return found;
}
