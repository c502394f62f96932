import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCast, type TestContext } from '../testing/index.js';
import { changeCoalition } from './change.js';

const wanted = { name: 'Children on the Move', language: 'fr', timeZone: 'Europe/Athens' };
const refusal = (code: string, field?: string) => ({ refusal: { code, ...(field && { field }) } });

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let zoe: MemberActor;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram, zoe } = cast);
  cleo = await cast.member('Cleo', 'focal-point', null);
});
afterEach(() => test.dispose());

const seen = () => ({ name: coalition.name, language: coalition.language, timeZone: coalition.timeZone });
const standing = () => test.ctx.db.read.coalition.byId(coalition.id);

describe('the settings of a coalition', () => {
  it('are changed by a focal point, and the log says so; its address stays', async () => {
    await changeCoalition(test.ctx, ana, coalition.id, { seen: seen(), wanted });
    expect(await standing()).toEqual({ ...coalition, ...wanted });
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row?.event).toEqual({ type: 'coalition.changed', name: wanted.name });
  });

  it('are not overwritten by somebody who saw older ones', async () => {
    await changeCoalition(test.ctx, ana, coalition.id, { seen: seen(), wanted });
    const late = changeCoalition(test.ctx, ana, coalition.id, {
      seen: seen(),
      wanted: { ...wanted, name: 'Late' },
    });
    await expect(late).rejects.toMatchObject(refusal('conflict', 'name'));
    expect((await standing())?.name).toBe(wanted.name);
  });

  it('keep what somebody else changed meanwhile', async () => {
    await changeCoalition(test.ctx, cleo, coalition.id, {
      seen: seen(),
      wanted: { ...seen(), language: 'fr' },
    });
    const later = { seen: seen(), wanted: { ...seen(), name: 'Later' } };
    await changeCoalition(test.ctx, ana, coalition.id, later);
    expect(await standing()).toMatchObject({ name: 'Later', language: 'fr' });
  });

  it('say nothing in the log when they are saved as they were', async () => {
    const [before] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    await changeCoalition(test.ctx, ana, coalition.id, { seen: seen(), wanted: seen() });
    expect((await test.ctx.db.read.activity.latest(coalition.id, 1))[0]?.seq).toBe(before?.seq);
  });

  it('are nobody else’s', async () => {
    const by = (actor: MemberActor) =>
      changeCoalition(test.ctx, actor, coalition.id, { seen: seen(), wanted });
    await expect(by(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(by(zoe)).rejects.toMatchObject(refusal('not_found'));
  });

  it.each([
    ['name', { name: ' ' }],
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['language', { language: 'tlh' }],
    ['slug', { slug: 'another' }],
  ])('take no wrong %s', async (field, wrong) => {
    const change = changeCoalition(test.ctx, ana, coalition.id, {
      seen: seen(),
      wanted: { ...wanted, ...wrong },
    });
    await expect(change).rejects.toMatchObject(refusal('bad_input', field === 'slug' ? undefined : field));
  });
});
