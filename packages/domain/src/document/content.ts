import { z } from 'zod';

/** What a text may be brought in as. */
export const intakeFormats = ['html', 'markdown'] as const;

/** What a text can be read as. */
export const contentFormats = ['json', 'html', 'markdown', 'text', 'docx', 'pdf'] as const;
export type ContentFormat = (typeof contentFormats)[number];

/** What a text is taken away as, to be printed or passed on. */
export const paperFormats = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Two megabytes is some forty times the longest statement we have seen. */
export const longestIntake = 2_000_000;

export const intakeSchema = z.strictObject({
  format: z.enum(intakeFormats),
  body: z.string(),
});
export type Intake = z.infer<typeof intakeSchema>;
