#!/usr/bin/env node
/**
 * Recomputes the fingerprint of an edition as fingerprint.md describes it. Stands alone: no dependency and
 * nothing from Undersigned's own code. Node 20 or newer, or a browser (import the three functions).
 *
 *   node fingerprint.mjs [FILE]            SHA-256 of the canonical bytes in FILE or on standard input
 *   node fingerprint.mjs --json [FILE]     makes the canonical form from the content as JSON, then hashes it
 *   node fingerprint.mjs --form [FILE]     like --json, and prints the canonical form instead
 */

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export async function fingerprintOfBytes(bytes) {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  let digits = '';
  for (const byte of hash) digits += byte.toString(16).padStart(2, '0');
  return digits;
}

/** The canonical form of an edition given as `{kind, title, language, body}` or `{…, questions}`. */
export function canonicalForm(edition) {
  if (!['statement', 'response', 'note'].includes(edition.kind)) {
    throw new Error(`unknown kind of text: ${edition.kind}`);
  }
  const content = { title: string(edition.title), language: string(edition.language) };
  if (edition.kind === 'response') {
    content.questions = edition.questions.map((question) => ({
      label: string(question.label ?? ''),
      prompt: string(question.prompt),
      answer: blocks(question.answer),
    }));
  } else {
    content.body = blocks(edition.body);
  }
  return `undersigned ${edition.kind} 1\n${json(content)}`;
}

/** The fingerprint of an edition given as JSON content. */
export const fingerprintOfEdition = (edition) =>
  fingerprintOfBytes(new TextEncoder().encode(canonicalForm(edition)));

function string(text) {
  const lines = String(text).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  let whole = '';
  for (const character of lines) {
    const code = character.codePointAt(0);
    whole += code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : character;
  }
  return whole.normalize('NFC');
}

function json(value) {
  if (Array.isArray(value)) return '[' + value.map(json).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return '{' + names.map((name) => JSON.stringify(name) + ':' + json(value[name])).join(',') + '}';
}

function blocks(parent) {
  const result = [];
  for (const node of parent.content ?? []) {
    const given = node.attrs ?? {};
    const block = { type: node.type };
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        if ((node.content ?? []).length === 0) continue;
        if (node.type === 'heading') block.level = given.level ?? 1;
        block.content = inline(node.content);
        break;
      case 'orderedList':
        block.start = given.start ?? 1;
        block.numbering = given.type ?? '1';
        block.content = blocks(node);
        break;
      case 'tableHeader':
      case 'tableCell':
        block.colspan = given.colspan ?? 1;
        block.rowspan = given.rowspan ?? 1;
        block.content = blocks(node);
        break;
      case 'bulletList':
      case 'listItem':
      case 'blockquote':
      case 'table':
      case 'tableRow':
        block.content = blocks(node);
        break;
      case 'horizontalRule':
        break;
      default:
        throw new Error(`unknown block: ${node.type}`);
    }
    result.push(block);
  }
  return result;
}

function inline(nodes) {
  const result = [];
  let open = null;
  for (const node of nodes) {
    if (node.type === 'text') {
      const marks = (node.marks ?? []).map(mark).sort((a, b) => (a.type < b.type ? -1 : 1));
      const key = json(marks);
      if (open && open.key === key) {
        open.text += node.text;
        open.run.text = string(open.text);
        continue;
      }
      const run = { type: 'text', text: string(node.text) };
      if (marks.length > 0) run.marks = marks;
      open = { key, text: node.text, run };
      result.push(run);
      continue;
    }
    open = null;
    if (node.type === 'hardBreak') result.push({ type: 'hardBreak' });
    else if (node.type === 'footnote')
      result.push({ type: 'footnote', text: string(node.attrs?.text ?? '') });
    else throw new Error(`unknown inline node: ${node.type}`);
  }
  return result;
}

function mark({ type, attrs }) {
  if (type === 'link') return { type, href: string(attrs.href) };
  if (type === 'language') return { type, lang: attrs.lang };
  if (['bold', 'italic', 'strike', 'underline'].includes(type)) return { type };
  throw new Error(`unknown mark: ${type}`);
}

async function main(words) {
  const { readFileSync } = await import('node:fs');
  const wanted = words.filter((word) => word.startsWith('--'));
  const [file] = words.filter((word) => !word.startsWith('--'));
  const bytes = readFileSync(file ?? 0);
  if (wanted.includes('--form')) process.stdout.write(canonicalForm(JSON.parse(bytes.toString('utf8'))));
  else if (wanted.includes('--json'))
    console.log(await fingerprintOfEdition(JSON.parse(bytes.toString('utf8'))));
  else console.log(await fingerprintOfBytes(bytes));
}

const isCommand =
  typeof process !== 'undefined' && process.argv?.[1] && /[\\/]fingerprint\.mjs$/.test(process.argv[1]);
if (isCommand) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
