import type { Coalition, DocumentId, GuestActor, Mail, MemberActor } from '@undersigned/domain';
import {
  addAddressee,
  addComment,
  applyCorrection,
  beginNotices,
  changeRound,
  chooseAddressees,
  classPassage,
  closeRound,
  confirmSignOn,
  createGuestLink,
  createRound,
  enterAsGuest,
  freezeEdition,
  invitePerson,
  mailDueGuests,
  mailDueNotices,
  makeNotices,
  mergeSignOns,
  openRound,
  proposeCorrection,
  publishRound,
  recordSignOn,
  remindOrganisations,
  replyToComment,
  requestSignIn,
  runDueRounds,
  sendToAddressees,
  startCorrection,
  type Context,
  type MailKind,
} from '@undersigned/services';
import { testCoalition, testRewrite, testSignOn, testStatement } from '@undersigned/services/testing';

const dayMs = 86_400_000;
const words = 'No child is detained.';
const render = () => ({ text: words, html: `<p>${words}</p>` });

/** Writes every kind of mail there is into the outbox of an empty database, and gives one of each. */
export async function everyMail(ctx: Context): Promise<Record<MailKind, Mail>> {
  const coalition = await coalitionThatWrites(ctx);
  // The first two run ahead of the clock, which is to find nothing else that is due.
  const told = await noticesOf(coalition);
  const roundHeldBack = await heldBack(coalition);
  return {
    ...told,
    roundHeldBack,
    ...(await askedByName(coalition)),
    ...(await signOns(coalition)),
    ...(await corrections(coalition)),
    delivery: await delivery(coalition),
    ...(await waysIn(coalition)),
  };
}

type Writing = Awaited<ReturnType<typeof coalitionThatWrites>>;

async function coalitionThatWrites(ctx: Context) {
  const cast = await testCoalition(ctx);
  const ana = await cast.member('Ana', 'focal-point', null);
  const chiara = await cast.member('Chiara', 'focal-point', null);
  return {
    ...cast,
    ctx,
    ana,
    chiara,
    letter: async (key: string, to: string): Promise<Mail> => {
      const mails = await ctx.db.read.mail.latest(10_000);
      const mail = mails.find((one) => one.key.startsWith(key) && one.to === to);
      if (!mail) throw new Error(`no mail ${key} to ${to}`);
      return mail;
    },
  };
}

const inDays = (ctx: Context, days: number): Date => new Date(ctx.now().getTime() + days * dayMs);

async function noticesOf({ ctx, coalition, ana, member, letter }: Writing) {
  const document = await testStatement(ctx, coalition, [words]);
  await beginNotices(ctx);
  const one = ['Since 2024.'];
  const two = [...one, 'In every State.'];
  const people: [MemberActor | GuestActor, string[]][] = [
    [await member('Nina', 'member', null), one],
    [await member('Noah', 'member', null), two],
    [await guestOn(ctx, ana, document.id, 'Lucia'), one],
    [await guestOn(ctx, ana, document.id, 'Luis'), two],
  ];
  for (const [who, answers] of people) {
    const { id } = await addComment(ctx, who, document.id, { body: 'When?', anchor: { quote: 'No child' } });
    for (const body of answers) await replyToComment(ctx, ana, id, { body });
  }
  await makeNotices(ctx);
  const later = { ...ctx, now: () => inDays(ctx, 3) };
  await mailDueNotices(later);
  await mailDueGuests(later);
  return {
    notice: await letter('notice:', 'nina@example.org'),
    notices: await letter('notice:', 'noah@example.org'),
    guestNotice: await letter('guest-notice:', 'lucia@example.org'),
    guestNotices: await letter('guest-notice:', 'luis@example.org'),
  };
}

/** Somebody who has entered by a link and left an address. */
async function guestOn(ctx: Context, ana: MemberActor, documentId: DocumentId, name: string) {
  const { url } = await createGuestLink(ctx, ana, documentId, { label: name });
  const answersTo = `${name.toLowerCase()}@example.org`;
  return enterAsGuest(ctx, url.split('/').at(-1) ?? '', { name, organisation: 'Red Infancia', answersTo });
}

async function openedRound({ ctx, ana, coalition }: Writing, policy: object = {}, days = 10) {
  const document = await testStatement(ctx, coalition, [words, 'We ask to end it by 2030.']);
  const { id, fingerprint } = await freezeEdition(ctx, ana, document.id);
  const draft = await createRound(ctx, ana, id, { closesAt: inDays(ctx, days).toISOString(), policy });
  return { document, fingerprint, round: await openRound(ctx, ana, draft.id) };
}

async function heldBack(writing: Writing): Promise<Mail> {
  const { ctx, ana, letter } = writing;
  const { round } = await openedRound(writing, { goal: 40 }, 2);
  await changeRound(ctx, ana, round.id, { publishesAt: inDays(ctx, 3).toISOString() });
  const later = { ...ctx, now: () => inDays(ctx, 4) };
  await runDueRounds(later);
  await runDueRounds(later);
  return letter('held-back:', 'ana@example.org');
}

/** Each organisation has one person, so that what one of them decides leaves the others asked. */
async function askedByName(writing: Writing) {
  const { ctx, ana, organisation, member, letter } = writing;
  const [, lantern, ,] = await Promise.all(
    ['Harbour', 'Lantern', 'Juniper'].map(async (name) => {
      const made = await organisation(name);
      await member(`Person ${name}`, 'member', made);
      return made;
    }),
  );
  const { round } = await openedRound(writing);
  const organisationIds = lantern ? [lantern.id] : [];
  await remindOrganisations(ctx, ana, round.id, { organisationIds, key: 'page-1234' });
  await changeRound(ctx, ana, round.id, { closesAt: inDays(ctx, 12).toISOString() });
  return {
    roundInvitation: await letter(`invitation:`, 'person.harbour@example.org'),
    roundReminder: await letter('reminder:', 'person.lantern@example.org'),
    deadlineMoved: await letter('deadline:', 'person.juniper@example.org'),
  };
}

async function signOns(writing: Writing) {
  const { ctx, ana, letter } = writing;
  const found = await openedRound(writing);
  await testSignOn(ctx, found, 'Asked House');
  await recordSignOn(ctx, ana, found.round.id, {
    organisation: { name: 'Recorded House' },
    signatory: { name: 'Sam', email: 'recorded-house@example.org' },
    evidence: 'by phone',
  });
  const signed = async (name: string) =>
    (await confirmSignOn(ctx, await testSignOn(ctx, found, name), render)).signOn;
  await signed('Receipt House');
  const keep = (await signed('Hedgehog Shelter')).id;
  const merge = (await signed('Hedghog Shelter')).id;
  await mergeSignOns(ctx, ana, { keep, merge });
  const withSecond = await openedRound(writing, { second: 'asked' });
  const secondEmail = 'board@example.org';
  const first = await testSignOn(ctx, withSecond, 'Two Hands', { secondEmail });
  await confirmSignOn(ctx, first, render);
  return {
    signOn: await letter('sign-on:', 'asked-house@example.org'),
    signOnRecorded: await letter('sign-on:', 'recorded-house@example.org'),
    signOnReceipt: await letter('sign-on-receipt:', 'receipt-house@example.org'),
    signOnMerged: await letter('sign-on-merged:', 'hedghog-shelter@example.org'),
    signOnSecond: await letter('sign-on-second:', secondEmail),
  };
}

async function corrections(writing: Writing) {
  const { ctx, ana, chiara, letter } = writing;
  const corrected = async (is: 'editorial' | 'material', name: string): Promise<Mail> => {
    const found = await openedRound(writing);
    await confirmSignOn(ctx, await testSignOn(ctx, found, name), render);
    const { id } = await startCorrection(ctx, ana, found.round.id);
    await testRewrite(ctx, found.document.id, 2, 'We ask to end it by 2028.');
    await proposeCorrection(ctx, ana, id);
    for (const person of [ana, chiara]) await classPassage(ctx, person, id, { passage: 1, class: is });
    await applyCorrection(ctx, ana, id);
    return letter('correction:', `${name.toLowerCase().replaceAll(' ', '-')}@example.org`);
  };
  return {
    correctionCarried: await corrected('editorial', 'Carried House'),
    correctionAsks: await corrected('material', 'Asked Again House'),
  };
}

async function delivery(writing: Writing): Promise<Mail> {
  const { ctx, ana, coalition, letter } = writing;
  const { document, round } = await openedRound(writing);
  await closeRound(ctx, ana, round.id);
  await publishRound(ctx, ana, round.id);
  const email = 'berg@example.eu';
  const addressee = { name: 'Magda Berg', institution: 'European Commission', language: 'en', email };
  const addresseeIds = [(await addAddressee(ctx, ana, coalition.id, addressee)).id];
  await chooseAddressees(ctx, ana, document.id, { addresseeIds });
  const dispatch = { addresseeIds, subject: 'A text', note: 'As promised.', replyTo: 'ana@example.org' };
  await sendToAddressees(ctx, ana, document.id, dispatch, { text: render, files: async () => [] });
  return letter('delivery:', email);
}

async function waysIn({ ctx, ana, coalition, letter }: Writing) {
  const document = await testStatement(ctx, coalition, [words]);
  await invite(ctx, ana, coalition, 'invited@example.org');
  await requestSignIn(ctx, { email: 'ana@example.org' });
  const email = 'guest@example.org';
  await createGuestLink(ctx, ana, document.id, { label: 'Lucía', email });
  return {
    signIn: await letter('sign-in:', 'ana@example.org'),
    invitation: await letter('invitation:', 'invited@example.org'),
    guestLink: await letter('guest-link:', email),
  };
}

const invite = (ctx: Context, ana: MemberActor, coalition: Coalition, email: string) =>
  invitePerson(ctx, ana, coalition.id, { email, name: 'Ines', organisationId: null, role: 'member' });
