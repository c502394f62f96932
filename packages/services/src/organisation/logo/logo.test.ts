import type { Coalition, MemberActor, Organisation, Person } from '@undersigned/domain';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardData } from '../../round/board.js';
import { publicRoundBySlug } from '../../round/public.js';
import { signAsMember } from '../../sign-on/sign-as-member.js';
import { testCast, testRound, type TestContext } from '../../testing/index.js';
import { updateOrganisation } from '../update.js';
import { readLogo } from './read.js';
import { removeLogo } from './remove.js';
import { setLogo } from './set.js';

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#1f4e79' } });

const refusal = (code: string) => ({ refusal: { code } });
const nothing = new Uint8Array();

let test: TestContext;
let coalition: Coalition;
let bridge: Organisation;
let ana: MemberActor;
let bram: MemberActor;
let chiara: MemberActor;
let dan: MemberActor;
let zoe: MemberActor;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram, zoe, youth: bridge } = cast);
  chiara = await cast.member('Chiara', 'member', await cast.organisation('Another House'));
  dan = await cast.member('Dan', 'observer', bridge);
});
afterEach(() => test.dispose());

describe('a logo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is drawn anew as a small PNG from %s', async (format) => {
    const bytes = await canvas(1_200, 900)
      .withExif({ IFD0: { Artist: 'Somebody with a name' } })
      .toFormat(format)
      .toBuffer();
    const logo = await setLogo(test.ctx, bram, bridge.id, { bytes, alt: ' A bridge ', mayPublish: true });
    expect(logo).toMatchObject({ width: 400, height: 300, alt: 'A bridge', mayPublish: true });
    const png = await readLogo(test.ctx, null, bridge.id, logo.hash);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.includes('Somebody')).toBe(false);
    expect((await sharp(png).metadata()).exif).toBeUndefined();
    expect((await entry())?.logo).toEqual(logo);
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row?.event).toMatchObject({ type: 'organisation.changed', organisationId: bridge.id });
  });

  it('keeps its picture when only what is said of it changes, and outlives a change of the entry', async () => {
    const { hash } = await give();
    await setLogo(test.ctx, bram, bridge.id, { bytes: nothing, alt: 'New words', mayPublish: true });
    await updateOrganisation(test.ctx, ana, bridge.id, { name: 'Youth Bridge Network' });
    expect((await entry())?.logo).toMatchObject({ hash, alt: 'New words' });
    expect(await readLogo(test.ctx, null, bridge.id, hash)).toBeInstanceOf(Buffer);
  });

  it('is shown to the coalition only, until the organisation allows more', async () => {
    const { hash } = await give();
    await expect(readLogo(test.ctx, null, bridge.id, hash)).rejects.toMatchObject(refusal('not_found'));
    await expect(readLogo(test.ctx, await person(zoe), bridge.id, hash)).rejects.toMatchObject(
      refusal('not_found'),
    );
    expect(await readLogo(test.ctx, await person(chiara), bridge.id, hash)).toBeInstanceOf(Buffer);
    await setLogo(test.ctx, bram, bridge.id, { bytes: nothing, mayPublish: true });
    expect(await readLogo(test.ctx, null, bridge.id, hash)).toBeInstanceOf(Buffer);
  });

  it('is gone when it is removed, and so is its address', async () => {
    const { hash } = await give();
    await removeLogo(test.ctx, bram, bridge.id);
    expect((await entry())?.logo).toBeNull();
    await expect(readLogo(test.ctx, await person(bram), bridge.id, hash)).rejects.toMatchObject(
      refusal('not_found'),
    );
    await removeLogo(test.ctx, bram, bridge.id);
  });

  it.each([
    ['another member', () => chiara, 'forbidden'],
    ['an observer of it', () => dan, 'forbidden'],
    ['a focal point of another coalition', () => zoe, 'not_found'],
  ])('is not %s’s to set or remove', async (_, actor, code) => {
    const { hash } = await give();
    const bytes = await canvas(9, 9).png().toBuffer();
    await expect(setLogo(test.ctx, actor(), bridge.id, { bytes })).rejects.toMatchObject(refusal(code));
    await expect(removeLogo(test.ctx, actor(), bridge.id)).rejects.toMatchObject(refusal(code));
    expect((await entry())?.logo?.hash).toBe(hash);
  });

  it('stands on public pages and on the board only where the organisation allows it', async () => {
    const { hash } = await give();
    const { round } = await testRound(test.ctx, coalition, ana);
    await signAsMember(test.ctx, bram, round.id, {}, () => ({ text: '', html: '' }));
    const logos = async () => [
      (await publicRoundBySlug(test.ctx, round.slug, 'en')).logos,
      (await boardData(test.ctx, ana, round.id)).latest.flatMap(({ logo }) => logo ?? []),
    ];
    expect(await logos()).toEqual([[], []]);
    await setLogo(test.ctx, ana, bridge.id, { bytes: nothing, mayPublish: true });
    const shown = { hash, organisationId: bridge.id, organisationName: 'Youth Bridge' };
    expect(await logos()).toMatchObject([[shown], [shown]]);
  });
});

describe('a file that is no logo', () => {
  it.each([
    ['a drawing that could run', 'picture_not_offered', async () => svg],
    ['a format we do not take', 'picture_not_offered', () => canvas(9, 9).gif().toBuffer()],
    ['a wrong beginning', 'picture_not_offered', async () => Buffer.from('%PDF-1.7 and so on')],
    ['a right beginning and nothing behind it', 'picture_not_readable', async () => pngBeginning],
    ['a drawing behind the beginning of a picture', 'picture_not_readable', behindBeginning],
    ['a file that was cut off', 'picture_not_readable', cutOff],
    ['50 million pixels in a few kilobytes', 'picture_too_large', fiftyMillion],
    ['more than 2 MB', 'file_too_large', async () => Buffer.alloc(2 * 1024 * 1024 + 1, pngBeginning)],
    ['nothing at all', 'bad_input', async () => Buffer.alloc(0)],
  ])('is refused, and changes nothing: %s', async (_, code, file) => {
    const bytes = await file();
    await expect(setLogo(test.ctx, bram, bridge.id, { bytes })).rejects.toMatchObject({
      refusal: { code, field: 'file' },
    });
    expect((await entry())?.logo).toBeNull();
  });

  it('leaves the logo that was there', async () => {
    const { hash } = await give();
    await expect(setLogo(test.ctx, bram, bridge.id, { bytes: pngBeginning })).rejects.toMatchObject(
      refusal('picture_not_readable'),
    );
    expect((await entry())?.logo).toMatchObject({ hash, alt: 'A bridge' });
  });
});

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const pngBeginning = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const behindBeginning = async () => Buffer.concat([pngBeginning, svg]);

async function cutOff(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff', noise } })
    .jpeg()
    .toBuffer();
  return whole.subarray(0, whole.length / 2);
}

async function fiftyMillion(): Promise<Buffer> {
  const bytes = await canvas(10_000, 5_000).png({ compressionLevel: 9, palette: true }).toBuffer();
  expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
  return bytes;
}

const entry = () => test.ctx.db.read.organisation.byId(bridge.id);

const give = async () =>
  setLogo(test.ctx, bram, bridge.id, { bytes: await canvas(40, 20).png().toBuffer(), alt: 'A bridge' });

async function person({ personId }: MemberActor): Promise<Person> {
  const found = await test.ctx.db.read.person.byId(personId);
  if (!found) throw new Error('no such person');
  return found;
}
