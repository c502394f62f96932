import { readFileSync } from 'node:fs';
import { importOrganisations } from '@undersigned/services';
import { command } from '../command.js';
import { CommandFailed } from '../command-failed.js';
import { fileAt, withContext } from '../context.js';
import { operator, requireCoalition } from './operator.js';

/** Prints the counts, and every line that was not simply added. */
export const organisationImport = command({
  options: { coalition: true, file: true },
  async run(place, { coalition: slug, file }) {
    const bytes = read(fileAt(place, file));
    return withContext(place, async (ctx) => {
      const { id } = await requireCoalition(ctx, slug);
      const { added, merged, refused, rows } = await importOrganisations(ctx, operator, id, { bytes });
      return { added, merged, refused, lines: rows.filter(({ kind }) => kind !== 'add') };
    });
  },
});

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFailed('file_missing', `${file} cannot be read.`);
  }
}
