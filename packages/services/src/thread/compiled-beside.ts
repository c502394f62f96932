import { basename, dirname, join } from 'node:path';

/**
 * The compiled file of this name beside the module at `here`, for a thread to start from. Tests run the sources,
 * which a thread of Node cannot: for a module among them it is the file that was built of its neighbour.
 */
export function compiledBeside(here: string, name: string): string {
  const folder = dirname(here);
  return join(here.endsWith('.ts') ? join(folder, '../../dist', basename(folder)) : folder, name);
}
