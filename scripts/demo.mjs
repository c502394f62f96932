// npm run demo: the product with a demonstration coalition, in a data folder of its own.
import { withContext } from './database.mjs';
import { open } from './open.mjs';
import { prepare } from './prepare.mjs';
import { settings } from './settings.mjs';

const people = [
  ['focalPoint', 'a focal point'],
  ['drafter', 'a drafter'],
  ['member', 'a member'],
  ['guest', 'a guest of an intergovernmental body'],
];

const env = await settings(process.env, { dataDir: 'data-demo' });
await prepare();
await open(env, {
  before: async () => {
    console.log('› planting the demonstration…');
    await withContext(env, (ctx, { plantDemonstration }) => plantDemonstration(ctx));
  },
  greet: async () => {
    const [links, guestLink] = await withContext(
      env,
      async (ctx, { demonstrationGuestLink, demonstrationLink }) => [
        await Promise.all(people.map(([key]) => demonstrationLink(ctx, key))),
        await demonstrationGuestLink(ctx),
      ],
    );
    console.log(`\n  The demonstration is ready: ${env.BASE_URL}\n\n  Sign in as`);
    for (const [index, [, description]] of people.entries())
      console.log(`  ${description}:\n    ${links[index]}`);
    console.log('\n  Each link works once, for a day.');
    console.log(`\n  Come in without an account, to one text, for thirty days:\n    ${guestLink}`);
    console.log('\n  Ctrl-C stops it.\n');
  },
});
