import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { openDatabase } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import { contextOn, readDocument } from '@undersigned/services';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { Client } from './client.js';
import { pretendDisk, type Disk } from './disk.js';
import { readRecord, RecordedDisk, type Image } from './disk-record.js';
import { randomFrom } from '@undersigned/editor/testing';
import { setStage, type Stage } from './stage.js';
import { token, tokensIn, type, watch } from './tokens.js';

export interface PowerCut {
  cuts: number;
  seed: number;
  /** How many words are acknowledged before the recording ends. */
  words?: number;
  /** Takes no sync for one: shows that this proof notices a server that does not wait for its disk. */
  forgetSyncs?: boolean;
  say?: (line: string) => void;
}

export interface PowerCutVerdict {
  cuts: number;
  writes: number;
  syncs: number;
  /** Words that had been seen before a cut, summed over all cuts. */
  promised: number;
  faults: string[];
}

/** Something that a person was shown or told is saved, and how far the record was then. */
interface Seen {
  word: string;
  documentId: DocumentId;
  at: number;
}

/**
 * Records every write of a server to its database while people type, and cuts the power afterwards, as often as
 * one likes: at any point of the record, with any part of what was not synced, down to single sectors. Each time
 * the database must be sound and hold every word that was seen before the cut.
 */
export async function powerCut(settings: PowerCut): Promise<PowerCutVerdict> {
  const { cuts, seed, words = 600, forgetSyncs = false, say = () => undefined } = settings;
  const random = randomFrom(seed);
  const stage = await setStage({ writers: 6 });
  const disk = pretendDisk();
  try {
    const texts = [await stage.newDocument(), await stage.newDocument()];
    await stage.letGo();
    const base: Image = [readFileSync(stage.file), new Uint8Array()];
    const seen = await recordTyping(stage, disk, texts, words);
    const operations = readRecord(readFileSync(disk.record)).filter(
      ({ what }) => !(forgetSyncs && what === 'S'),
    );
    const verdict: PowerCutVerdict = {
      cuts: 0,
      writes: operations.filter(({ what }) => what === 'W').length,
      syncs: operations.filter(({ what }) => what === 'S').length,
      promised: 0,
      faults: [],
    };
    const points = Array.from({ length: cuts }, () => random.between(1, operations.length)).toSorted(
      (one, other) => one - other,
    );
    const recorded = new RecordedDisk(base);
    let taken = 0;
    for (const [index, point] of points.entries()) {
      for (const operation of operations.slice(taken, point)) recorded.take(operation);
      taken = point;
      const end = operations[point - 1]?.end ?? 0;
      const promised = seen.filter(({ at }) => at <= end);
      const fault = await faultIn(recorded.cut(random.fork(index)), texts, promised);
      if (fault) verdict.faults.push(`cut ${index} after operation ${point}: ${fault}`);
      verdict.cuts++;
      verdict.promised += promised.length;
      if (verdict.cuts % 50 === 0 || verdict.cuts === cuts) say(lineOf(verdict));
    }
    return verdict;
  } finally {
    await stage.dispose();
    disk.dispose();
  }
}

const lineOf = ({ cuts, writes, syncs, promised, faults }: PowerCutVerdict) =>
  `${cuts} cuts in ${writes} writes and ${syncs} syncs, ${promised} words promised: ${faults.length} faults`;

/** Lets people type until enough is acknowledged, and then kills the server. */
async function recordTyping(stage: Stage, disk: Disk, texts: DocumentId[], words: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  let acknowledged = 0;
  await stage.start(disk.env);
  const people = stage.writers.map((writer, index) => {
    const documentId = texts[index % texts.length];
    if (!documentId) throw new Error('there is no text to write in');
    const note = (word: string) => seen.push({ word, documentId, at: statSync(disk.record).size });
    const ydoc = new Y.Doc();
    watch(ydoc, note);
    const typed: string[] = [];
    let confirmed = 0;
    // The first frame of a connection holds no word.
    const onSaved = (frames: number) => {
      for (; confirmed < frames - 1; confirmed++, acknowledged++) note(typed[confirmed] ?? '');
    };
    const client = new Client(ydoc, { port: stage.port, documentId, writer }, { onSaved });
    const timer = { handle: null as NodeJS.Timeout | null };
    const begin = () => {
      timer.handle = setInterval(() => {
        typed.push(token(`w${index}.n${typed.length}`));
        type(ydoc, typed.at(-1) ?? '');
      }, 5);
    };
    return { client, begin, end: () => timer.handle && clearInterval(timer.handle) };
  });
  await until('everybody to be at their text', () => people.every(({ client }) => client.isSynced));
  for (const person of people) person.begin();
  await until('enough words', () => acknowledged >= words, 120_000);
  for (const person of people) person.end();
  await stage.kill();
  for (const { client } of people) client.leave();
  return seen;
}

/** What is wrong with the database on such a disk; null when nothing is. */
async function faultIn(image: Image, texts: DocumentId[], promised: Seen[]): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-cut-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'undersigned.sqlite');
  writeFileSync(file, image[0]);
  if (image[1].length > 0) writeFileSync(`${file}-wal`, image[1]);
  try {
    return soundness(file) ?? (await missing(file, texts, promised));
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function soundness(file: string): string | null {
  const connection = new SqliteFile(file);
  try {
    const verdict = String(connection.pragma('integrity_check', { simple: true }));
    return verdict === 'ok' ? null : verdict;
  } finally {
    connection.close();
  }
}

async function missing(file: string, texts: DocumentId[], promised: Seen[]): Promise<string | null> {
  const db = openDatabase({ engine: 'sqlite', file });
  try {
    const ctx = contextOn(db, { baseUrl: '', syncUrl: '' });
    for (const documentId of texts) {
      const found = new Set(tokensIn((await readDocument(ctx, documentId)).doc));
      const lost = promised.filter((one) => one.documentId === documentId && !found.has(one.word));
      if (lost.length > 0) return `${lost.length} words seen and lost, ${lost[0]?.word} first`;
    }
    return null;
  } finally {
    await db.close();
  }
}
