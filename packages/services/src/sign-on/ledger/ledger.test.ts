import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  ledgerFault,
  type Coalition,
  type KeptLedger,
  type MemberActor,
  type SignOn,
} from '@undersigned/domain';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../../person/erase.js';
import { closeRound } from '../../round/close.js';
import { publicRoundBySlug } from '../../round/public.js';
import { publishRound } from '../../round/publish.js';
import {
  testCast,
  testMaterialChange,
  testRound,
  testSignOn,
  type TestContext,
} from '../../testing/index.js';
import { confirmSignOn, denySignOn, readSignOnLink } from '../confirm.js';
import { importSignOns } from '../import/index.js';
import { recordSignOn } from '../record.js';
import { signAsMember } from '../sign-as-member.js';
import { withdrawSignOn } from '../withdraw.js';
import { checkLedger } from './check.js';
import { keptLedger } from './kept.js';
import { ledgerBySlug, ledgerOfRound } from './publish.js';
import { sha256 } from './sha256.js';

const script = fileURLToPath(new URL('../../../../../docs/ledger.mjs', import.meta.url));
const operator = { kind: 'system', name: 'operator' } as const;
const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let member: Awaited<ReturnType<typeof testCast>>['member'];
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => {
  ({ test, coalition, ana, bram, zoe, member } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const confirm = (secret: string) => confirmSignOn(test.ctx, secret, render);
const sign = async (name: string, more?: { email?: string; decision?: string; reservation?: string }) => {
  const secret = await testSignOn(test.ctx, found, name, more);
  await confirm(secret);
  return secret;
};
const enter = (name: string, decision = 'sign') =>
  recordSignOn(test.ctx, ana, found.round.id, {
    organisation: { name },
    signatory: { name: 'Léa', email: 'lea@example.org' },
    evidence: 'by phone',
    decision,
  });
const signOns = () => test.ctx.db.read.signOn.ofRound(found.round.id);
const named = async (name: string): Promise<SignOn> => {
  const signOn = (await signOns()).find(({ organisationName }) => organisationName === name);
  if (!signOn) throw new Error(`${name} has not signed`);
  return signOn;
};
const withdraw = async (name: string) => withdrawSignOn(test.ctx, ana, (await named(name)).id);
const kept = (): Promise<KeptLedger> => keptLedger(test.ctx.db.read, found.round);
const kinds = async () => (await kept()).records.map(({ kind }) => kind);
const check = () => checkLedger(test.ctx, found.round.id);
const publish = async () => {
  await closeRound(test.ctx, ana, found.round.id);
  await publishRound(test.ctx, ana, found.round.id);
  return ledgerBySlug(test.ctx, found.round.slug);
};
const newestMail = async (key: RegExp) =>
  (await test.ctx.db.read.mail.latest(50)).find((mail) => key.test(mail.key));
const runScript = (ledger: object, ...words: string[]) => {
  const input = JSON.stringify(ledger);
  return spawnSync(process.execPath, [script, ...words], { input, encoding: 'utf8' });
};

/** A round in which everything has happened that a ledger tells of. */
async function eventfulRound(): Promise<void> {
  await sign('Refuge Alliance', {
    email: 'eva@example.org',
    decision: 'reservation',
    reservation: 'not point 4',
  });
  await sign('Refuge Alliance', { email: 'other@example.org' });
  await enter('Youth Bridge');
  await signAsMember(test.ctx, bram, found.round.id, { title: 'Director' }, render);
  await enter('Open Door', 'support');
  await denySignOn(test.ctx, await sign('Never Asked'));
  await sign('Harbour');
  await withdraw('Harbour');
  await erasePerson(test.ctx, operator, 'eva@example.org');
}

describe('[S9] the ledger of a round', () => {
  it('has a record for whatever changes what counts, and holds', async () => {
    await eventfulRound();
    expect(await kinds()).toEqual([
      ...['signed', 'merged', 'signed', 'merged', 'signed', 'signed'],
      ...['signed', 'withdrawn', 'signed', 'withdrawn', 'erased'],
    ]);
    expect(await check()).toEqual({ records: 11, fault: null });
  });

  it('says that a provisional sign-on was confirmed, also one out of a file', async () => {
    const line = 'Alpha,Italy,Ana,Director,ana@example.com';
    await importSignOns(test.ctx, ana, found.round.id, { bytes: new TextEncoder().encode(line) });
    const letter = await newestMail(/^sign-on:/);
    await confirm(/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '');
    expect(await kinds()).toEqual(['signed', 'confirmed']);
    expect((await check()).fault).toBeNull();
  });

  it('is silent about refusals and objections, and about what replaces a sign-on by one', async () => {
    await enter('Harbour', 'object');
    await withdraw('Harbour');
    await enter('Youth Bridge');
    await signAsMember(test.ctx, bram, found.round.id, { decision: 'decline' }, render);
    await sign('YOUTH BRIDGE', { email: 'late@example.org' });
    expect(await kinds()).toEqual(['signed', 'withdrawn']);
    expect((await check()).fault).toBeNull();
  });

  it('gives consecutive positions to those who sign at the same time', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Organisation ${'abcdefghijkl'[index]}`);
    const secrets: string[] = [];
    for (const name of names) secrets.push(await testSignOn(test.ctx, found, name));
    await Promise.all(secrets.map(confirm));
    expect((await kept()).records.map(({ position }) => position)).toEqual(
      names.map((_, index) => index + 1),
    );
    expect((await check()).fault).toBeNull();
  });
});

describe('[S10] tampering', () => {
  /** Another value of the same kind. */
  const flipped = (value: unknown, n: number): unknown => {
    if (value instanceof Date) return new Date(value.getTime() + 1 + n);
    if (typeof value === 'number') return value + 1 + n;
    if (typeof value !== 'string') return `x${n}`;
    const at = n % (value.length || 1);
    return value.slice(0, at) + (value[at] === 'a' ? 'b' : 'a') + value.slice(at + 1);
  };
  const moments = new Set<PropertyKey>(['confirmedAt', 'secondedAt']);
  const withFlip = <T extends object>(row: T, member: keyof T, n: number): T => ({
    ...row,
    [member]: moments.has(member) && row[member] === null ? new Date(n) : flipped(row[member], n),
  });

  it('with any member of any row is found', async () => {
    await eventfulRound();
    const ledger = await kept();
    const recorded = ledger.signOns.map((each, index) => ({ each, index })).filter(({ each }) => each.salts);
    const tampered = fc.oneof(
      fc
        .record({ index: fc.nat(ledger.records.length - 1), member: fc.nat(99), n: fc.nat(99) })
        .map(({ index, member, n }): KeptLedger => {
          const records = ledger.records.map((record, at) => {
            const members = Object.keys(record) as (keyof typeof record)[];
            return at === index ? withFlip(record, members[member % members.length]!, n) : record;
          });
          return { ...ledger, records };
        }),
      fc
        .record({ pick: fc.nat(recorded.length - 1), member: fc.nat(99), n: fc.nat(99) })
        .map(({ pick, member, n }): KeptLedger => {
          const { index } = recorded[pick]!;
          const signOns = ledger.signOns.map((each, at) => {
            if (at !== index) return each;
            const { signOn } = each;
            const members = Object.keys(signOn).filter((name) => name !== 'roundId') as (keyof SignOn)[];
            const name = members[member % members.length]!;
            if (name !== 'signatory') return { ...each, signOn: withFlip(signOn, name, n) };
            const part = (['name', 'title', 'email'] as const)[n % 3]!;
            return { ...each, signOn: { ...signOn, signatory: withFlip(signOn.signatory, part, n) } };
          });
          return { ...ledger, signOns };
        }),
      fc.nat(ledger.records.length - 1).map((index) => ({
        ...ledger,
        records: ledger.records.filter((_, at) => at !== index),
      })),
      fc.nat(recorded.length - 1).map((pick) => ({
        ...ledger,
        signOns: ledger.signOns.filter((_, at) => at !== recorded[pick]!.index),
      })),
      fc.nat(recorded.length - 1).map((pick) => ({
        ...ledger,
        signOns: ledger.signOns.map((each, at) =>
          at === recorded[pick]!.index ? { ...each, salts: null } : each,
        ),
      })),
    );
    expect(ledgerFault(ledger, sha256)).toBeNull();
    fc.assert(
      fc.property(tampered, (other) => ledgerFault(other, sha256) !== null),
      { numRuns: 2_000 },
    );
  });

  it('names the first record that does not hold, and what is wrong with it', async () => {
    await eventfulRound();
    const ledger = await kept();
    const without = (position: number) => ledger.records.filter((record) => record.position !== position);
    const fault = (more: Partial<KeptLedger>) => ledgerFault({ ...ledger, ...more }, sha256);
    const moved = ledger.records.map((record) =>
      record.position === 4 ? { ...record, at: new Date(0) } : record,
    );
    expect(fault({ records: moved })).toMatchObject({ flaw: 'hash', position: 4 });
    expect(fault({ records: without(3) })).toMatchObject({ flaw: 'gap', position: 3 });
    expect(fault({ fingerprint: 'f'.repeat(64) })).toMatchObject({ flaw: 'link', position: 1 });
    expect(fault({ records: without(11) })).toMatchObject({ flaw: 'differs', position: 1 });
    expect(fault({ records: [] })).toMatchObject({ flaw: 'unrecorded', position: null });
    expect(fault({ signOns: [] })).toMatchObject({ flaw: 'lost', position: 11 });
  });
});

describe('[S11] the published ledger', () => {
  it('is read by a script that shares no code with us, and gives the list', async () => {
    await eventfulRound();
    const ledger = await publish();
    const { stdout, stderr, status } = runScript(ledger);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`11 records, head ${ledger.head?.hash}, text ${found.fingerprint}`);
    expect(stdout).toContain('2 signed, 1 support');
    expect(stdout).toContain('reservation\tRefuge Alliance\nsign\tYouth Bridge (BE)\nsupport\tOpen Door\n');
  });

  it('lets the script find what was changed in it', async () => {
    await eventfulRound();
    const ledger = await publish();
    const text = JSON.stringify(ledger);
    const says = (other: string) => runScript(JSON.parse(other) as object).stderr;
    expect(says(text.replace('Youth Bridge', 'Youth Ridge'))).toContain('does not say what is published');
    expect(says(text.replace('"kind":"withdrawn"', '"kind":"signed"'))).toContain('another hash');
    expect(says(JSON.stringify({ ...ledger, records: ledger.records.slice(1) }))).toContain('1 is missing');
    expect(says(JSON.stringify({ ...ledger, records: ledger.records.slice(0, -1) }))).toContain('head');
    expect(says(JSON.stringify({ ...ledger, edition: 'f'.repeat(64) }))).toContain('does not follow on');
  });

  it('keeps to itself who withdrew, how a sign-on came, and who gave it', async () => {
    await eventfulRound();
    const ledger = await publish();
    expect(JSON.stringify(ledger)).not.toMatch(
      /Harbour|Never Asked|example|Ana Ruiz|recorded|provisional|Léa/,
    );
    expect(ledger.records.filter(({ opened }) => opened).map(({ position }) => position)).toEqual([5, 6, 11]);
  });

  it('is for nobody before publication, but for those who may see the text', async () => {
    await sign('Harbour');
    const early = ledgerBySlug(test.ctx, found.round.slug);
    await expect(early).rejects.toMatchObject(refusal('not_found'));
    expect((await ledgerOfRound(test.ctx, bram, found.round.id)).records).toHaveLength(1);
    const foreign = ledgerOfRound(test.ctx, zoe, found.round.id);
    await expect(foreign).rejects.toMatchObject(refusal('not_found'));
  });

  it('shows its head while the round runs, unless the round shows nothing', async () => {
    const head = async () => (await publicRoundBySlug(test.ctx, found.round.slug, 'en')).ledger;
    expect(await head()).toBeNull();
    await sign('Harbour');
    expect(await head()).toEqual({ position: 1, hash: (await kept()).records[0]?.hash });
    found = await testRound(test.ctx, coalition, ana, { whileOpen: 'nothing' });
    await sign('Harbour');
    expect(await head()).toBeNull();
  });
});

describe('a receipt', () => {
  it('proves to everybody who has the ledger that the record names its holder', async () => {
    await sign('Harbour', { email: 'eva@example.org' });
    const { text } = (await newestMail(/receipt/)) ?? { text: '' };
    const code = /Your receipt: (\S+)/.exec(text)?.[1] ?? '';
    const ledger = await publish();
    expect(text.replaceAll(' ', '')).toContain(ledger.head?.hash);
    const who = (name: string) => ['--name', name, '--function', 'Director', '--email', 'eva@example.org'];
    expect(runScript(ledger, '--receipt', code, ...who('Ana Ruiz')).stdout).toContain('names this signatory');
    expect(runScript(ledger, '--receipt', code, ...who('Zoe')).stderr).toContain('somebody else');
    expect(runScript(ledger, '--receipt', code.replace('1:', '2:')).stderr).toContain('no record 2');
  });

  it('for a text that was changed in substance is none for the one after it', async () => {
    const secret = await sign('Harbour', { email: 'eva@example.org' });
    const receiptOf = async (position: number) => {
      const texts = (await test.ctx.db.read.mail.latest(50)).map(({ text }) => text).join('\n');
      return new RegExp(`Your receipt: (${position}:\\S+)`).exec(texts)?.[1] ?? '';
    };
    const chiara = await member('Chiara', 'focal-point', null);
    await testMaterialChange(test.ctx, found, [ana, chiara], 'No child is ever detained.');
    const { fingerprint } = (await readSignOnLink(test.ctx, secret)).edition;
    await confirmSignOn(test.ctx, secret, render, fingerprint);
    const ledger = await publish();
    const lapsed = 'It is for an earlier text, and says nothing of the present one';
    expect(runScript(ledger, '--receipt', await receiptOf(1)).stdout).toContain(lapsed);
    const present = runScript(ledger, '--receipt', await receiptOf(3)).stdout;
    expect(present).toContain('The receipt holds: record 3');
    expect(present).not.toContain(lapsed);
  });

  it('speaks of no ledger where the decision stands in none', async () => {
    await signAsMember(test.ctx, bram, found.round.id, { decision: 'decline' }, render);
    const { text } = (await newestMail(/receipt/)) ?? { text: '' };
    expect(text).toContain('Youth Bridge');
    expect(text).not.toMatch(/ledger|receipt: /);
  });
});
