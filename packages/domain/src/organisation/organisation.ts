import { z } from 'zod';
import { idSchema, type CoalitionId, type OrganisationId } from '../id.js';
import { languageTagSchema } from '../language.js';

/** What kind of body it is; an intergovernmental one may comment and support, and usually never sign. */
export const organisationKinds = ['ngo', 'network', 'igo', 'faith-based', 'academic', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationLevels = ['local', 'national', 'regional', 'international'] as const;
export type OrganisationLevel = (typeof organisationLevels)[number];

export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

const domainNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([\p{L}\p{N}](-*[\p{L}\p{N}])*\.)+\p{L}[\p{L}\p{N}-]*$/u);

const websiteSchema = z.url({ protocol: /^https?$/ }).max(500);

const nameSchema = z.string().trim().min(2).max(200);

export const newOrganisationSchema = z.strictObject({
  name: nameSchema,
  /** Under which names people know it too, former ones among them; printed nowhere, found everywhere. */
  aliases: z.array(nameSchema).max(20).default([]),
  /** Its name in other languages, by language tag; a list prints the one of its page's language. */
  names: z
    .record(languageTagSchema, nameSchema)
    .refine((names) => Object.keys(names).length <= 30)
    .default({}),
  /** The network it belongs to, an entry of the same directory. */
  umbrellaId: idSchema('organisation')
    .nullish()
    .transform((id) => id ?? null),
  acronym: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((text) => text || null),
  /** ISO 3166-1 alpha-2; null for bodies of no single country. */
  country: countryCodeSchema.nullish().transform((code) => code ?? null),
  kind: z.enum(organisationKinds).default('ngo'),
  level: z.enum(organisationLevels).default('national'),
  website: websiteSchema.nullish().transform((url) => url ?? null),
  /** Mail domains that speak for it. */
  domains: z.array(domainNameSchema).max(20).default([]),
});
export type NewOrganisation = z.infer<typeof newOrganisationSchema>;

/** What is said of a logo beside its file. */
export const logoTextSchema = z.strictObject({
  /** What the picture shows, for those who do not see it; empty means the organisation's name. */
  alt: z
    .string()
    .trim()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .default(''),
  /** The organisation allows it on public pages; without that only the coalition sees it. */
  mayPublish: z.boolean().default(false),
});

/** A picture we made of the file that was sent; its bytes are kept apart, under the same hash. */
export interface Logo extends z.infer<typeof logoTextSchema> {
  /** SHA-256 of the stored PNG, in hexadecimal: its address changes whenever the picture does. */
  hash: string;
  width: number;
  height: number;
}

export interface Organisation extends NewOrganisation {
  id: OrganisationId;
  coalitionId: CoalitionId;
  logo: Logo | null;
  createdAt: Date;
}
