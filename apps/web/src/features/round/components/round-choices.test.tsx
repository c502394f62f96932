import { roundPolicySchema, type Round } from '@undersigned/domain';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import en from '../../../../messages/en';
import { draftPreview } from '../draft-round';
import { RoundChoices } from './round-choices';

const policy = roundPolicySchema.parse({
  eligibility: 'members',
  second: 'asked',
  languages: ['fr'],
  goal: 40,
});
const dates = { closesAt: new Date('2026-12-11T17:00:00Z'), opensAt: null, publishesAt: null };
const round = { ...dates, timeZone: 'Europe/Brussels', policy } as Round;

it('a draft says everything that was chosen, each part with a way to change it', () => {
  const preview = draftPreview(round, new Date('2026-11-27T09:00:00Z'));
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="Europe/Brussels">
      <RoundChoices preview={preview} heading="h3" changer={(step) => <a href={step}>Change</a>} />
    </NextIntlClientProvider>,
  );
  for (const sentence of [
    'It closes on Fri 11 Dec 2026, 18:00 (Brussels).',
    'Only organisations of the coalition may sign.',
    'A second person of each organisation confirms its sign-on.',
    'The sign page is in French.',
    'The round wants 40 organisations.',
    'Thu 10 Dec 2026, 09:00 (Brussels)',
  ]) {
    expect(markup).toContain(sentence);
  }
  expect(markup.match(/<h\d/g)).toEqual(['<h3', '<h3', '<h3', '<h3']);
  expect(markup.match(/href="\w+"/g)).toHaveLength(4);
});
