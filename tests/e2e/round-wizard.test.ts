import { proposedDeadline } from '@undersigned/domain';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { toStep } from '../support/round-wizard.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words, type Locale } from '../support/words.js';

const stage = setStage();
const steps = ['when', 'who', 'seen', 'goal', 'check'];

/** A focal point makes rounds, step by step. */
describe('the steps to a round', () => {
  let anasApi: ReturnType<typeof api>;
  let anasCookies: Awaited<ReturnType<Visitor['context']['cookies']>>;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Step by Step', '--slug', 'steps');
    anasApi = await join(product, 'steps', { email: 'ana@steps.example', name: 'Ana', role: 'focal-point' });
    const { page, context } = await stage.enter('Ana');
    await signIn(page, product, 'ana@steps.example');
    anasCookies = await context.cookies();
  });

  /** A frozen text, and Ana before it. */
  async function before(
    title: string,
    { locale = 'en', javaScriptEnabled = true }: { locale?: Locale; javaScriptEnabled?: boolean } = {},
  ): Promise<{ ana: Visitor; address: string }> {
    const { json } = await anasApi.post('/coalitions/steps/documents', {
      kind: 'statement',
      title,
      language: 'en',
      content: { format: 'markdown', body: 'Children are detained.\n\nWe ask to end it by 2030' },
    });
    await anasApi.post(`/documents/${json.id}/editions`, {});
    const ana = await stage.enter(title, { locale: locale === 'fr' ? 'fr-FR' : 'en-GB', javaScriptEnabled });
    const { baseUrl } = stage.product;
    await ana.context.addCookies([...anasCookies, { name: 'locale', value: locale, url: baseUrl }]);
    const address = `${baseUrl}/t/${json.id}/sign-on`;
    await ana.page.goto(address);
    return { ana, address };
  }

  const heading = (page: Page, locale: Locale, step: string) =>
    page.getByRole('heading', { level: 3, name: words(locale)(`round.form.steps.${step}.title`) });
  const hasFocus = (locator: ReturnType<Page['locator']>) =>
    locator.evaluate((element) => element === document.activeElement);
  const press = (page: Page, locale: Locale, button: string) =>
    page.getByRole('button', { name: words(locale)(`round.form.${button}`), exact: true }).click();

  it.each(['en', 'fr'] as const)(
    'make a good one of what is proposed, by keyboard alone (%s)',
    async (locale) => {
      const { ana } = await before(`Keyboard ${locale}`, { locale });
      const { page } = ana;
      const say = words(locale);
      for (const [index, step] of steps.entries()) {
        await heading(page, locale, step).waitFor();
        if (index > 0) expect(await hasFocus(heading(page, locale, step)), step).toBe(true);
        const current = page.locator('ol [aria-current="step"]');
        expect(await current.textContent()).toBe(`${index + 1}${say(`round.form.steps.${step}.name`)}`);
        await page.setViewportSize({ width: 1280, height: 860 });
        await expectNoBarriers(ana);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await page
          .getByRole('button', { name: say(`round.form.${step === 'check' ? 'submit' : 'next'}`) })
          .focus();
        await page.keyboard.press('Enter');
      }
      await page.getByRole('button', { name: say('round.draft.open') }).waitFor();
    },
  );

  it('go on with Enter, and back without losing anything', async () => {
    const { ana } = await before('There and back');
    const { page } = ana;
    await page.getByLabel(words('en')('round.form.closesAt')).press('Enter');
    await heading(page, 'en', 'who').waitFor();
    await page.getByLabel(words('en')('round.form.eligibilityMembers')).check();
    await press(page, 'en', 'next');
    await press(page, 'en', 'next');
    await page.getByRole('spinbutton').first().fill('0');
    await press(page, 'en', 'next');
    expect(await hasFocus(page.getByRole('spinbutton').first())).toBe(true);
    await heading(page, 'en', 'goal').waitFor();
    const number = (label: string) =>
      page.getByRole('spinbutton', { name: words('en')(`round.form.${label}`) });
    await number('goal').fill('40');
    await number('countriesGoal').fill('12');
    await number('extendDays').fill('7');
    await press(page, 'en', 'next');
    await page.getByText('The round wants 40 organisations from 12 countries.').waitFor();
    await page.getByText('the round goes on by itself until').waitFor();
    await page.getByText('Only organisations of the coalition may sign.').waitFor();
    await page.getByRole('button', { name: 'Change: Who can sign, and how' }).click();
    expect(await page.getByLabel(words('en')('round.form.eligibilityMembers')).isChecked()).toBe(true);
    await page.reload();
    await heading(page, 'en', 'when').waitFor();
    await toStep(page, 'check');
    await page.getByText('The round wants 40 organisations from 12 countries.').waitFor();
    await page.getByText('Only organisations of the coalition may sign.').waitFor();
  });

  it('ask in which languages the sign page speaks, at least one', async () => {
    const { ana } = await before('Languages');
    const { page } = ana;
    const box = (name: string) => page.getByLabel(name, { exact: true });
    await toStep(page, 'seen');
    for (const name of ['English', 'French', 'German', 'Arabic']) {
      expect(await box(name).isChecked(), name).toBe(true);
      await box(name).uncheck();
    }
    await press(page, 'en', 'next');
    await page.getByRole('alert').filter({ hasText: 'missing or not as it should be' }).waitFor();
    expect(await hasFocus(box('English'))).toBe(true);
    await expectNoBarriers(ana);
    for (const name of ['French', 'Arabic', 'English']) await box(name).check();
    await toStep(page, 'check');
    await page.getByText('The sign page is in English, French and Arabic.').waitFor();
    await page.reload();
    await heading(page, 'en', 'when').waitFor();
    await toStep(page, 'seen');
    expect(await box('German').isChecked()).toBe(false);
    expect(await box('Arabic').isChecked()).toBe(true);
  });

  it('propose a deadline before the receiver’s', async () => {
    const { ana } = await before('Received');
    const { page } = ana;
    const [day] = new Date(Date.now() + 40 * 86_400_000).toISOString().split('T');
    const official = `${day}T12:00`;
    const closesAt = page.getByLabel(words('en')('round.form.closesAt'));
    await page.getByLabel(words('en')('round.form.officialAt')).fill(official);
    const proposed = proposedDeadline(official, 'Europe/Brussels', new Date());
    expect(await closesAt.inputValue()).toBe(proposed);
    await closesAt.fill(`${day}T11:00`);
    await press(page, 'en', 'proposal.take');
    expect(await closesAt.inputValue()).toBe(proposed);
  });

  it.each([
    ['en', 'This moment has passed already.', 'A round opens before it closes'],
    ['fr', 'Ce moment est déjà passé.', 'La signature s’ouvre avant de se clore'],
  ] as const)('stop at dates that do not fit together (%s)', async (locale, past, order) => {
    const { ana } = await before(`Dates ${locale}`, { locale });
    const { page } = ana;
    const field = (name: string) => page.getByLabel(words(locale)(`round.form.${name}`));
    const [day = ''] = new Date(Date.now() + 20 * 86_400_000).toISOString().split('T');
    const faultOf = async (name: string, sentence: string) => {
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      expect(await hasFocus(field(name)), name).toBe(true);
      expect(await field(name).getAttribute('aria-invalid'), name).toBe('true');
      const described = (await field(name).getAttribute('aria-describedby')) ?? '';
      const error = page.locator(`[id="${described.split(' ').at(-1)}"]`);
      expect(await error.textContent()).toContain(sentence);
      await heading(page, locale, 'when').waitFor();
    };
    await field('closesAt').fill('2020-01-01T18:00');
    await field('closesAt').press('Enter');
    await faultOf('closesAt', past);
    await expectNoBarriers(ana);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await field('closesAt').fill(`${day}T18:00`);
    await page.getByRole('alert').filter({ hasText: past }).waitFor({ state: 'detached' });
    await field('publishesAt').fill(`${day}T17:00`);
    await press(page, locale, 'next');
    await faultOf('publishesAt', order);
    // The other date may be the wrong one.
    await field('closesAt').fill(`${day}T16:00`);
    await page.getByRole('alert').filter({ hasText: order }).waitFor({ state: 'detached' });
    await press(page, locale, 'next');
    await heading(page, locale, 'who').waitFor();
  });

  it('stop at a deadline after the receiver’s', async () => {
    const { ana } = await before('Too late');
    const { page } = ana;
    const [day] = new Date(Date.now() + 20 * 86_400_000).toISOString().split('T');
    const closesAt = page.getByLabel(words('en')('round.form.closesAt'));
    await page.getByLabel(words('en')('round.form.officialAt')).fill(`${day}T12:00`);
    await closesAt.fill(`${day}T12:00`);
    await press(page, 'en', 'next');
    await page.getByRole('alert').filter({ hasText: 'too late to send the list' }).waitFor();
    expect(await hasFocus(closesAt)).toBe(true);
  });

  it('lead back to the field that the server refuses', async () => {
    const { ana } = await before('Refused');
    const { page } = ana;
    const closesAt = page.getByLabel(words('en')('round.form.closesAt'));
    await toStep(page, 'check');
    // It passes while the page is open: by the clock of the browser, which goes wrong, there is time.
    await page.clock.setFixedTime(new Date('2019-01-01T12:00:00Z'));
    await toStep(page, 'when');
    await closesAt.fill('2020-01-01T18:00');
    await toStep(page, 'check');
    await page.getByText(words('en')('round.form.check.datesDoNotFit')).waitFor();
    await press(page, 'en', 'submit');
    const alert = page.getByRole('alert').filter({ hasText: 'This moment has passed already.' });
    await alert.waitFor();
    expect(await hasFocus(alert)).toBe(true);
    await heading(page, 'en', 'when').waitFor();
    expect(await closesAt.getAttribute('aria-invalid')).toBe('true');
    expect(await closesAt.inputValue()).toBe('2020-01-01T18:00');
    await expectNoBarriers(ana);
    const [day] = new Date(Date.now() + 20 * 86_400_000).toISOString().split('T');
    await closesAt.fill(`${day}T18:00`);
    await alert.waitFor({ state: 'detached' });
    await toStep(page, 'check');
    await press(page, 'en', 'submit');
    await page.getByRole('button', { name: words('en')('round.draft.open') }).waitFor();
  });

  it('forget a change that was abandoned, and keep no saved one for later', async () => {
    const { ana, address } = await before('Abandoned');
    const { page } = ana;
    const say = words('en');
    const goal = page.getByRole('spinbutton', { name: say('round.form.goal') });
    const change = async (step: string) => {
      await page.goto(`${address}?change=${step}`);
      await toStep(page, 'goal');
    };
    await toStep(page, 'check');
    await press(page, 'en', 'submit');
    await page.getByRole('button', { name: say('round.draft.open') }).waitFor();
    await change('goal');
    await goal.fill('60');
    await page.getByRole('link', { name: say('round.draft.keep') }).click();
    await page.waitForURL(address);
    await change('when');
    expect(await goal.inputValue()).toBe('');
    for (const wanted of ['60', '']) {
      await goal.fill(wanted);
      await press(page, 'en', 'save');
      await page.waitForURL(address);
      await change('when');
      expect(await goal.inputValue()).toBe(wanted);
    }
  });

  it('stand below each other without JavaScript', async () => {
    const { ana } = await before('Unscripted', { javaScriptEnabled: false });
    const { page } = ana;
    for (const step of steps.slice(0, -1)) await heading(page, 'en', step).waitFor();
    expect(
      await page.getByRole('button', { name: words('en')('round.form.next'), exact: true }).isVisible(),
    ).toBe(false);
    await page.getByRole('spinbutton').first().fill('40');
    await press(page, 'en', 'submit');
    await page.getByRole('button', { name: words('en')('round.draft.open') }).waitFor();
  });
});
