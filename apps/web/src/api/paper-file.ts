import { createHash } from 'node:crypto';
import type { PaperFormat } from '@undersigned/domain';
import { PdfNotMade, toDocx, toPdf, type Paper } from '@undersigned/export';
import { Refused } from '@undersigned/services';

/** The content type of each format. */
export const paperTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} satisfies Record<PaperFormat, string>;

export interface PaperFile {
  type: string;
  body: Buffer<ArrayBuffer>;
}

/** A paper as a file. Throws `Refused` pdf_not_made. */
export async function paperFile(paper: Paper, format: PaperFormat): Promise<PaperFile> {
  return { type: paperTypes[format], body: await bytesOf(paper, format) };
}

async function bytesOf(paper: Paper, format: PaperFormat): Promise<Buffer<ArrayBuffer>> {
  switch (format) {
    case 'docx':
      return Buffer.from(await toDocx(paper));
    case 'pdf':
      try {
        return Buffer.from(await toPdf(paper));
      } catch (error) {
        if (error instanceof PdfNotMade) throw Refused.because('pdf_not_made');
        throw error;
      }
  }
}

/** A published list of a thousand names is a quarter of this. */
const largestKept = 1_000_000;
const mostKept = 40;

const kept = new Map<string, Promise<PaperFile>>();

/**
 * The same for a paper that many ask for: made once and kept under what it is made from, so that a file is never
 * older than its page. Those who ask while it is being made wait for that one.
 */
export async function keptPaperFile(paper: Paper, format: PaperFormat): Promise<PaperFile> {
  const key = createHash('sha256')
    .update(format + JSON.stringify(paper))
    .digest('base64');
  const made = kept.get(key) ?? paperFile(paper, format);
  kept.delete(key);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  try {
    const file = await made;
    if (file.body.length > largestKept) kept.delete(key);
    return file;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
