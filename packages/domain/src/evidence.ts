import { z } from 'zod';

/** What a yes, a word or a right rests on: "decision of the board of 3 March". No NUL, which Postgres cannot hold. */
export const evidenceSchema = z
  .string()
  .trim()
  .max(500)
  .regex(/^[^\0]*$/);
