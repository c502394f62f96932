import { fileURLToPath } from 'node:url';

/** The folder of the repository. The bench runs compiled, from `tests/dist/bench`. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
