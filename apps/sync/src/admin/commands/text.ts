import { writeFileSync } from 'node:fs';
import type { DocumentId } from '@undersigned/domain';
import { releaseDocumentLog, type LogRows } from '@undersigned/services';
import { CommandFailed } from '../command-failed.js';
import { command } from '../command.js';
import { fileAt, withContext, writeNewFile } from '../context.js';

/** The last resort for a damaged text: it goes on as it was before the damage. Its rows go to a file first. */
export const textRelease = command({
  options: { document: true, rows: true },
  async run(place, { document, rows }) {
    const file = fileAt(place, rows);
    const released = await withContext(place, async (ctx) => {
      // an id that is none is not found either
      const found = await ctx.db.read.document.byId(document as DocumentId);
      if (!found) throw new CommandFailed('not_found', `There is no text ${document}.`);
      const keep = (all: LogRows) => writeNewFile(file, (partial) => writeRows(partial, all));
      return releaseDocumentLog(ctx, found.id, keep);
    });
    if (!released) {
      throw new CommandFailed(
        'not_damaged',
        'This text is whole, or nothing of it can be read: nothing was changed.',
      );
    }
    return { document, ...released, rows: file };
  },
});

/** Bytes in base64. The file holds a draft: only its owner may read it. */
function writeRows(file: string, rows: LogRows): void {
  const spelled = JSON.stringify(
    rows,
    (_key, value: unknown) => (isBytes(value) ? Buffer.from(value.data).toString('base64') : value),
    2,
  );
  writeFileSync(file, `${spelled}\n`, { mode: 0o600 });
}

/** How a Buffer spells itself before `JSON.stringify` asks what to do with it. */
const isBytes = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
