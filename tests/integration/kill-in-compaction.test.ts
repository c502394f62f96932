import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../support/repository.js';
import { ended } from '../support/sync-process.js';
import { until } from '../support/until.js';
import { randomFrom, someSeed } from '@undersigned/editor/testing';
import { setStage, type Stage } from '../torture/stage.js';
import { tokensIn } from '../torture/tokens.js';

const rounds = 6;

let stage: Stage;
beforeEach(async () => void (stage = await setStage({ writers: 1 })));
afterEach(() => stage.dispose());

describe('kill −9 of a process that does little else than compact', () => {
  const seed = someSeed();
  it(`leaves every word and two ways to the text (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const documentId = await stage.newDocument();
    await stage.letGo();
    const written: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const script = join(root, 'tests/torture/compacting-writer.mjs');
      const child = spawn(process.execPath, [script, stage.file, documentId, String(round)]);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const enough = random.between(5, 40);
      await until('some words', () => said.split('\n').length > enough);
      await new Promise((resolve) => setTimeout(resolve, random.next() * 10));
      child.kill('SIGKILL');
      await ended(child);
      written.push(...said.split('\n').filter((word) => word.endsWith('>')));

      const found = tokensIn(await stage.read(documentId));
      expect(written.filter((word) => !found.includes(word))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      const { snapshots, updates } = stage.ctx().db.read.documentLog;
      const [newest, older] = await snapshots(documentId);
      const rows = await updates(documentId, older?.seq ?? 0);
      expect(rows[0]?.seq).toBe((older?.seq ?? 0) + 1);
      expect(rows.at(-1)?.seq).toBeGreaterThanOrEqual(newest?.seq ?? 0);
      await stage.letGo();
    }
  });
});
