import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  info: Record<string, unknown>;
  language: string | null;
  xmp: string;
  /** The text of each page. */
  pages: string[];
  /** The roles of its structure, in order of reading. */
  roles: string[];
  links: string[];
}

/** What a reader of PDFs finds in a file. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const read: ReadPdf = {
    info: info as Record<string, unknown>,
    language: (info as { Language?: string }).Language ?? null,
    xmp: String(metadata?.getRaw() ?? ''),
    pages: [],
    roles: [],
    links: [],
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    read.pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    const tree: unknown = await page.getStructTree();
    read.roles.push(...rolesIn(tree));
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    read.links.push(...annotations.flatMap(({ url }) => (url ? [url] : [])));
  }
  await pdf.destroy();
  return read;
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { role, children } = node as { role?: string; children?: unknown[] };
  return [...(role ? [role] : []), ...(children ?? []).flatMap(rolesIn)];
}
