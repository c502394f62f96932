import { threadAudiences, type Coalition, type Document, type Organisation } from '@undersigned/domain';
import { contentOf, readDocument, type Context } from '@undersigned/services';

/**
 * Everything a coalition has, as one object that JSON can hold: people, organisations and their logos, every
 * text with its words, threads, questions, editions with their exact bytes, rounds, sign-ons and ledgers, addressees and what was sent to
 * them, and the log.
 * The threads of drafting groups are in it and say so: whoever runs the server hands the file on.
 * Sessions, tokens and links are keys, not data, and stay out.
 */
export async function exportCoalition(ctx: Context, coalition: Coalition): Promise<object> {
  const { read } = ctx.db;
  const memberships = await read.membership.ofCoalition(coalition.id);
  const organisations = await read.organisation.ofCoalition(coalition.id);
  const documents = await read.document.ofCoalition(coalition.id);
  return {
    format: 'undersigned-export/1',
    exportedAt: ctx.now(),
    coalition,
    organisations,
    logos: await exportLogos(ctx, organisations),
    people: await read.person.byIds([...new Set(memberships.map(({ personId }) => personId))]),
    memberships,
    mandates: (await read.mandate.ofCoalition(coalition.id)).map(({ mandate }) => mandate),
    addressees: await read.addressee.ofCoalition(coalition.id),
    documents: await inTurn(documents, (document) => exportDocument(ctx, document)),
    activity: await wholeLog(ctx, coalition),
  };
}

/** The pictures, as PNG in base64; what is said of them stands with their organisations. */
async function exportLogos(ctx: Context, organisations: Organisation[]): Promise<object[]> {
  const pictured = organisations.flatMap(({ id, logo }) => (logo ? [{ id, hash: logo.hash }] : []));
  return inTurn(pictured, async ({ id, hash }) => {
    const png = await ctx.db.read.organisation.logoBytes(id, hash);
    return { organisationId: id, hash, png: png?.toString('base64') ?? null };
  });
}

async function exportDocument(ctx: Context, document: Document): Promise<object> {
  const { read } = ctx.db;
  const { doc } = await readDocument(ctx, document.id);
  const rounds = await read.round.ofDocument(document.id);
  return {
    ...document,
    access: await read.document.grants(document.id),
    content: await contentOf(read, document, doc),
    questions: await read.question.ofDocument(document.id),
    comments: await read.comment.ofDocument(document.id, threadAudiences),
    suggestions: await read.suggestion.ofDocument(document.id),
    positions: await read.position.ofDocument(document.id),
    editions: await read.edition.ofDocument(document.id),
    deliveries: await read.delivery.ofDocument(document.id),
    rounds: await inTurn(rounds, async (round) => ({
      ...round,
      signOns: await read.signOn.ofRound(round.id),
      ledger: await read.ledger.ofRound(round.id),
    })),
  };
}

async function wholeLog(ctx: Context, { id }: Coalition): Promise<object[]> {
  const rows: { seq: number }[] = [];
  for (;;) {
    const page = await ctx.db.read.activity.ofCoalition(id, rows.at(-1)?.seq ?? 0, 1_000);
    rows.push(...page);
    if (page.length < 1_000) return rows;
  }
}

/** One after the other: an export is in no hurry, and the servers share the machine. */
async function inTurn<T, R>(all: T[], make: (one: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}
