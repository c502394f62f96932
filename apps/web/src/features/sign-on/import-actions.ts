'use server';

import type { DocumentId, RoundId } from '@undersigned/domain';
import { importSignOns, previewSignOns, sentence, type PlannedSignOn } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { actionState } from '@/server/action-state';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';
import { requireDocumentActor } from '@/server/session';

/** One line of the file as the screen shows it. */
export interface ShownLine {
  line: number;
  name: string;
  kind: PlannedSignOn['kind'];
  /** The other one of a double, or why the line is left out. */
  note: string;
}

/** Where somebody is in an import: choosing a file, looking at its plan, done. */
export type SignOnImportState =
  | { kind: 'idle' }
  | { kind: 'refused'; message: string }
  | { kind: 'preview'; lines: ShownLine[]; digest: string; file: string }
  | { kind: 'done'; added: number };

/** Takes `file` and shows its plan, or takes back `kept` with its `digest` and enters what the plan says. */
export async function importFile(
  documentId: DocumentId,
  roundId: RoundId,
  _state: SignOnImportState,
  form: FormData,
): Promise<SignOnImportState> {
  const { actor } = await requireDocumentActor(documentId);
  const kept = form.get('kept');
  let shown: SignOnImportState = { kind: 'idle' };
  const state = await actionState(async () => {
    if (typeof kept === 'string') {
      const file = { bytes: Buffer.from(kept, 'base64'), digest: digestIn(form) };
      const { added } = await importSignOns(services(), actor, roundId, file);
      revalidatePath(`/t/${documentId}`, 'layout');
      shown = { kind: 'done', added };
    } else {
      const bytes = await bytesOf(form.get('file'));
      const { rows, digest } = await previewSignOns(services(), actor, roundId, bytes);
      const lines = await Promise.all(rows.map(lineOf));
      shown = { kind: 'preview', lines, digest, file: Buffer.from(bytes).toString('base64') };
    }
  });
  return state.kind === 'refused' ? { kind: 'refused', message: state.message } : shown;
}

async function lineOf(row: PlannedSignOn): Promise<ShownLine> {
  const { line, kind } = row;
  switch (row.kind) {
    case 'add':
      return { line, kind, name: row.signOn.organisationName, note: '' };
    case 'duplicate':
      return { line, kind, name: row.name, note: row.of };
    case 'repeated':
      return { line, kind, name: row.name, note: String(row.ofLine) };
    case 'refused':
      return { line, kind, name: row.name, note: sentence(row.refusal, await currentLocale()) };
  }
}

async function bytesOf(file: FormDataEntryValue | null): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

function digestIn(form: FormData): string {
  const digest = form.get('digest');
  return typeof digest === 'string' ? digest : '';
}
