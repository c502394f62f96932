import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/repository.js';
import { hocuspocusWire, plainWire, type Wire } from '../load/wire.js';
import type { Program } from './server-process.js';
import { ServerProcess } from './server-process.js';
import type { Installed, ServerKind } from './server.js';

const peers = join(root, 'tests/bench/peers');
const newerNode = join(peers, 'node_modules/.bin/node');

export const relay: ServerKind = {
  name: 'raw ws relay',
  isOurs: false,
  keepsText: false,
  keepsTextOnDisk: false,
  install: (_folder, port) => installed({ args: ['relay.mjs'], port }, false, () => plainWire),
};

export const classicServer: ServerKind = {
  name: '@y/websocket-server',
  isOurs: false,
  keepsText: true,
  keepsTextOnDisk: false,
  install: (_folder, port) =>
    installed({ args: ['node_modules/@y/websocket-server/src/server.js'], port }, true, () => plainWire),
};

/** Needs Node 22, which its folder brings along where the registry has one for this machine. */
export const hocuspocus: ServerKind = {
  name: 'Hocuspocus + SQLite',
  isOurs: false,
  keepsText: true,
  keepsTextOnDisk: true,
  install: (folder, port) => {
    const node = existsSync(newerNode) ? newerNode : process.execPath;
    const program = { node, args: ['hocuspocus.mjs'], port, env: { DATA_DIR: folder } };
    return installed(program, true, hocuspocusWire);
  },
};

/** Version of a package the peers run on. */
export function peerVersion(name: string): string {
  const manifest = readFileSync(join(peers, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

export function nodeOfHocuspocus(): string {
  const node = existsSync(newerNode) ? newerNode : process.execPath;
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
}

async function installed(
  program: Program,
  keepsText: boolean,
  wireFor: (room: string) => Wire,
): Promise<Installed> {
  let rooms = 0;
  const environment = {
    ...program.env,
    PORT: String(program.port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  };
  return {
    start: () => ServerProcess.start({ ...program, cwd: peers, env: environment }),
    newRoom: async () => `room-${rooms++}`,
    door: (room) => ({ url: `ws://127.0.0.1:${program.port}/${room}`, wire: wireFor(room), keepsText }),
    dispose: async () => undefined,
  };
}
