import { statSync, writeFileSync } from 'node:fs';
import { createCoalition, type Context } from '@undersigned/services';
import { command } from '../command.js';
import { fileAt, withContext, writeNewFile } from '../context.js';
import { exportCoalition } from '../export-coalition.js';
import { operator, requireCoalition } from './operator.js';

export const coalitionCreate = command({
  options: { name: true, slug: true },
  async run(place, { name, slug }) {
    const create = (ctx: Context) => createCoalition(ctx, operator, { name, slug });
    const coalition = await withContext(place, create, { mayBeNew: true });
    return { id: coalition.id, slug: coalition.slug, name: coalition.name };
  },
});

/** The file holds names, addresses and drafts: only its owner may read it. */
export const exportCommand = command({
  options: { coalition: true, to: true },
  async run(place, { coalition: slug, to }) {
    const file = fileAt(place, to);
    await withContext(place, async (ctx) => {
      const exported = await exportCoalition(ctx, await requireCoalition(ctx, slug));
      await writeNewFile(file, (partial) =>
        writeFileSync(partial, `${JSON.stringify(exported, null, 2)}\n`, { mode: 0o600 }),
      );
    });
    return { file, bytes: statSync(file).size };
  },
});
