// Brings the database up to date and, while nobody is set up, prints the link to do so. For containers, where
// no `npm start` does both.
import { migrateDatabase, withContext } from './database.mjs';
import { settings } from './settings.mjs';

const env = await settings();
await migrateDatabase(env);
const link = await withContext(env, (ctx, { createSetUpLink }) => createSetUpLink(ctx));
console.log(
  link ? `Nobody is set up here yet. This link works once:\n${link}` : 'The database is up to date.',
);
