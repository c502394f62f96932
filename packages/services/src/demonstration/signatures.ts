import type { Decision, Organisation, RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { confirmSignOn, signPublicly } from '../sign-on/index.js';
import { daysAgo } from './clock.js';
import type { Stage } from './stage.js';
import { signatoryNames, signatoryTitles } from './text/detention.js';

interface Wave {
  /** Where in the directory the wave begins. */
  from: number;
  count: number;
  /** When the round was opened, and for how long they came. */
  daysAgo: number;
  lastingDays: number;
}

/** A few sign with a reservation; these are theirs. */
const reservations = [
  'We sign on the understanding that the fourth demand does not touch funds for legal aid.',
  'Our mandate ends at eighteen; we take no position on what follows.',
];

/** Lets organisations of the directory sign on the public page and confirm, most of them in the first days. */
export async function signAll(ctx: Context, stage: Stage, roundId: RoundId, wave: Wave): Promise<void> {
  const round = await ctx.db.read.round.byId(roundId);
  const edition = round && (await ctx.db.read.edition.byId(round.editionId));
  if (!round || !edition) throw new Error('the demonstration signs a round that is not there');
  const signing = stage.organisations.slice(wave.from, wave.from + wave.count);
  for (const [index, organisation] of signing.entries()) {
    // Many at once, then a trickle: the curve every round has.
    const minutes = 45 + (index / signing.length) ** 2 * wave.lastingDays * 24 * 60;
    const when = daysAgo(ctx, wave.daysAgo, minutes);
    await signAndConfirm(when, round.slug, edition.fingerprint, organisation, index);
  }
}

async function signAndConfirm(
  ctx: Context,
  slug: string,
  fingerprint: string,
  organisation: Organisation,
  index: number,
): Promise<void> {
  let secret = '';
  const remembering: Context = { ...ctx, newSecret: () => (secret = ctx.newSecret()) };
  const email = `signatory-${index + 1}@demonstration.example`;
  const decision = decisionOf(organisation, index);
  await signPublicly(
    remembering,
    slug,
    {
      organisation: { name: organisation.name, country: organisation.country },
      signatory: {
        name: signatoryNames[index % signatoryNames.length],
        title: signatoryTitles[index % signatoryTitles.length],
        email,
      },
      decision,
      reservation: decision === 'reservation' ? reservations[index % reservations.length] : null,
      fingerprint,
    },
    'en',
  );
  await confirmSignOn(ctx, secret, () => ({ text: '', html: '' }));
  // Nobody is at these addresses: what was queued for them is not sent.
  await ctx.db.transact((tx) => tx.mail.forget(email));
}

function decisionOf(organisation: Organisation, index: number): Decision {
  if (organisation.kind === 'igo') return 'support';
  return index % 13 === 7 ? 'reservation' : 'sign';
}
