import type { Coalition, MemberActor } from '@undersigned/domain';
import { changeRound, closeRound, giveMandate } from '@undersigned/services';
import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hiddenField, open, press, quotation, testPages, type Sent } from '@/public-page/testing';
import { invitationPage, postInvitationPage } from './invitation-page';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
let secret: string;

beforeEach(async () => {
  ({ test, coalition, ana, bram } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
  const letter = (await test.ctx.db.read.mail.latest(10)).find(({ key }) => key.startsWith('invitation:'));
  secret = /\/for\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
});
afterEach(() => test.dispose());

const at = (link = secret) => ({ slug: found.round.slug, secret: link });
const path = (link = secret) => `/s/${found.round.slug}/for/${link}?lang=en`;
const look = async (link = secret) => invitationPage(testPages(test.ctx), open(path(link)), at(link));
async function pressed(fields: Record<string, string>, sent: Sent = {}): Promise<Response> {
  const markup = await (await look()).text();
  const own = { page: hiddenField(markup, 'page'), ...fields };
  return postInvitationPage(testPages(test.ctx), press(path(), own, sent), at());
}
const decide = (decision: string, more: Record<string, string> = {}) =>
  pressed({ act: 'decide', decision, fingerprint: found.fingerprint, ...more });
const signOns = () => test.ctx.db.read.signOn.ofRound(found.round.id);

describe('the page of a personal link', () => {
  it('shows the text and whose it is, and changes nothing by being looked at', async () => {
    const markup = await (await look()).text();
    expect(markup).toContain('No child is detained.');
    expect(markup).toContain('Youth Bridge');
    expect(markup).not.toMatch(/<script|\son\w+=/i);
    for (let visit = 0; visit < 5; visit++) await look();
    expect(await signOns()).toEqual([]);
    const [invitation] = await test.ctx.db.read.invitation.ofRound(found.round.id);
    expect(invitation?.stage).toBe('invited');
  });

  it('tells whoever has a mandate on a topic of the text that they can sign without asking', async () => {
    const told = 'You have a standing mandate on detention, given on Sun 22 Nov 2026: you can sign';
    await giveMandate(test.ctx, bram, bram.organisationId!, {
      membershipId: bram.membershipId,
      topics: ['detention'],
      note: 'decision of the board',
    });
    expect(await (await look()).text()).not.toContain('standing mandate');
    await changeRound(test.ctx, ana, found.round.id, { policy: { topics: ['detention'] } });
    expect(await (await look()).text()).toContain(told);
  });

  it('decides nothing when a program presses the button that it found', async () => {
    const markup = await (await look()).text();
    const [decisions = ''] =
      /<fieldset[^>]*>(?:(?!<\/fieldset>).)*name="decision".*?<\/fieldset>/s.exec(markup) ?? [];
    expect(decisions).toContain('required');
    expect(decisions).not.toContain('checked');
    const answer = await pressed({ act: 'decide', fingerprint: found.fingerprint });
    expect(answer.status).toBe(400);
    expect(await signOns()).toEqual([]);
    const step = await pressed({ act: 'step', expectedOn: '' });
    expect(step.status).toBe(400);
    const [invitation] = await test.ctx.db.read.invitation.ofRound(found.round.id);
    expect(invitation?.stage).toBe('invited');
    expect(markup).not.toMatch(/name="stage"[^>]*checked/);
  });

  it('signs at once, with a reservation that is kept internal', async () => {
    const more = {
      reservation: 'Not paragraph 1.',
      paragraphs: '1',
      reservationUse: 'internal',
      title: 'Director',
    };
    expect((await decide('reservation', more)).status).toBe(303);
    expect(await signOns()).toMatchObject([
      {
        state: 'confirmed',
        method: 'link',
        organisationName: 'Youth Bridge',
        reservationUse: 'internal',
        paragraphs: [1],
        signatory: { name: 'Bram', title: 'Director' },
      },
    ]);
    expect(await (await look()).text()).toContain('Signed with a reservation');
  });

  it('lets whoever said no decide otherwise while the round is open, and keeps what was said', async () => {
    expect((await decide('decline')).status).toBe(303);
    const declined = await (await look()).text();
    expect(declined).toContain('Decide otherwise');
    expect(declined).not.toContain('name="stage"');
    expect((await decide('object', { reservation: 'Not in our name.' })).status).toBe(303);
    expect((await decide('object', { reservation: 'Not in our name.' })).status).toBe(409);
    expect((await decide('sign')).status).toBe(303);
    const said = (await signOns()).map(({ decision, state }) => `${decision} ${state}`).toSorted();
    expect(said).toEqual(['decline withdrawn', 'object withdrawn', 'sign confirmed']);
    expect(await test.ctx.db.read.ledger.head(found.round.id)).toMatchObject({ position: 1 });
    expect(await (await look()).text()).not.toContain('name="decision"');
    expect((await decide('decline', { page: hiddenField(declined, 'page') })).status).toBe(409);
  });

  it('offers no other decision once the round is over', async () => {
    await decide('decline');
    await closeRound(test.ctx, ana, found.round.id);
    expect(await (await look()).text()).not.toContain('name="decision"');
  });

  it('says that clearance is under way, and until when', async () => {
    expect((await pressed({ act: 'step', stage: 'clearance', expectedOn: '2026-12-09' })).status).toBe(303);
    const [invitation] = await test.ctx.db.read.invitation.ofRound(found.round.id);
    expect(invitation).toMatchObject({ stage: 'clearance', expectedOn: '2026-12-09' });
  });

  it('keeps what was typed when it is refused', async () => {
    const answer = await decide('reservation', { title: 'Présidente' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('value="Présidente"');
    expect(await signOns()).toEqual([]);
  });

  it('gives the words back to whoever presses after a colleague has signed', async () => {
    const page = hiddenField(await (await look()).text(), 'page');
    expect((await decide('sign')).status).toBe(303);
    const answer = await decide('reservation', { page, reservation: 'Not <b>here</b>,\r\nnot "now".' });
    expect(answer.status).toBe(409);
    const markup = await answer.text();
    expect(markup).not.toContain('name="decision"');
    expect(markup).toMatch(/id="said"[^>]*role="alert"[^]*Youth Bridge has signed this text already/);
    expect(quotation(markup)).toBe('Not &lt;b&gt;here&lt;/b&gt;,\r\nnot &quot;now&quot;.');
  });

  it('says after closing that the decision was not recorded, and gives the words back', async () => {
    const page = hiddenField(await (await look()).text(), 'page');
    test.setNow('2026-11-22T09:30:00Z');
    await closeRound(test.ctx, ana, found.round.id);
    const answer = await decide('reservation', { page, reservation: 'Not paragraph 1.' });
    expect(answer.status).toBe(409);
    const markup = await answer.text();
    expect(markup).toMatch(/id="said"[^]*not recorded: this round closed on Sun 22 Nov 2026, 10:30/);
    expect(markup.match(/to be added to the next list/g)).toHaveLength(1);
    expect(quotation(markup)).toBe('Not paragraph 1.');
    const visit = await (await look()).text();
    expect(visit).toContain('It closed on Sun 22 Nov 2026, 10:30');
    expect(visit).not.toMatch(/id="said"|<blockquote class/);
  });

  it('says what came of a form in that form, and above the text where the form has gone', async () => {
    const parts = async (answer: Response) => (await answer.text()).split(/(?=<section)/);
    const [, , far = ''] = await parts(await pressed({ act: 'step', expectedOn: '' }));
    expect(far).toMatch(/action="[^"]*#said"[^]*id="said"[^]*name="stage"/);
    const [, own = '', other] = await parts(await pressed({ act: 'decide', fingerprint: found.fingerprint }));
    expect(own).toMatch(/id="said"[^]*name="decision"/);
    expect(other).not.toContain('id="said"');
    await decide('decline');
    const again = await parts(await pressed({ act: 'step', stage: 'nowhere' }));
    expect(again.map((part) => part.includes('id="said"'))).toEqual([true, false]);
  });

  it('takes nothing for another text, from another site, without its nonce, or after closing', async () => {
    expect((await decide('sign', { fingerprint: 'f'.repeat(64) })).status).toBe(409);
    expect(
      (await pressed({ act: 'decide', decision: 'sign' }, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await decide('sign', { page: '' })).status).toBe(403);
    const page = hiddenField(await (await look()).text(), 'page');
    await closeRound(test.ctx, ana, found.round.id);
    expect((await decide('sign', { page })).status).toBe(409);
    expect(await signOns()).toEqual([]);
  });

  it('opens nothing to who has left, or guesses', async () => {
    expect((await look('guessed')).status).toBe(410);
    const [membership] = (await test.ctx.db.read.membership.ofCoalition(coalition.id)).filter(
      ({ role }) => role === 'member',
    );
    await test.ctx.db.transact((tx) => tx.membership.end(membership!.id, test.ctx.now()));
    expect((await look()).status).toBe(410);
  });
});
