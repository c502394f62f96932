import { twelveParagraphs as paragraphs } from '@undersigned/services/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePicture, type Visitor } from '../support/browser.js';
import type { Member } from '../support/coalition-of-108.js';
import { correct, weigh } from '../support/correcting.js';
import { signIn } from '../support/pages.js';
import { signAndConfirm, signBehindLink } from '../support/signing.js';
import { setStage } from '../support/stage.js';
import { shownBoard, shownStandings } from '../support/standings.js';
import { storyClock } from '../support/story-clock.js';
import {
  addressesOf,
  focalPoints,
  nameOf,
  one,
  receiversOf,
  textOf,
  TwoWeeks,
} from '../support/two-weeks.js';
import { words } from '../support/words.js';

/** The Tuesday of the freeze, years ahead of every clock on which this runs: a cookie of that day is good today. */
const clock = storyClock('2037-12-08T16:50:00Z');
const say = words('en');

/**
 * The sign-on of a joint statement as a coalition of 108 organisations goes through it, from the freeze on a Tuesday
 * evening to the third edition of its list: the product as it runs, by the clock of those days.
 */
describe('a joint statement in two weeks, as it runs', () => {
  const stage = setStage('start', () => clock.env);
  let story: TwoWeeks;
  let ana: Visitor;
  let chiara: Visitor;
  let member: Visitor;
  let reader: Visitor;
  let first: string;
  let firstReceipts: string[];
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const standings = () => shownStandings(ana.page, story.at(`${story.text}/sign-on`));
  const board = () => shownBoard(chiara.page, story.at(`${story.text}/board`), clock.setTo);
  const count = async () => (await story.round()).counts.signatories;

  beforeAll(async () => {
    story = await TwoWeeks.begin(stage.product, clock);
    [ana, chiara, member, reader] = (await Promise.all(
      ['Ana', 'Chiara', 'a member', 'a reader'].map((name) => stage.enter(name)),
    )) as [Visitor, Visitor, Visitor, Visitor];
    await signIn(ana.page, stage.product, focalPoints.ana.email);
    await signIn(chiara.page, stage.product, focalPoints.chiara.email);
  });
  afterAll(() => {
    story?.end();
    clock.dispose();
  });

  it('day 8, 18:00: opens under an embargo and asks all 108, each in a mail with the text', async () => {
    clock.set('2037-12-08T17:00:00Z');
    first = await story.open({
      closesAt: '2037-12-11T12:00',
      publishesAt: '2037-12-14T10:00',
      policy: { whileOpen: 'nothing', publicText: 'title', goal: 40, reminders: [1] },
    });
    expect(await story.round()).toMatchObject({ state: 'open', fingerprint: first });
    const letters = await story.mails(/^Does .+ sign\?/, 108);
    expect(receiversOf(letters)).toEqual(addressesOf([...story.asked, ...story.observers]));
    for (const { text } of letters) for (const words of paragraphs) expect(text).toContain(words);
    expect(await standings()).toEqual({ asked: [0, 0, 0, 0, 0, 102], observers: [0, 6] });
    const shown = await textOf(`${story.signPage}?lang=en`);
    expect(shown).toContain('Under embargo until Mon 14 Dec 2037');
    expect(shown).not.toMatch(/name="organisation\.name"|best interests of the child/);
    expect((await fetch(story.publicPage)).status).toBe(404);
  });

  it('days 8 to 10: 57 sign, by link, in the workspace and by phone', async () => {
    clock.set('2037-12-09T10:00:00Z');
    const [onAPhone, ...byLink] = story.signed.slice(0, 30);
    for (const each of byLink) expect((await story.decide(each, 'sign')).status).toBe(303);
    await signOnAPhone(onAPhone!);
    const [browsing, ...programs] = story.signed.slice(30, 49);
    for (const { id: organisationId, api, person: name, email } of programs) {
      const own = { organisationId, signatory: { name, email } };
      expect((await api.post(`/rounds/${story.roundId}/sign-ons`, own)).json.state).toBe('confirmed');
    }
    await signInTheWorkspace(browsing!);
    const byPhone = story.signed.slice(49);
    for (const { id: organisationId, person: name, email } of byPhone) {
      const told = { organisationId, signatory: { name, email }, evidence: 'by phone on Wednesday' };
      const { json } = await story.ana.post(`/rounds/${story.roundId}/sign-ons`, told);
      expect(json.state).toBe('provisional');
    }
    expect((await story.round()).counts.byState).toMatchObject({ provisional: 8, confirmed: 49 });
    expect(receiversOf(await story.mails(/^Is this right\?/, 8))).toEqual(addressesOf(byPhone));
    for (const each of byPhone) expect((await story.confirm(each)).status).toBe(303);
    expect((await story.round()).counts.byState).toMatchObject({ provisional: 0, confirmed: 57 });
  });

  async function signOnAPhone(organisation: Member): Promise<void> {
    const { page } = await stage.enter('on a phone');
    await page.setViewportSize({ width: 390, height: 844 });
    const link = await story.mailedLink(organisation, 'for');
    await signBehindLink(page, link, organisation.name);
    await page.getByText(one(paragraphs, 6)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }

  async function signInTheWorkspace({ email }: Member): Promise<void> {
    const { page } = member;
    await signIn(page, stage.product, email);
    await page.goto(story.at(`${story.text}/sign-on`));
    await press(page, say('signOn.deciding.submit'));
    await page.getByText(say('signOn.own.withdraw')).waitFor();
  }

  it('9 are in clearance, 11 decline, 1 objects, 3 observers support and may not sign', async () => {
    for (const [index, each] of story.inClearance.entries()) {
      const told = await story.step(each, index < 6 ? '2037-12-11' : '2037-12-18');
      expect(told.status).toBe(303);
    }
    for (const each of story.declining) expect((await story.decide(each, 'decline')).status).toBe(303);
    const reason = { reservation: 'Paragraph 7 goes too far.', paragraphs: '7' };
    expect((await story.decide(story.objecting, 'object', reason)).status).toBe(303);
    for (const each of story.observers.slice(0, 3)) {
      expect((await story.decide(each, 'support')).status).toBe(303);
    }
    const refused = await story.decide(one(story.observers, 3), 'sign');
    expect(refused.status).toBe(403);
    const decided = { sign: 57, support: 3, decline: 11, object: 1 };
    expect((await story.round()).counts.byDecision).toMatchObject(decided);
  });

  it('finds the two double entries, and a focal point merges them', async () => {
    // In the morning on which the reminders are due.
    clock.set('2037-12-10T08:00:05Z');
    const [, spelt, umbrella] = story.signed;
    const doubles = [
      { name: 'Refuge Harbor asbl', of: spelt! },
      { name: `${umbrella!.name} – Belgian section`, of: umbrella! },
    ];
    const lines = doubles.map(({ name, of }, n) => `${name},${of.country},Office,office${n}@other.example`);
    const table = ['organisation,country,name,email', ...lines, ''].join('\n');
    const path = `/rounds/${story.roundId}/sign-ons/import`;
    expect((await story.chiara.postTable(path, table)).json.added).toBe(2);
    expect(await count()).toBe(59);
    expect((await standings()).asked[0]).toBe(57);
    for (const { name, of } of doubles) {
      const same = `The same organisation: ${of.name} counts, ${name} is its double`;
      await press(ana.page, same);
      await ana.page.getByRole('button', { name: same, exact: true }).waitFor({ state: 'detached' });
    }
    expect(await story.inState('duplicate')).toEqual(doubles.map(({ name }) => name).sort());
    expect(await story.mails(/^Counted once/, 2)).toHaveLength(2);
    expect(await count()).toBe(57);
  });

  it('day 10, 09:00: reminds the undecided alone, and no clearance before its day', async () => {
    const letters = await story.mails(/^(Your answer is missing|Is the clearance through)/, 24 + 3);
    expect(receiversOf(letters)).toEqual(addressesOf(story.waitedFor));
  });

  it('day 10, 17:00: 102 = 57 signed + 9 in clearance + 11 declined + 1 objects + 24 silent', async () => {
    clock.set('2037-12-10T16:00:00Z');
    expect(await standings()).toEqual({ asked: [57, 0, 9, 11, 1, 24], observers: [3, 3] });
    await ana.page.getByText('Signed: 57. Likely at the end: 63. At most: 90.').waitFor();
    await ana.page.getByText('Paragraph 7 goes too far.').first().waitFor();
    const forMembers = await one(story.asked, 3).api.get(`/rounds/${story.roundId}/sign-ons`);
    expect(forMembers.text).not.toMatch(new RegExp(`${story.objecting.name}|goes too far`));
    expect(await board()).toEqual({
      number: '57',
      clock: '19:00:00 left',
      columns: ['Signed (57)', 'Support without signing (3)'],
    });
    await chiara.page.getByText('57 of 40 organisations').first().waitFor();
    await takePicture(chiara.page, 'test-results/two-weeks-board.png');
  });

  it('day 10, 18:10: two passages are corrected, and the stronger class decides', async () => {
    clock.set('2037-12-10T17:10:00Z');
    firstReceipts = await Promise.all(story.signed.map((each) => story.receiptOf(each)));
    const { page } = ana;
    await correct(page, story.at(story.text), [
      { beside: 'Regulation (EU)', words: '1347', others: '1348' },
      { beside: 'one guardian', words: '30', others: '20' },
    ]);
    await weigh(page, { 3: 'editorial', 9: 'material' });
    await chiara.page.goto(story.at(`${story.text}/sign-on`));
    await weigh(chiara.page, { 3: 'editorial', 9: 'editorial' });
    await moveTheDeadline(page);
    const apply = chiara.page.getByRole('button', { name: say('correction.apply.material') });
    await apply.click();
    await apply.waitFor({ state: 'detached' });
    expect((await story.round()).fingerprint).not.toBe(first);
    expect(await standings()).toEqual({ asked: [0, 57, 9, 11, 1, 24], observers: [0, 3] });
  });

  /** To the evening, by a decision that is in the log; who has not decided is told when the morning has come. */
  async function moveTheDeadline(page: Page): Promise<void> {
    await page.getByLabel(say('round.form.closesAt'), { exact: true }).fill('2037-12-11T18:00');
    await press(page, say('round.run.change'));
    await page.getByText(say('round.run.moved')).waitFor();
    const moment = { from: '2037-12-11T11:00:00.000Z', to: '2037-12-11T17:00:00.000Z' };
    expect(await story.logged('round.deadline-moved')).toMatchObject([
      { actor: { kind: 'member' }, event: moment },
    ]);
  }

  it('asks the 57 and the 3 who support with the two passages and nothing else', async () => {
    const letters = await story.mails(/was changed after/, 57 + 3);
    expect(receiversOf(letters)).toEqual(addressesOf([...story.signed, ...story.observers.slice(0, 3)]));
    for (const { text } of letters) {
      expect(text).toContain('changed since, in 2 passages');
      expect(text).toContain('2024/1348');
      expect(text).toContain('at most 20 children');
      for (const index of [0, 1, 3, 4, 5, 6, 7, 9, 10, 11]) expect(text).not.toContain(paragraphs[index]);
    }
    const forTheOldText = await story.confirm(one(story.signed, 0), { fingerprint: first });
    expect(forTheOldText.status).toBe(409);
  });

  it('day 11, 18:00: 54 confirm and 6 come out of clearance: 102 = 60 + 3 + 3 + 11 + 1 + 24', async () => {
    clock.set('2037-12-11T09:00:00Z');
    const letters = await story.mails(/^New deadline/, 9 + 24 + 3);
    expect(receiversOf(letters)).toEqual(addressesOf(story.undecided));
    await confirmInTheWorkspace();
    const browsing = one(story.signed, 30);
    for (const each of [...story.signed.slice(0, 54), ...story.observers.slice(0, 3)]) {
      if (each !== browsing) expect((await story.confirm(each)).status, each.name).toBe(303);
    }
    expect(await count()).toBe(54);
    const reserving = [
      ['We would have said “as a rule”.', 'printed'],
      ['Our mandate does not cover funding.', 'printed'],
      ['We cannot speak on paragraph 11.', 'printed'],
      ['Please do not print this.', 'internal'],
    ] as const;
    for (const [index, [reservation, reservationUse]] of reserving.entries()) {
      const more = { reservation, reservationUse, paragraphs: '7' };
      expect((await story.decide(one(story.inClearance, index), 'reservation', more)).status).toBe(303);
    }
    for (const each of story.inClearance.slice(4, 6)) {
      expect((await story.decide(each, 'sign', { listing: 'unlisted' })).status).toBe(303);
    }
    clock.set('2037-12-11T16:30:00Z');
    expect((await story.round()).state).toBe('open');
    clock.set('2037-12-11T16:59:57Z');
    const { closedAt } = await story.comesTo('closed');
    expect(Date.parse(closedAt)).toBeGreaterThanOrEqual(Date.parse('2037-12-11T17:00:00Z'));
    expect((await story.confirm(one(story.signed, 54))).status).toBe(409);
    expect(await standings()).toEqual({ asked: [60, 3, 3, 11, 1, 24], observers: [3, 3] });
    expect(await board()).toEqual({
      number: '60',
      clock: 'Closed',
      columns: ['Signed (56)', 'Signed with a reservation (4)', 'Support without signing (3)'],
    });
  });

  /** One member finds in the workspace what changed, and one button. */
  async function confirmInTheWorkspace(): Promise<void> {
    const { page } = member;
    await page.goto(story.at(`${story.text}/sign-on`));
    await page.locator('ins').filter({ hasText: '1348' }).waitFor();
    await page.locator('ins').filter({ hasText: '20' }).waitFor();
    expect(await page.locator('del').allInnerTexts()).toHaveLength(2);
    await press(page, say('correction.changed.button'));
    await page.getByText(say('signOn.own.withdraw')).waitFor();
  }

  it('day 14, 10:00: publishes by itself: 58 names “and 2 further organisations”, 3 footnotes', async () => {
    clock.set('2037-12-14T08:30:00Z');
    expect((await fetch(story.publicPage)).status).toBe(404);
    clock.set('2037-12-14T08:59:57Z');
    const { publishedAt } = await story.comesTo('published');
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(Date.parse('2037-12-14T09:00:00Z'));
    const english = await story.readPublished(reader.page);
    expect(english).toMatchObject({ heading: '60 signatories' });
    expect([english.names.length, english.supporters.length, english.footnotes.length]).toEqual([58, 3, 3]);
    expect(english.page.split('\n')).toContain('and 2 further organisations');
    expect(english.page).toContain('at most 20 children');
    const lapsed = story.signed.slice(54).map(({ name }) => name);
    expect(english.names.map(nameOf).filter((name) => lapsed.includes(name))).toEqual([]);
    expect(JSON.parse(await textOf(`${story.publicPage}/list.json`))).toMatchObject({
      edition: 1,
      signatories: 60,
      unlisted: { signatories: 2 },
    });
    const french = await story.readPublished(reader.page, '?lang=fr');
    expect(french.heading).toBe('60 organisations signataires');
    expect(french.page.split('\n')).toContain('et 2 autres organisations');
    expect(await textOf(`${story.publicPage}/list.csv?lang=en`)).toContain('and 2 further organisations');
    expect(await textOf(`${story.publicPage}/list.csv?lang=fr`)).toContain('et 2 autres organisations');
    await takePicture(reader.page, 'test-results/two-weeks-published.png', { fullPage: true });
    await nothingPrivateIsPublic();
  });

  /** Who objects or declines, asked not to be named, has lapsed or is silent stands in nothing that is public. */
  async function nothingPrivateIsPublic(): Promise<void> {
    const unnamed = [
      ...[story.objecting, ...story.declining, ...story.inClearance.slice(4, 6), ...story.silent.slice(1)],
      ...[one(story.signed, 56), one(story.inClearance, 8), ...story.observers.slice(3)],
    ].map(({ name }) => name);
    const unsaid = ['Please do not print this', 'goes too far', 'two-weeks.example', 'by phone'];
    expect(await story.leaks([...unnamed, ...unsaid])).toEqual([]);
  }

  it('lets anybody recompute it, and no receipt of the first text passes for the second', async () => {
    const { fingerprint } = await story.round();
    const said = await story.ledgerSays();
    expect([said.stderr, said.status]).toEqual(['', 0]);
    expect(said.stdout).toContain('58 signed, 3 support');
    expect(said.stdout).toContain('2 more count and are not printed');
    expect(said.stdout).toContain(`text ${fingerprint}`);
    expect(said.stdout).toContain(`opened with the text ${first}`);
    const anEarlierText = 'It is for an earlier text, and says nothing of the present one';
    expect(firstReceipts.filter((code) => code !== '')).toHaveLength(57);
    for (const index of [0, 30, 50, 56]) {
      const { stdout } = await story.ledgerSays('--receipt', one(firstReceipts, index));
      expect(stdout).toContain(anEarlierText);
    }
    const present = await story.ledgerSays('--receipt', await story.receiptOf(one(story.signed, 0)));
    expect(present.stdout).toContain('The receipt holds');
    expect(present.stdout).not.toContain(anEarlierText);
    const { page } = reader;
    await page.goto(story.at('/check?lang=en'));
    await page.getByLabel('Fingerprint or text').fill(first);
    await press(page, say('edition.check.button'));
    await page.getByText('and says something else').waitFor();
  });

  it('days 14 to 24: five late sign-ons make edition 2 with 65, and edition 1 stays', async () => {
    clock.set('2037-12-18T10:00:00Z');
    const { page } = ana;
    await page.goto(story.at(`${story.text}/publish`));
    await press(page, say('list.next.openLate'));
    await page.getByRole('button', { name: say('list.next.closeLate') }).waitFor();
    for (const each of story.signed.slice(54, 56)) expect((await story.confirm(each)).status).toBe(303);
    for (const each of story.inClearance.slice(6, 8)) {
      expect((await story.decide(each, 'sign')).status).toBe(303);
    }
    const late = one(story.silent, 0);
    const { page: phone } = await stage.enter('late, on a phone');
    await phone.setViewportSize({ width: 390, height: 844 });
    const filled = { name: late.name, country: late.country ?? '', email: 'late@other.example' };
    const thanks = await signAndConfirm(phone, stage.product, story.signPage, filled, 'en');
    expect(thanks).toBe(`Thank you. ${late.name} has signed.`);
    const [asking] = await story.mails(/^Please confirm: [^“]+ signs/, 1);
    expect(asking?.text).toContain('they stand in the next edition of the list');
    clock.set('2037-12-24T10:00:00Z');
    await page.goto(story.at(`${story.text}/publish`));
    await press(page, 'Publish edition 2 (5 joined, 0 left)');
    await page.getByText(say('list.next.nothing')).waitFor();
    expect(await standings()).toEqual({ asked: [65, 1, 1, 11, 1, 23], observers: [3, 3] });
    const newest = await story.readPublished(reader.page);
    expect(newest.heading).toBe('65 signatories');
    expect(newest.names).toHaveLength(63);
    const joined = [...story.signed.slice(54, 56), ...story.inClearance.slice(6, 8), late];
    const later = newest.names.filter((line) => line.includes('(joined later)')).map(nameOf);
    expect(later.sort()).toEqual(joined.map(({ name }) => name).sort());
    expect(newest.page.split('\n')).toContain('and 2 further organisations');
    const earlier = await story.readPublished(reader.page, '/list/1?lang=en');
    expect([earlier.heading, earlier.names.length]).toEqual(['60 signatories', 58]);
    for (const { name } of joined) expect(earlier.names.map(nameOf)).not.toContain(name);
  });

  it('a withdrawal after that makes edition 3, and nothing vanishes', async () => {
    const { page } = ana;
    const leaving = one(story.signed, 5);
    await page.goto(story.at(`${story.text}/sign-on`));
    const name = `Withdraw the sign-on of ${leaving.name}`;
    const withdraw = page.getByRole('button', { name, exact: true });
    await withdraw.click();
    await withdraw.waitFor({ state: 'detached' });
    const newest = await story.readPublished(reader.page);
    expect([newest.heading, newest.names.length]).toEqual(['64 signatories', 62]);
    expect(newest.names.map(nameOf)).not.toContain(leaving.name);
    expect(newest.page).toContain('Edition 3 of the list, Thu 24 Dec 2037: 64 signatories: one withdrew');
    const second = await story.readPublished(reader.page, '/list/2?lang=en');
    expect(second.heading).toBe('65 signatories');
    expect(second.names.map(nameOf)).toContain(leaving.name);
    const said = await story.ledgerSays();
    expect([said.stderr, said.status]).toEqual(['', 0]);
    expect(said.stdout).toContain('62 signed, 3 support');
    await nothingPrivateIsPublic();
    expect(await stage.product.admin('verify')).not.toHaveProperty('error');
  });

  it('has written to nobody twice in all these days', async () => {
    for (const [subject, number] of [
      [/^Does .+ sign\?/, 108],
      [/^Is this right\?/, 8 + 2],
      [/^Counted once/, 2],
      [/^(Your answer is missing|Is the clearance through|Please confirm: “)/, 24 + 3],
      [/^New deadline/, 9 + 24 + 3],
      [/was changed after .+ (signed|supported) it$/, 57 + 3],
    ] as const) {
      expect(await story.mails(subject, number), String(subject)).toHaveLength(number);
    }
  });
});
