import type { Random } from '@undersigned/editor/testing';

/** What one organisation sends. Two presses with one address are one sign-on, whatever the network makes of them. */
export interface Filled {
  organisation: string;
  country: string;
  email: string;
  /** Where it is sent from, as the proxy in front writes it down. */
  from: string;
}

/** One press of the button: at which moment of the run, and of what. */
export interface Press {
  atMs: number;
  filled: Filled;
}

export interface Plan {
  presses: Press[];
  /** Sign-ons that differ in what they say, and so are to be kept. */
  distinct: Filled[];
  /** The organisations among them, each counted once in the end. */
  organisations: number;
}

/** The share of presses that repeat what was sent before. */
const repeated = 0.2;
/** The time after which the product takes the same words for a new sign-on is five minutes; who tries again does so sooner. */
const triedAgainWithin = 20_000;

/**
 * So many presses a second for so many seconds, a fifth of them repeated: the button pressed twice, tried again
 * within twenty seconds, or the organisation signed for by a colleague who spells it in another way.
 */
export function planOf(seconds: number, rate: number, random: Random): Plan {
  const presses: Press[] = [];
  const distinct: Filled[] = [];
  const again: Press[] = [];
  let organisations = 0;
  for (let n = 0; n < seconds * rate; n++) {
    const atMs = (n * 1_000) / rate;
    const kind = random.chance(repeated) && presses.length > 0 ? random.next() : 1;
    const recent = presses.slice(-Math.ceil((rate * triedAgainWithin) / 1_000));
    if (kind < 0.4) {
      again.push({ atMs, filled: presses.at(-1)!.filled });
    } else if (kind < 0.75) {
      again.push({ atMs, filled: random.pick(recent).filled });
    } else {
      const original = kind < 1 ? random.pick(recent).filled : null;
      const filled = original ? respelt(original, n) : newOne(organisations++, n);
      distinct.push(filled);
      presses.push({ atMs, filled });
    }
  }
  const all = [...presses, ...again].sort((one, other) => one.atMs - other.atMs);
  return { presses: all, distinct, organisations };
}

const countries = ['BE', 'FR', 'KE', 'PH', 'GB', ''];

const newOne = (number: number, n: number): Filled => ({
  organisation: `House of children on the move number ${number}`,
  country: countries[n % countries.length] ?? '',
  email: `signatory${n}@house${number}.example`,
  from: addressOf(n),
});

const respelt = ({ organisation, country }: Filled, n: number): Filled => ({
  organisation: ` ${organisation.toUpperCase()} `,
  country,
  email: `colleague${n}@house.example`,
  from: addressOf(n),
});

/** An address for each, out of the block that is kept for measuring. */
const addressOf = (n: number): string => `198.${18 + ((n >> 16) & 1)}.${(n >> 8) & 255}.${n & 255}`;
