import type { Paper } from '../paper/paper.js';
import { Press } from './press.js';
import type { PressAnswer } from './press-process.js';
import { sheetOf } from './sheet-of.js';

/** A PDF could not be made. The text is as it was, and Word and HTML can still be had. */
export class PdfNotMade extends Error {}

/** So many may wait; then it is said, instead of letting everybody wait for long. */
const mostWaiting = 30;
const idleMs = 60_000;

let press: Press | null = null;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * A paper as a PDF: tagged, with its language and its typefaces in it, footnotes on their pages, page numbers, and
 * the list of signatories behind the text. It names no person as author. One is made at a time, by a process that
 * is kept for a minute. Throws `PdfNotMade`.
 */
export async function toPdf(paper: Paper): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new PdfNotMade('too many are waiting');
  waiting += 1;
  const turn = last.then(() => print(JSON.stringify(sheetOf(paper))));
  last = turn.catch(() => undefined);
  try {
    const answer = await turn;
    if (answer.ok) return Buffer.from(answer.pdf);
    throw new PdfNotMade(answer.message);
  } finally {
    waiting -= 1;
  }
}

async function print(sheet: string): Promise<PressAnswer> {
  clearTimeout(idle);
  if (!press || press.isGone) press = new Press();
  const answer = await press.print(sheet);
  if (answer.ok) idle = setTimeout(stop, idleMs).unref();
  else stop();
  return answer;
}

function stop(): void {
  press?.kill();
  press = null;
}
