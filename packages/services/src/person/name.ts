import { z } from 'zod';

/** A person's name: one line with a letter in it. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/\p{L}/u)
  .regex(/^\P{Cc}*$/u);
