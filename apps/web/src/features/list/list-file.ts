import { toCsv, toXlsx } from '@undersigned/export';
import type { PageLanguage, ListEditionLine, SignatoryList } from '@undersigned/domain';
import { signatoryTable } from '@undersigned/services';
import { wordsIn } from '@/api/words';
import { listWords } from './list-words';

export interface FileOfList {
  type: string;
  body: string | Buffer<ArrayBuffer>;
}

/** A list as CSV. */
export const listAsCsv = (list: SignatoryList, language: PageLanguage): FileOfList => ({
  type: 'text/csv; charset=utf-8',
  body: toCsv(signatoryTable(list, listWords(language))),
});

/** A list as an Excel workbook. */
export async function listAsXlsx(list: SignatoryList, language: PageLanguage): Promise<FileOfList> {
  const rows = signatoryTable(list, listWords(language));
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Buffer.from(await toXlsx(rows, wordsIn(language)('signatories.sheet'))),
  };
}

/** A published list for programs: what the page says, and nothing else. */
export function listAsJson(list: SignatoryList, edition: ListEditionLine): FileOfList {
  const rowOf = (entry: SignatoryList['signatories'][number]) => ({
    name: entry.name,
    country: entry.country,
    kind: entry.kind,
    reservation: list.footnotes.find(({ number }) => number === entry.footnote)?.text ?? null,
    joinedLater: entry.joinedLater,
  });
  const body = {
    ...aboutEdition(edition),
    list: list.signatories.map(rowOf),
    supporters: list.supporters.map(rowOf),
    unlisted: list.unlisted,
  };
  return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(body, null, 2)}\n` };
}

/** What is said of an edition beside its names. */
export const aboutEdition = (edition: ListEditionLine) => ({
  edition: edition.number,
  cause: edition.cause,
  at: edition.at.toISOString(),
  fingerprint: edition.fingerprint,
  ledger: edition.ledger,
  signatories: edition.signatories,
  joined: edition.joined,
  left: edition.left,
});
