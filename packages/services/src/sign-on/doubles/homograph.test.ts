import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCast, testRound, testSignOn } from '../../testing/index.js';
import { confirmSignOn } from '../confirm.js';
import { listSignatories } from '../signatories.js';
import { proposedDoubles } from './propose.js';

const render = () => ({ text: '', html: '' });
const real = 'Hope Coast Peace Centre';

/** Letters of other alphabets that look like the Latin one. */
const lookAlikes: Record<string, string> = {
  'one Cyrillic о': 'Hоpe Coast Peace Centre',
  'one Cyrillic С': 'Hope Сoast Peace Centre',
  'a word of Cyrillic letters': 'Норе Coast Peace Centre',
  'Cyrillic е, о, р, а and с throughout': 'Hоре Соаst Реасе Сеntrе',
  'Greek Ο and ρ': 'Hορe Coast Peace Centre',
  'a Greek Η': 'Ηope Coast Peace Centre',
};

/** The same letters in another form: one name in any spelling. */
const sameLetters: Record<string, string> = {
  'full-width letters': 'Ｈｏｐｅ Coast Peace Centre',
  'mathematical letters': '𝐇𝐨𝐩𝐞 Coast Peace Centre',
  'letters in circles': 'Ⓗⓞⓟⓔ Coast Peace Centre',
  'a zero-width space': 'Ho\u200bpe Coast Peace Centre',
  'a soft hyphen': 'Ho\u00adpe Coast Peace Centre',
  'a right-to-left mark': '\u200fHope Coast Peace Centre',
  'accents on top': 'H\u00f6p\u00e9 Coast Peace Centre',
};

describe('5.4 a name that only looks like that of an organisation that has signed', () => {
  let cast: Awaited<ReturnType<typeof testCast>>;
  let found: Awaited<ReturnType<typeof testRound>>;
  beforeEach(async () => {
    cast = await testCast();
    found = await testRound(cast.test.ctx, cast.coalition, cast.ana);
    await sign(real, 'real@example.org');
    cast.test.setNow(new Date(cast.test.ctx.now().getTime() + 60_000));
  });
  afterEach(() => cast.test.dispose());

  const sign = async (name: string, email: string) => {
    const { ctx } = cast.test;
    const secret = await testSignOn(ctx, found, name, { country: 'BE', email });
    return (await confirmSignOn(ctx, secret, render)).signOn;
  };

  it.each(Object.entries(lookAlikes))(
    '%s is shown to the focal points, and never merged',
    async (_, name) => {
      const { ctx } = cast.test;
      await sign(name, 'twin@example.org');
      const proposals = await proposedDoubles(ctx, cast.ana, found.round.id);
      expect(proposals).toMatchObject([
        { one: { organisationName: real }, other: { organisationName: name }, question: 'same' },
      ]);
      const { signatories } = await listSignatories(ctx, cast.ana, found.round.id);
      expect(signatories).toHaveLength(2);
    },
  );

  it.each(Object.entries(sameLetters))('%s make no second voice', async (_, name) => {
    expect(await sign(name, 'twin@example.org')).toMatchObject({ state: 'duplicate' });
    const { signatories } = await listSignatories(cast.test.ctx, cast.ana, found.round.id);
    expect(signatories).toHaveLength(1);
  });
});
