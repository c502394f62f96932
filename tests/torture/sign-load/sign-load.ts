import type { ChildProcess } from 'node:child_process';
import type { Coalition, Edition, MemberActor, Round } from '@undersigned/domain';
import { randomFrom, type Random } from '@undersigned/editor/testing';
import {
  actorIn,
  checkLedger,
  createOrganisation,
  createRound,
  freezeEdition,
  openRound,
  publicRoundBySlug,
} from '@undersigned/services';
import { testStatement } from '@undersigned/services/testing';
import { Distribution } from '../../bench/load/distribution.js';
import { freePorts } from '../../support/free-ports.js';
import { ended } from '../../support/sync-process.js';
import { startWeb } from '../../support/web-process.js';
import { baseUrl, setStage, type Stage } from '../stage.js';
import { Browsers, hiddenField } from './browser.js';
import { planOf, type Filled, type Plan } from './plan.js';
import { Typists } from './typists.js';

export interface SignLoad {
  seconds: number;
  /** Presses a second. */
  rate: number;
  /** How often the web server is killed in between. */
  kills: number;
  editors: number;
  seed: number;
  say?: (line: string) => void;
}

export interface SignLoadVerdict {
  presses: number;
  accepted: number;
  rows: number;
  recorded: number;
  shown: number;
  /** Milliseconds from the moment of the plan to the answer, of those who pressed while no server was killed. */
  press: Distribution;
  edit: Distribution;
  faults: string[];
}

/**
 * Organisations sign on the page of a production server, as fast as the plan says and whether answers come or not,
 * while people edit over the document socket. Whoever gets no answer tries again. In the end everything that was
 * answered with thanks is one row, everybody presses the button of the mail they got, and the ledger, the database
 * and the page name the same number. Each sign-on comes from an address of its own through the proxy hop that the
 * server is told of, so that its limits are the ones of every day.
 */
export async function signLoad(settings: SignLoad): Promise<SignLoadVerdict> {
  const { seconds, rate, kills, editors, seed, say = () => undefined } = settings;
  const random = randomFrom(seed);
  const plan = planOf(seconds, rate, random.fork('plan'));
  const stage = await setStage({ writers: editors });
  await stage.start();
  const [port = 0] = await freePorts(1);
  const web = new KillableWeb(port, stage.dataDir);
  const browsers = new Browsers(port, baseUrl);
  const verdict: SignLoadVerdict = {
    presses: plan.presses.length,
    accepted: 0,
    rows: 0,
    recorded: 0,
    shown: 0,
    press: new Distribution(),
    edit: new Distribution(),
    faults: [],
  };
  try {
    const opener = await openerOn(stage);
    const rehearsal = await openARound(stage, opener);
    const { round, edition } = await openARound(stage, opener);
    const documents = [await stage.newDocument(), await stage.newDocument(), await stage.newDocument()];
    await web.start();
    const typists = new Typists(stage, documents);
    verdict.edit = typists.seen;
    await typists.enter();
    await warmUp(browsers, rehearsal);
    typists.begin();
    say(`${plan.presses.length} presses by ${plan.organisations} organisations`);
    const killing = killNowAndThen(web, kills, seconds, random.fork('kills'));
    const thanked = await pressAll(browsers, web, round, edition, plan, verdict);
    await killing;
    const { typed, refusals } = await typists.end();
    verdict.faults.push(...refusals.map((refusal) => `somebody who edited was refused: ${refusal}`));
    say(lineOf('a press was answered', verdict.press));
    say(`${lineOf('a word was seen by another', verdict.edit)} (${typed} typed by ${editors})`);
    await judgeRows(stage, round, plan, thanked, verdict);
    say(`${verdict.accepted} accepted, ${verdict.rows} rows`);
    await confirmAll(stage, browsers, round, verdict);
    await judgeCount(stage, browsers, round, plan, verdict);
    say(`${verdict.recorded} in the ledger, ${verdict.shown} on the page`);
    return verdict;
  } finally {
    browsers.close();
    await web.kill();
    await stage.dispose();
  }
}

const lineOf = (what: string, times: Distribution): string => {
  const at = (share: number) => `${Math.round(times.quantile(share))} ms`;
  return `${what} after: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, at most ${at(1)}`;
};

interface Opener {
  actor: MemberActor;
  coalition: Coalition;
}

/** Somebody who opens rounds, in a coalition whose directory has a hundred organisations. */
async function openerOn(stage: Stage): Promise<Opener> {
  const ctx = stage.ctx();
  const [writer] = stage.writers;
  const person = writer && (await ctx.db.read.person.byId(writer.personId));
  if (!person) throw new Error('nobody opens the round');
  const found = await actorIn(ctx, person, 'icm', () => null);
  if (found.kind !== 'actor') throw new Error('nobody opens the round');
  const { actor, coalition } = found;
  for (let n = 0; n < 100; n++) {
    await createOrganisation(ctx, actor, coalition.id, { name: `Member organisation ${n} of the coalition` });
  }
  return { actor, coalition };
}

interface OpenRound {
  round: Round;
  edition: Edition;
}

/** A round on a statement of everyday length. */
async function openARound(stage: Stage, { actor, coalition }: Opener): Promise<OpenRound> {
  const ctx = stage.ctx();
  const sentence = 'Every child has the right to be heard, to be with their family, and to be safe. ';
  const paragraphs = Array.from({ length: 25 }, (_, n) => `${n + 1}. ${sentence.repeat(4)}`);
  const document = await testStatement(ctx, coalition, paragraphs);
  const edition = await freezeEdition(ctx, actor, document.id);
  const closesAt = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString();
  const draft = await createRound(ctx, actor, edition.id, { closesAt });
  return { round: await openRound(ctx, actor, draft.id), edition };
}

const warmUpPresses = 600;

/**
 * A server that has just been started compiles as it goes; who measures that measures the start. So the button of
 * another round is pressed first, as it will be of the one that counts.
 */
async function warmUp(
  browsers: Browsers,
  { round: { slug }, edition: { fingerprint } }: OpenRound,
): Promise<void> {
  const path = `/s/${slug}`;
  const { body } = await browsers.send({ path, from: '198.19.255.1' });
  const page = hiddenField(body, 'page');
  const press = async ({ filled }: Plan['presses'][number]) => {
    const form = { ...fieldsOf(filled), page, fingerprint };
    await browsers.send({ path, from: filled.from, form });
  };
  const { presses } = planOf(1, warmUpPresses, randomFrom(1));
  for (let at = 0; at < presses.length; at += 4) await Promise.all(presses.slice(at, at + 4).map(press));
}

/** Presses every button at its moment. Gives the addresses that were thanked. */
async function pressAll(
  browsers: Browsers,
  web: KillableWeb,
  { slug }: Round,
  { fingerprint }: Edition,
  { presses }: Plan,
  verdict: SignLoadVerdict,
): Promise<Set<string>> {
  const path = `/s/${slug}`;
  const thanked = new Set<string>();
  const page = await browsers.sendUntilAnswered({ path, from: '198.19.255.2' });
  const nonce = hiddenField(page.body, 'page');
  const from = performance.now();
  const press = async ({ atMs, filled }: (typeof presses)[number]) => {
    const due = from + atMs;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const [wasUp, killsBefore] = [web.isUp, web.kills];
    const form = { ...fieldsOf(filled), page: nonce, fingerprint };
    const reply = await browsers.sendUntilAnswered({ path, from: filled.from, form });
    if (wasUp && web.kills === killsBefore) verdict.press.add(performance.now() - due);
    if (reply.status === 303) thanked.add(filled.email);
    else verdict.faults.push(`a press was answered with ${reply.status}`);
  };
  await Promise.all(presses.map(press));
  return thanked;
}

const fieldsOf = ({ organisation, country, email }: Filled): Record<string, string> => ({
  'organisation.name': organisation,
  'organisation.country': country,
  decision: 'sign',
  reservation: '',
  paragraphs: '',
  reservationUse: 'printed',
  'signatory.name': 'Sam Signatory',
  'signatory.title': 'Director',
  'signatory.email': email,
});

async function judgeRows(
  stage: Stage,
  round: Round,
  { distinct }: Plan,
  thanked: Set<string>,
  verdict: SignLoadVerdict,
): Promise<void> {
  const rows = await stage.ctx().db.read.signOn.ofRound(round.id);
  const kept = new Set(rows.map(({ signatory }) => signatory.email));
  const sent = new Set(distinct.map(({ email }) => email));
  const lost = [...thanked].filter((email) => !kept.has(email));
  const forged = [...kept].filter((email) => !sent.has(email));
  verdict.accepted = thanked.size;
  verdict.rows = rows.length;
  if (lost.length > 0)
    verdict.faults.push(`${lost.length} were thanked and are not kept, such as ${lost[0]}`);
  if (forged.length > 0) verdict.faults.push(`${forged.length} are kept and were never sent`);
  if (rows.length !== kept.size) verdict.faults.push(`${rows.length - kept.size} are kept twice`);
  if (rows.length !== thanked.size) verdict.faults.push(`${rows.length} rows, ${thanked.size} thanked`);
}

/** Everybody opens the link of their mail and presses the button on its page, some of them twice. */
async function confirmAll(
  stage: Stage,
  browsers: Browsers,
  round: Round,
  verdict: SignLoadVerdict,
): Promise<void> {
  const mails = await stage.ctx().db.read.mail.latest(1_000_000);
  const links = mails.flatMap(({ to, text }) => {
    const [path, slug] = /\/s\/([^/\s]+)\/confirm\/[\w-]+/.exec(text) ?? [];
    return path && slug === round.slug ? [{ to, path }] : [];
  });
  const queue = links.map(({ path }, n) => ({ path, from: `198.18.${(n >> 8) & 255}.${n & 255}` }));
  const press = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { body } = await browsers.sendUntilAnswered(next);
      const form = { page: hiddenField(body, 'page'), act: 'confirm', sure: 'yes' };
      const presses = queue.length % 10 === 0 ? [1, 2] : [1];
      const replies = await Promise.all(presses.map(() => browsers.sendUntilAnswered({ ...next, form })));
      for (const { status } of replies) {
        if (status !== 303) verdict.faults.push(`a confirmation was answered with ${status}`);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, press));
  const waiting = (await stage.ctx().db.read.signOn.ofRound(round.id)).filter(
    ({ state }) => state === 'unconfirmed',
  );
  if (waiting.length > 0) verdict.faults.push(`${waiting.length} got no mail that works`);
}

/** The database, the ledger and the page each tell how many organisations there are. */
async function judgeCount(
  stage: Stage,
  browsers: Browsers,
  round: Round,
  { organisations }: Plan,
  verdict: SignLoadVerdict,
): Promise<void> {
  const ctx = stage.ctx();
  const { fault } = await checkLedger(ctx, round.id);
  if (fault) verdict.faults.push(`the ledger does not hold: ${JSON.stringify(fault)}`);
  const records = await ctx.db.read.ledger.ofRound(round.id);
  verdict.recorded = records.filter(({ kind }) => kind === 'signed').length;
  const { signatories } = await publicRoundBySlug(ctx, round.slug, 'en');
  const { body } = await browsers.sendUntilAnswered({
    path: `/s/${round.slug}?lang=en`,
    from: '198.19.255.3',
  });
  verdict.shown = Number(/<h2 id="who">([\d,]+)/.exec(body)?.[1]?.replaceAll(',', ''));
  for (const [where, count] of Object.entries({
    ledger: verdict.recorded,
    database: signatories,
    page: verdict.shown,
  })) {
    if (count !== organisations) verdict.faults.push(`${where}: ${count} of ${organisations} organisations`);
  }
}

/** The web server, which can be gone at any moment and is started again at once. */
class KillableWeb {
  kills = 0;
  isUp = false;
  #child: ChildProcess | null = null;

  constructor(
    private readonly port: number,
    private readonly dataDir: string,
  ) {}

  async start(): Promise<void> {
    const env = { BASE_URL: baseUrl, PROXY_HOPS: '1' };
    this.#child = await startWeb({ port: this.port, dataDir: this.dataDir, env });
    this.isUp = true;
  }

  async kill(): Promise<void> {
    this.isUp = false;
    this.kills++;
    this.#child?.kill('SIGKILL');
    if (this.#child) await ended(this.#child);
  }
}

async function killNowAndThen(
  web: KillableWeb,
  kills: number,
  seconds: number,
  random: Random,
): Promise<void> {
  for (let n = 0; n < kills; n++) {
    const pause = ((0.5 + random.next()) * seconds * 1_000) / (kills + 1);
    await new Promise((resolve) => setTimeout(resolve, pause));
    await web.kill();
    await web.start();
  }
}
