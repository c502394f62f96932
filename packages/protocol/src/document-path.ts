import { idSchema, type DocumentId } from '@undersigned/domain';

const prefix = '/sync';
const documentIdSchema = idSchema('document');

/** What a WebsocketProvider is given as server address, below the sync server's own: room names are document ids. */
export const documentSocketPath = prefix;

/** The path of one document's socket. */
export const documentPath = (documentId: DocumentId): string => `${prefix}/${documentId}`;

/** The document a path names, exactly as spelt; null for every other path, whatever it resembles. */
export function readDocumentPath(pathname: string): DocumentId | null {
  if (!pathname.startsWith(`${prefix}/`)) return null;
  const parsed = documentIdSchema.safeParse(pathname.slice(prefix.length + 1));
  return parsed.success ? parsed.data : null;
}

/** Parameters of the document socket's address. */
export const documentParameters = {
  ticket: 'ticket',
  /** `1` asks for `saved` messages; an unmodified provider would print an error for each of them. */
  saved: 'saved',
  version: 'v',
  /** The version of the document schema a page was built with. */
  schema: 'schema',
  /** Whose page this is: whoever the cookie says must be the same, or what the page keeps would go to another person. */
  person: 'person',
} as const;
