// npm start: from a fresh clone to a running product.
import { withContext } from './database.mjs';
import { open } from './open.mjs';
import { prepare } from './prepare.mjs';
import { settings } from './settings.mjs';

const env = await settings();
await prepare();
await open(env, {
  greet: async () => {
    console.log(`\n  Undersigned is ready: ${env.BASE_URL}`);
    const link = await withContext(env, (ctx, { createSetUpLink }) => createSetUpLink(ctx));
    if (link) console.log(`\n  Nobody is set up here yet. This link works once:\n  ${link}`);
    console.log('\n  Ctrl-C stops it.\n');
  },
});
