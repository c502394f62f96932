import { planImport, type ExistingBody, type ImportColumn, type ImportRow } from '@undersigned/domain';
import { readTable } from '../../foreign-file/read-table.js';
import { nameColumns } from './columns.js';

export interface ImportPlan {
  /** What each column of the file was taken for; null for one that is left out. */
  columns: (ImportColumn | null)[];
  rows: ImportRow[];
}

/** What the file's lines would do to a directory. Runs in a worker that can be killed; throws on a bad file. */
export function planFile({ bytes, existing }: { bytes: Uint8Array; existing: ExistingBody[] }): ImportPlan {
  const { columns, lines } = nameColumns(readTable(bytes));
  return { columns, rows: planImport(lines, existing) };
}
