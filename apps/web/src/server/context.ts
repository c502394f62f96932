import 'server-only';
import { openDatabase } from '@undersigned/db';
import { contextOn, type Context } from '@undersigned/services';
import { webConfig } from '@/config';

// Survives the module reloads of development, so that a process has one writer connection.
const held = globalThis as { undersignedContext?: Context };

/** The services' context of this process: the web server's composition root. */
export function services(): Context {
  const { database, baseUrl, syncUrl } = webConfig();
  held.undersignedContext ??= contextOn(openDatabase(database), { baseUrl, syncUrl });
  return held.undersignedContext;
}
