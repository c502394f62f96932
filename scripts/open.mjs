import { migrateDatabase } from './database.mjs';
import { startServers } from './servers.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';

/**
 * Migrates, calls `before` on the finished database, starts both servers, calls `greet` when they answer, and
 * stays until a signal or until one of them ends, which stops the other and makes this process end with 1.
 */
export async function open(env, { before, greet }) {
  console.log('› bringing the database up to date…');
  await migrateDatabase(env);
  await before?.();
  console.log('› starting the servers…');
  const servers = await startServers(env).catch((error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  });
  stopOnSignal(() => {
    console.log('\n› stopping…');
    void servers.stop().then(() => process.exit(0));
  });
  void servers.ended.then(({ asked, sentence }) => {
    if (asked) return;
    console.error(`\n${sentence} The other one was stopped too.`);
    process.exit(1);
  });
  await greet();
}
