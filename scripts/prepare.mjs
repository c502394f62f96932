import { build } from './build.mjs';
import { installIfStale } from './install.mjs';
import { requireNode } from './node-version.mjs';

/** Brings a clone to the point where its code can run: Node, packages, build. */
export async function prepare() {
  requireNode();
  installIfStale();
  await build();
}
