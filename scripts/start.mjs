// npm start: from a fresh clone to a running product.
import { open } from './open.mjs';
import { prepare } from './prepare.mjs';
import { settings } from './settings.mjs';

prepare();
const env = await settings();
await open(env, async ({ setUpLink }) => {
  console.log(`\n  Undersigned is ready: ${env.BASE_URL}`);
  const link = await setUpLink();
  if (link) console.log(`\n  Nobody is set up yet. This link works once:\n  ${link}`);
  console.log('\n  Ctrl-C stops it.\n');
});
