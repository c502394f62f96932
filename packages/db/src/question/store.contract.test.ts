import type { Question } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { onADocument } from '../testing/on-a-document.js';
import { newId } from '../testing/rows.js';

describe.each(engines())('questions on $engine', ({ temporary }) => {
  const test = onADocument({ temporary }, { kind: 'response' });
  const { document } = test;

  const aQuestion = (position: number, details: Partial<Question> = {}): Question => ({
    id: newId('question'),
    documentId: document.id,
    position,
    label: `Q${position}`,
    prompt: 'Quels obstacles ?',
    limit: 1_000,
    profile: 'eusurvey',
    leadOrganisationId: null,
    state: 'to-do',
    ...details,
  });

  it('are given back as they were stored, in the order of the page', async () => {
    const first = aQuestion(1, { limit: null, profile: 'plain', leadOrganisationId: newId('organisation') });
    const second = aQuestion(2);
    await test.db.transact(async (tx) => {
      await tx.question.insert([second, first]);
      await tx.question.insert([]);
    });
    expect(await test.db.read.question.ofDocument(document.id)).toEqual([first, second]);
    expect(await test.db.read.question.byId(second.id)).toEqual(second);
    expect(await test.db.read.question.ofDocument(newId('document'))).toEqual([]);
  });

  it('change and go', async () => {
    const question = aQuestion(1);
    await test.db.transact(async (tx) => {
      await tx.question.insert([question]);
      await tx.question.update(question.id, { state: 'ready', limit: null });
    });
    const changed = { ...question, state: 'ready', limit: null };
    expect(await test.db.read.question.byId(question.id)).toEqual(changed);
    await test.db.transact((tx) => tx.question.remove(question.id));
    expect(await test.db.read.question.byId(question.id)).toBeNull();
  });
});
