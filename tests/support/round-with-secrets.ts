import type { MemberActor } from '@undersigned/domain';
import {
  addComment,
  closeRound,
  confirmSignOn,
  createApiTokenFor,
  createGuestLink,
  createRound,
  freezeEdition,
  openRound,
  publishRound,
  recordSignOn,
  renameDocument,
  suggestChanges,
  withdrawSignOn,
  type Context,
} from '@undersigned/services';
import { testCoalition, testRewrite, testSignOn, testStatement } from '@undersigned/services/testing';

/** The word in whatever is nobody's business outside: names, addresses, reasons, earlier words. */
export const secretWord = 'canary';

/** Names that would run, turn round or hide themselves if they could. All of them are printed. */
export const hostileNames = [
  '=cmd|calc',
  '@SUM(1+1)',
  '<script>alert(1)</script>',
  '\u202eecnaillA',
  'Wide\u200b\u2060 House',
  '"><img src=x onerror=alert(1)>',
];

export const titleOfRound = 'Always <i>a</i> child: “first” ../../x \u202Ecod.exe';

/** A published round in which everything that is not to be published carries `secretWord`. */
export async function roundWithSecrets(ctx: Context) {
  const { coalition, member, organisation } = await testCoalition(ctx);
  const ana = await member('Canary Ana', 'focal-point', null);
  const bram = await member('Canary Bram', 'member', await organisation('Youth Bridge'));
  const document = await testStatement(ctx, coalition, ['No child is a canary.', 'We ask for guardians.']);
  await writeAndDiscuss(ctx, ana, document.id);
  const edition = await freezeEdition(ctx, ana, document.id, { confirmInvisible: true });
  const round = await createRound(ctx, ana, edition.id, {
    closesAt: new Date(ctx.now().getTime() + 86_400_000).toISOString(),
    policy: { whileOpen: 'names' },
  });
  const found = { document, round: await openRound(ctx, ana, round.id), fingerprint: edition.fingerprint };

  const sign = async (name: string, more: Parameters<typeof testSignOn>[3] = {}) => {
    const email = `canary-${++signed}@canary.example`;
    const secret = await testSignOn(ctx, found, name, { email, country: 'BE', ...more });
    await confirmSignOn(ctx, secret, () => ({ text: '', html: '' }), found.fingerprint);
  };
  for (const name of hostileNames) await sign(name);
  await sign('Reserved House', { decision: 'reservation', reservation: '=HYPERLINK("http://x.example")' });
  await sign('Inward House', {
    decision: 'reservation',
    reservation: 'Our board had a canary.',
    reservationUse: 'internal',
  });
  await sign('Canary Unlisted', { listing: 'unlisted' });
  await sign('Canary Unlisted Supporter', { decision: 'support', listing: 'unlisted' });
  await testSignOn(ctx, found, 'Canary Unconfirmed', { email: 'unconfirmed@canary.example' });

  const record = (name: string, decision: string, more: object = {}) =>
    recordSignOn(ctx, ana, round.id, {
      organisation: { name, country: 'BE' },
      signatory: { name: 'Canary Signatory', title: 'Canary in chief', email: 'told@canary.example' },
      evidence: 'a canary on the telephone',
      decision,
      ...more,
    });
  await record('Told House', 'sign');
  await record('Canary Objector', 'object', { reservation: 'A canary objects.' });
  await record('Canary Decliner', 'decline');
  const { id } = await record('Canary Leaver', 'sign');
  await withdrawSignOn(ctx, ana, id);

  await closeRound(ctx, ana, round.id);
  await publishRound(ctx, ana, round.id);
  const operator = { kind: 'system', name: 'operator' } as const;
  const { token } = await createApiTokenFor(ctx, operator, 'canary.bram@example.org');
  return { coalition, document, edition, round, bram, token };
}

let signed = 0;

async function writeAndDiscuss(ctx: Context, ana: MemberActor, id: Parameters<typeof testRewrite>[1]) {
  await renameDocument(ctx, ana, id, { title: 'The canary draft' });
  await addComment(ctx, ana, id, { body: 'A canary remark.' });
  const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'A canary more.' }] }];
  const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
  await suggestChanges(ctx, ana, id, { changes, reason: 'A canary reason.' });
  await createGuestLink(ctx, ana, id, { label: 'Canary guest', email: 'guest@canary.example' });
  await testRewrite(ctx, id, 1, 'No child is detained.');
  await renameDocument(ctx, ana, id, { title: titleOfRound });
}
