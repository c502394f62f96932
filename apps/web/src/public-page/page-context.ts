import type { Context } from '@undersigned/services';

/** What the composition root gives to every public page. */
export interface PageContext {
  services: Context;
  /** Seals the forms; see page-nonce.ts. */
  secret: string;
  /** Counts one press of a button by whoever sent this. Throws `Refused` too_many_requests when it was one too many. */
  countPost(request: Request): Promise<void>;
  /** Told of what went wrong on our side; for the log. */
  onFault(error: unknown): void;
}
