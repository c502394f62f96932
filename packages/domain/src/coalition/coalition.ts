import { z } from 'zod';
import type { CoalitionId } from '../id.js';
import { interfaceLanguageSchema } from '../language.js';
import { defaultTimeZone, timeZoneSchema } from '../time-zone.js';

/** Words of addresses that a coalition may not take for itself. */
const reservedSlugs = new Set(['new', 'api', 'admin', 'check', 'set-up', 'sign-in']);

export const slugSchema = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((slug) => !reservedSlugs.has(slug));

export const newCoalitionSchema = z.strictObject({
  name: z.string().trim().min(2).max(120),
  slug: slugSchema,
  language: interfaceLanguageSchema.default('en'),
  timeZone: timeZoneSchema.default(defaultTimeZone),
});
export type NewCoalition = z.infer<typeof newCoalitionSchema>;

/** What focal points may change later; the short address stays, because people have printed it. */
export const coalitionSettingsSchema = newCoalitionSchema.pick({ name: true }).extend({
  language: interfaceLanguageSchema,
  timeZone: timeZoneSchema,
});
export type CoalitionSettings = z.infer<typeof coalitionSettingsSchema>;

export interface Coalition extends NewCoalition {
  id: CoalitionId;
  createdAt: Date;
}
