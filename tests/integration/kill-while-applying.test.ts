import { createDocumentLog, decideSuggestion, suggestForWords, waitingChanges } from '@undersigned/services';
import type { DocumentId, MemberActor, SuggestionId } from '@undersigned/domain';
import { bodyField, jsonToUpdate, withBlockIds, type NodeJson } from '@undersigned/editor/schema';
import { randomFrom, someSeed } from '@undersigned/editor/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../torture/stage.js';
import { until } from '../support/until.js';

const count = 40;

let stage: Stage;
beforeEach(async () => void (stage = await setStage({ writers: 1 })));
afterEach(() => stage.dispose());

describe('a server that dies between a decision and the change', () => {
  const seed = someSeed();
  it(`makes every accepted change once (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const { documentId, actor } = await textOfWords();
    const ids: SuggestionId[] = [];
    for (let word = 0; word < count; word++) {
      const request = { anchor: { quote: `<${word}>` }, replacement: `[${word}]` };
      ids.push((await suggestForWords(stage.ctx(), actor, documentId, request)).id);
    }
    // The first are accepted while no server runs at all.
    for (const [at, id] of ids.entries()) {
      await decideSuggestion(stage.ctx(), actor, id, { kind: 'accept' });
      if (at % 10 === 9) await killedWhileApplying(random.next() * 60);
    }
    await stage.start();
    await until('all changes', async () => (await waitingChanges(stage.ctx())).length === 0);
    expect(await stage.stop()).toBe(0);

    const words = (await stage.read(documentId)).getXmlFragment(bodyField).toJSON();
    const states = await stage.ctx().db.read.suggestion.ofDocument(documentId);
    expect(states.map(({ state }) => state.kind)).toEqual(ids.map(() => 'applied'));
    for (let word = 0; word < count; word++) expect(words.split(`[${word}]`).length - 1).toBe(1);
    expect(words).not.toMatch(/<\d+>/);
    const numbers = states.flatMap(({ state }) => (state.kind === 'applied' ? [state.seq] : []));
    expect(new Set(numbers).size).toBe(count);
    expect(await stage.ctx().db.read.documentLog.head(documentId)).toBe(count + 1);
  });

  /** Starts a server, lets it begin, and ends it as a power cut would. */
  async function killedWhileApplying(milliseconds: number): Promise<void> {
    await stage.start();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await stage.kill();
  }

  async function textOfWords(): Promise<{ documentId: DocumentId; actor: MemberActor }> {
    const documentId = await stage.newDocument();
    const text = Array.from({ length: count }, (_, word) => `<${word}>`).join(' and ');
    const content: NodeJson[] = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    const update = jsonToUpdate(withBlockIds<NodeJson<'doc'>>({ type: 'doc', content }), bodyField);
    const ctx = stage.ctx();
    await ctx.db.transact((tx) =>
      createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: ctx.now() }),
    );
    const document = await ctx.db.read.document.byId(documentId);
    const personId = stage.writers[0]?.personId;
    const [membership] = personId ? await ctx.db.read.membership.ofPerson(personId) : [];
    if (!document || !membership) throw new Error('the stage has a writer and a text');
    const { coalitionId, role, id: membershipId } = membership;
    return {
      documentId,
      actor: {
        kind: 'member',
        personId: membership.personId,
        personName: 'Writer',
        membershipId,
        coalitionId,
        organisationId: null,
        organisationName: null,
        role,
      },
    };
  }
});
