import type { OrganisationId, SuggestionId } from '@undersigned/domain';
import { toText } from '@undersigned/export';
import type { TextAmendment } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import { amendmentsPaper } from './amendments-paper';

const at = new Date('2026-11-26T12:00:00Z');
const zone = 'Europe/Brussels';

const amendment = (more: Partial<TextAmendment>): TextAmendment => ({
  number: 1,
  question: null,
  target: { division: 'Article 5', parts: [{ kind: 'paragraph', number: '2' }], isNew: false },
  before: [
    { kind: 'same', text: 'A guardian ' },
    { kind: 'gone', text: 'in time' },
  ],
  after: [
    { kind: 'same', text: 'A guardian ' },
    { kind: 'come', text: 'within a day' },
  ],
  source: {
    id: 'sug_a' as SuggestionId,
    documentId: 'doc_a' as TextAmendment['source']['documentId'],
    change: { kind: 'blocks-removed', field: 'body', blockIds: ['a'], words: '' },
    author: {
      membershipId: null,
      organisationId: null,
      personName: 'Bram',
      organisationName: 'Youth Bridge',
    },
    reason: 'Children wait for months.',
    createdAt: at,
    state: { kind: 'open' },
    supports: [
      {
        organisationId: 'org_a' as OrganisationId,
        organisationName: 'Far Shore',
        membershipId: null,
        personName: 'Cleo',
        at,
      },
    ],
    place: 'there',
    preview: [],
    collidesWith: [],
    paragraphs: [],
  },
  ...more,
});
const paperOf = (amendments: TextAmendment[], language = 'en', lost = 0) =>
  amendmentsPaper({ title: 'On guardians', language, amendments, lost }, at, zone);
const bodyOf = (...given: Parameters<typeof paperOf>) => JSON.stringify(paperOf(...given).parts[0]?.body);

describe('amendments on paper', () => {
  it('say who, about what, what changes, and why', () => {
    const [part] = paperOf([amendment({})]).parts;
    const words = part ? toText(part.body) : '';
    expect(words.replace(/\s+/g, ' ')).toMatch(
      /Amendment 1 Youth Bridge, supported by Far Shore Article 5 – paragraph 2 .*Text.*Amendment.*A guardian in time.*A guardian within a day.*Justification Children wait for months\./i,
    );
    expect(bodyOf([amendment({})])).toContain(
      '{"type":"text","text":"within a day","marks":[{"type":"bold"},{"type":"italic"}]}',
    );
  });

  it('name a deletion and leave the text of an addition empty', () => {
    expect(bodyOf([amendment({ after: [] })])).toContain('"deleted"');
    const target = { division: null, parts: [{ kind: 'paragraph', number: '3 a' }], isNew: true } as const;
    const added = bodyOf([amendment({ target: { ...target, parts: [...target.parts] }, before: [] })]);
    expect(added).toContain('Paragraph 3 a (new)');
    expect(added).toContain('"content":[{"type":"paragraph","content":[]}]');
  });

  it('of an answer begin with its question', () => {
    const target = { division: null, parts: [{ kind: 'paragraph' as const, number: '3' }], isNew: false };
    expect(bodyOf([amendment({ question: 'Q2' })])).toContain('"Q2 – Article 5 – paragraph 2"');
    expect(bodyOf([amendment({ question: '#2', target })])).toContain('"#2 – paragraph 3"');
  });

  it('name a guest as one', () => {
    const { source } = amendment({});
    const guest = { ...source, author: { ...source.author, isGuest: true as const }, supports: [] };
    expect(bodyOf([amendment({ source: guest })])).toContain('"Youth Bridge (guest)"');
    expect(bodyOf([amendment({ source: guest })], 'fr')).toContain('"Youth Bridge (sur invitation)"');
  });

  it('are in the language of the text, and say what is not among them', () => {
    const french = paperOf([amendment({ after: [] })], 'fr', 2);
    expect(JSON.stringify(french)).toMatch(/Amendement 1.*paragraphe 2.*supprimé/);
    expect(french.imprint.lines.join()).toContain('2 suggestions n’y figurent pas');
    expect(french.imprint.standing).toContain('(Bruxelles)');
  });
});
