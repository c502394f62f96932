'use server';

import { importOrganisations, previewImport, type ImportPreview } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { actionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';

/** Where somebody is in an import: choosing a file, looking at its plan, done. */
export type ImportState =
  | { kind: 'choose' }
  | { kind: 'refused'; message: string }
  | { kind: 'preview'; preview: ImportPreview; file: string; changed: boolean }
  | { kind: 'done'; added: number; merged: number; refused: number };

/** Takes `file` and shows its plan, or takes back `kept` with its `digest` and the ticks, and imports it. */
export async function importList(slug: string, _state: ImportState, form: FormData): Promise<ImportState> {
  const kept = form.get('kept');
  return typeof kept === 'string' && form.get('step') === 'confirm'
    ? confirm(slug, Buffer.from(kept, 'base64'), form)
    : preview(slug, await bytesOf(form.get('file')), false);
}

async function preview(slug: string, bytes: Uint8Array, changed: boolean): Promise<ImportState> {
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/organisations/import`);
  let shown: ImportState = { kind: 'choose' };
  const state = await actionState(async () => {
    const plan = await previewImport(services(), actor, coalition.id, bytes);
    shown = { kind: 'preview', preview: plan, file: Buffer.from(bytes).toString('base64'), changed };
  });
  return state.kind === 'refused' ? { kind: 'refused', message: state.message } : shown;
}

async function confirm(slug: string, bytes: Uint8Array, form: FormData): Promise<ImportState> {
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/organisations/import`);
  const digest = form.get('digest');
  let shown: ImportState = { kind: 'choose' };
  const state = await actionState(async () => {
    const { added, merged, refused } = await importOrganisations(services(), actor, coalition.id, {
      bytes,
      digest: typeof digest === 'string' ? digest : '',
      choices: { takeCountry: linesOf(form, 'country'), addAnyway: linesOf(form, 'own') },
    });
    shown = { kind: 'done', added, merged, refused };
  });
  if (state.kind !== 'refused') {
    revalidatePath(`/c/${slug}/organisations`);
    return shown;
  }
  if (state.code === 'conflict') return preview(slug, bytes, true);
  return { kind: 'refused', message: state.message };
}

const linesOf = (form: FormData, name: string) => form.getAll(name).map(Number).filter(Number.isInteger);

async function bytesOf(file: FormDataEntryValue | null): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
