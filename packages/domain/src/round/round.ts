import { z } from 'zod';
import type { DocumentId, EditionId, RoundId } from '../id.js';
import { pageLanguages, pageLanguageSchema } from '../language.js';
import { topicsSchema } from '../mandate/topic.js';
import { defaultTimeZone, timeZoneSchema } from '../time-zone.js';
import { wallTimeSchema } from './wall-time.js';

const remindersSchema = z
  .array(z.number().int().min(0).max(60))
  .max(8)
  .transform((days) => [...new Set(days)].sort((one, other) => other - one));
/** Two weeks are usual; who needs more than two months begins another round. */
const extendDaysSchema = z.number().int().min(1).max(60);
/** About as many as there are. */
const mostCountries = 250;

/** everything: the text and its form. title: that there is a text, and until when. nothing: not even that. */
export const publicTexts = ['everything', 'title', 'nothing'] as const;
export type PublicText = (typeof publicTexts)[number];

const pageLanguagesSchema = z
  .array(pageLanguageSchema)
  .min(1)
  .max(pageLanguages.length)
  .transform((chosen) => pageLanguages.filter((language) => chosen.includes(language)));

/** How a list is grouped. */
export const listGroupings = ['plain', 'country', 'kind'] as const;
export type ListGrouping = (typeof listGroupings)[number];

export const roundPolicySchema = z.strictObject({
  /** Who may sign: anybody with the page's address, or organisations of the coalition only. */
  eligibility: z.enum(['public', 'members']).default('public'),
  /** What intergovernmental bodies and observers may do: support without signing, or sign like everybody. */
  observers: z.enum(['support', 'sign']).default('support'),
  /** What everybody sees while it runs. */
  whileOpen: z.enum(['names', 'count', 'nothing']).default('names'),
  /** Whether sign-ons are still taken after the round closed; after publication they join the next edition of the list. */
  late: z.enum(['closed', 'open']).default('closed'),
  /** Whether a second person of the organisation confirms a sign-on before it counts. */
  second: z.enum(['none', 'asked']).default('none'),
  /** What everybody may see of the text before it is published; those with a personal link see all of it. */
  publicText: z.enum(publicTexts).default('everything'),
  /**
   * In which languages the sign page speaks: all we have unless some are left out. Its words are ours and nobody has to
   * translate anything, so one more language costs a coalition nothing.
   */
  languages: pageLanguagesSchema.default([...pageLanguages]),
  /** How the list is grouped where the reader does not choose. */
  grouping: z.enum(listGroupings).default('plain'),
  /** Shown on the board: how many organisations the round wants to reach. */
  goal: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .nullish()
    .transform((goal) => goal ?? null),
  /** Days before the deadline on which who has not decided is reminded; see `plannedReminders`. */
  reminders: remindersSchema.default([7, 3, 1]),
  /** And from how many countries: "publish if 40 from 12 countries". Bodies of no single country count for none. */
  countriesGoal: z
    .number()
    .int()
    .min(1)
    .max(mostCountries)
    .nullish()
    .transform((goal) => goal ?? null),
  /** If its goal is not reached at its deadline it goes on, once, for so many days; null: it closes. */
  extendDays: extendDaysSchema.nullish().transform((days) => days ?? null),
  /** What its text is about; who has a mandate on one of them is told that they may sign without asking. */
  topics: topicsSchema.default([]),
});
export type RoundPolicy = z.infer<typeof roundPolicySchema>;

const closesAtSchema = z.union([wallTimeSchema, z.iso.datetime({ offset: true })]);

export const newRoundSchema = z.strictObject({
  /** Wall time in `timeZone`; an instant with offset is taken too. So are the two moments below. */
  closesAt: closesAtSchema,
  /** Opens by itself then; left out: a focal point opens it. */
  opensAt: closesAtSchema.nullish().transform((moment) => moment ?? null),
  /** The embargo ends and the text is published by itself then; left out: a focal point publishes. */
  publishesAt: closesAtSchema.nullish().transform((moment) => moment ?? null),
  timeZone: timeZoneSchema.default(defaultTimeZone),
  policy: roundPolicySchema.prefault({}),
});
export type NewRound = z.infer<typeof newRoundSchema>;

/** What may change after a round was made; what is left out stays. */
export const roundChangeSchema = z.strictObject({
  closesAt: closesAtSchema.optional(),
  opensAt: closesAtSchema.nullish(),
  publishesAt: closesAtSchema.nullish(),
  timeZone: timeZoneSchema.optional(),
  policy: z
    .strictObject({
      eligibility: z.enum(['public', 'members']),
      observers: z.enum(['support', 'sign']),
      whileOpen: z.enum(['names', 'count', 'nothing']),
      late: z.enum(['closed', 'open']),
      second: z.enum(['none', 'asked']),
      publicText: z.enum(publicTexts),
      languages: pageLanguagesSchema,
      grouping: z.enum(listGroupings),
      goal: z.number().int().min(1).max(100_000).nullable(),
      reminders: remindersSchema,
      countriesGoal: z.number().int().min(1).max(mostCountries).nullable(),
      extendDays: extendDaysSchema.nullable(),
      topics: topicsSchema,
    })
    .partial()
    .optional(),
});
export type RoundChange = z.infer<typeof roundChangeSchema>;

export const roundStates = ['draft', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

export interface Round {
  id: RoundId;
  documentId: DocumentId;
  /** What is signed now: after a correction the edition that came of it. */
  editionId: EditionId;
  /** The edition with which it opened, to which its ledger is chained; null while it is a draft. */
  openedEditionId: EditionId | null;
  /** Its place in /s/<slug> and /p/<slug>. */
  slug: string;
  state: RoundState;
  closesAt: Date;
  /** When it opens, and when it is published, by itself; null where a focal point does it. */
  opensAt: Date | null;
  publishesAt: Date | null;
  timeZone: string;
  policy: RoundPolicy;
  openedAt: Date | null;
  closedAt: Date | null;
  publishedAt: Date | null;
  createdAt: Date;
}
