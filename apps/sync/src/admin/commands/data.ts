import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { command } from '../command.js';
import { backUp, fileAt, restore, withContext } from '../context.js';
import { doctor } from '../doctor.js';
import { verify } from '../verify.js';

export const verifyCommand = command({ options: {}, run: (place) => withContext(place, verify) });

export const doctorCommand = command({ options: {}, run: doctor });

export const backupCommand = command({
  options: { to: true },
  async run(place, { to }) {
    const file = fileAt(place, to);
    await backUp(place.database, file, place.env.whole);
    return { file, bytes: statSync(file).size, sha256: await sha256Of(file) };
  },
});

/** What was erased after the copy was made comes back with it; the guide says to erase again. */
export const restoreCommand = command({
  options: { from: true },
  async run(place, { from }) {
    const file = fileAt(place, from);
    await restore(place.database, file, place.env.whole);
    return { file, restored: true, verified: await withContext(place, verify) };
  },
});

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
