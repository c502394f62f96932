import type {
  ApiToken,
  CoalitionId,
  DocumentId,
  InterfaceLanguage,
  MemberActor,
  SignedIn,
} from '@undersigned/domain';
import type { Context } from '@undersigned/services';
import type { TextRenderer } from '@undersigned/services';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who calls: the person behind the token, and whom they act for, decided per coalition on every call. */
export interface Caller {
  signedIn: SignedIn & { apiTokenId: ApiToken['id'] };
  language: InterfaceLanguage;
  /** Throws `Refused` not_found for a stranger, choose_organisation when several would be possible. */
  inCoalition(slug: string): Promise<{ actor: MemberActor; coalitionId: CoalitionId }>;
  /** The actor in the coalition of this document. Throws like `inCoalition`. */
  ofDocument(documentId: DocumentId): Promise<MemberActor>;
}

/** What the composition root gives to every call. */
export interface ApiContext {
  services: Context;
  /** Signs tickets for the document socket. */
  secret: string;
  /** Writes a frozen text into the mail that confirms a sign-on. */
  renderText: TextRenderer;
}

/** Bytes in another format than JSON. */
export interface FileAnswer {
  contentType: string;
  body: string | Buffer<ArrayBuffer>;
  /** A name makes browsers save it instead of showing it. */
  fileName?: string;
}

type Shape = z.ZodObject | undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

interface Given<P extends Shape, Q extends Shape, B> {
  api: ApiContext;
  caller: Caller;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: B;
}

/** What every operation says about itself; the OpenAPI document is made from this. */
interface Described {
  method: Method;
  /** Below /api/v1, with `{name}` for each parameter. */
  path: string;
  summary: string;
  /** What the summary leaves open: who gets what. */
  description?: string;
  /** The noun it belongs to, as the guide groups it. */
  noun: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** JSON body. Operations without one take none, or an empty object. */
  body?: z.ZodType;
  /** A body that is not JSON, by its content type; it reaches `handle` as bytes. */
  fileBody?: string;
  /** JSON answer; everything an answer holds passes through it, so that no field leaves by accident. */
  answer?: z.ZodType;
  /** Other formats it may answer in, by content type. */
  files?: string[];
  status?: 200 | 201;
}

export interface Operation extends Described {
  run(given: Given<Shape, Shape, unknown>): Promise<unknown>;
}

interface Definition<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  F extends string | undefined,
> extends Described {
  params?: P & z.ZodObject;
  query?: Q & z.ZodObject;
  body?: B & z.ZodType;
  fileBody?: F & string;
  handle(
    given: Given<P, Q, B extends z.ZodType ? z.input<B> : F extends string ? Uint8Array : undefined>,
  ): Promise<unknown>;
}

/**
 * One operation of the API. Parameters and query reach `handle` parsed; the body reaches it checked and as it was
 * sent, because the verb parses it once more with the same schema and must see what was left out.
 */
export function operation<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
  F extends string | undefined = undefined,
>({ handle, ...described }: Definition<P, Q, B, F>): Operation {
  // Safe because the dispatcher parses with the very schemas the types were inferred from.
  return { ...described, run: handle };
}

/** An answer in another format than JSON. */
export const file = (contentType: string, body: FileAnswer['body'], fileName?: string): FileAnswer => ({
  contentType,
  body,
  fileName,
});

export const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && 'contentType' in answer && 'body' in answer;
