import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from '../../support/repository.js';
import { until } from '../../support/until.js';

/** The server runs on one core and the load on the other, so that neither disturbs the other. */
export const cores = { load: 0, server: 1 };

export const canPin = spawnSync('taskset', ['-V']).status === 0;

export interface Program {
  /** The Node that runs it; ours unless it needs another. */
  node?: string;
  args: string[];
  port: number;
  cwd?: string;
  env?: Record<string, string>;
}

/** Clock ticks of /proc/<pid>/stat; Linux reports 100 on every machine. */
const millisecondsPerTick = 10;

/** A measured server as a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly pid: number,
  ) {}

  /** Starts it, pinned to its core where that is possible, and waits until it takes connections. */
  static async start({ node = process.execPath, args, port, cwd, env }: Program): Promise<ServerProcess> {
    const measured = ['--expose-gc', '--import', join(root, 'tests/bench/peers/collect-on-signal.mjs')];
    const command = [node, ...measured, ...profiling(), ...args];
    const pinned = canPin ? ['taskset', '-c', String(cores.server), ...command] : command;
    const [program = '', ...rest] = pinned;
    const child = spawn(program, rest, {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    const killIt = () => void child.kill('SIGKILL');
    process.once('exit', killIt);
    child.once('exit', () => process.off('exit', killIt));
    await until('the server to listen', () => isListening(port));
    return new ServerProcess(child, child.pid ?? 0);
  }

  /** Processor time it has used so far, all threads. */
  cpuMilliseconds(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  }

  /** Memory it occupies once everything unused has been collected. */
  async residentKilobytes(): Promise<number> {
    for (let collection = 0; collection < 3; collection++) {
      this.child.kill('SIGUSR2');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes);
  }

  /** Ends it as an operator would. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it without a chance to write anything. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const isOver = () => this.child.exitCode !== null || this.child.signalCode !== null;
    if (!isOver()) this.child.kill(signal);
    await until('the end of the server', isOver);
  }
}

/** With BENCH_PROFILE every server leaves a processor profile in that folder when it ends. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', '--cpu-prof-dir', folder] : [];
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
