#!/usr/bin/env node
/**
 * Recomputes the ledger of a sign-on round as ledger.md describes it. Stands alone: no dependency and nothing from
 * Undersigned's own code. Node 20 or newer.
 *
 *   node ledger.mjs LEDGER.json
 *   node ledger.mjs LEDGER.json --receipt CODE [--name NAME --function FUNCTION --email ADDRESS]
 *
 * Prints what holds and the list that the ledger gives; otherwise what does not hold, with exit code 1.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const heading = 'undersigned ledger 1';

const counting = ['signed', 'confirmed', 'carried', 'reconfirmed'];
const ending = ['lapsed', 'withdrawn', 'merged'];

/**
 * Checks the chain and everything that is opened. Gives the sign-ons that count, null for each that asked not to be
 * listed; throws an Error naming the record.
 */
export function checkLedger(ledger) {
  if (ledger.format !== heading) throw new Error(`not a ledger of this form: ${ledger.format}`);
  let previous = sha256(`${heading}\n${json({ edition: ledger.edition, round: ledger.round })}`);
  const standing = new Map();
  for (const [index, record] of ledger.records.entries()) {
    const position = index + 1;
    if (record.position !== position) throw new Error(`record ${position} is missing`);
    if (record.previous !== previous) throw new Error(`record ${position} does not follow on the one before`);
    if (hashOf(ledger.round, record) !== record.hash) throw new Error(`record ${position} has another hash`);
    previous = record.hash;
    const { kind, signOn } = record;
    if (counting.includes(kind)) standing.set(signOn, record);
    else if (ending.includes(kind)) standing.delete(signOn);
    else if (kind !== 'erased') throw new Error(`record ${position} is of an unknown kind: ${kind}`);
    else if (standing.has(signOn)) standing.set(signOn, record);
  }
  const head = ledger.head ?? { position: 0, hash: previous };
  if (head.position !== ledger.records.length || head.hash !== previous) {
    throw new Error('the head is not the last record');
  }
  return [...standing.values()].map((record) => opened(ledger, record));
}

/**
 * Checks a receipt against a ledger that holds. `signatory` is `{name, title, email}`, or left out. Gives its record,
 * and the one from which on the sign-on no longer stands as the receipt says, or null.
 */
export function checkReceipt(ledger, code, signatory) {
  const [position, hash, salt] = code.replace(/\s/g, '').split(':');
  const record = ledger.records[Number(position) - 1];
  if (!record) throw new Error(`the ledger has no record ${position}`);
  if (record.hash !== hash) throw new Error(`record ${position} is not the one of the receipt`);
  if (signatory && sha256(`${salt}\n${json(signatory)}`) !== record.signatory) {
    throw new Error(`record ${position} names somebody else`);
  }
  const later = ledger.records.slice(record.position);
  return {
    record,
    end: later.find(({ kind, signOn }) => signOn === record.signOn && ending.includes(kind)) ?? null,
  };
}

const endings = {
  lapsed: 'It is for an earlier text, and says nothing of the present one: the text was changed in substance',
  withdrawn: 'It counts no more: the sign-on was withdrawn',
  merged: 'It counts no more: another sign-on counts for this organisation',
};

function hashOf(round, record) {
  const { position, at, kind, signOn, of, statement, handling, signatory, previous } = record;
  const members = { round, position, at, kind, signOn, of, statement, handling, signatory, previous };
  return sha256(`${heading}\n${json(members)}`);
}

function opened(ledger, { position, statement, opened }) {
  if (!opened) return null;
  const { salt, ...members } = opened;
  if (sha256(`${salt}\n${json(members)}`) !== statement) {
    throw new Error(`record ${position} does not say what is published`);
  }
  if (members.fingerprint !== ledger.current) throw new Error(`record ${position} is about another text`);
  return members;
}

/** Canonical JSON (RFC 8785) of texts, whole numbers and null. */
function json(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return '{' + names.map((name) => JSON.stringify(name) + ':' + json(value[name])).join(',') + '}';
}

function main() {
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { receipt: text, name: text, function: text, email: text },
  });
  const ledger = JSON.parse(readFileSync(positionals[0] ?? 0, 'utf8'));
  const standing = checkLedger(ledger);
  const list = standing.filter((signOn) => signOn !== null);
  if (values.receipt) {
    const { name, email, function: title = '' } = values;
    const signatory = name && email ? { name, title, email } : null;
    const { record, end } = checkReceipt(ledger, values.receipt, signatory);
    console.log(`The receipt holds: record ${record.position}${signatory ? ' names this signatory' : ''}.`);
    if (end) console.log(`${endings[end.kind]} (record ${end.position}).`);
  }
  const { position, hash } = ledger.head ?? { position: 0, hash: 'none' };
  console.log(`The ledger holds: ${position} records, head ${hash}, text ${ledger.current}.`);
  if (ledger.current !== ledger.edition) console.log(`The round opened with the text ${ledger.edition}.`);
  const signed = list.filter(({ decision }) => decision !== 'support').length;
  console.log(`${signed} signed, ${list.length - signed} support without signing:`);
  const unlisted = standing.length - list.length;
  if (unlisted > 0) {
    console.log(
      `${unlisted} more count and are not printed: they asked not to be listed, or joined after this edition of the list. The ledger keeps their names sealed.`,
    );
  }
  for (const { organisation, country, decision } of list) {
    console.log(`${decision}\t${organisation}${country ? ` (${country})` : ''}`);
  }
}

if (/[\\/]ledger\.mjs$/.test(process.argv[1] ?? '')) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
