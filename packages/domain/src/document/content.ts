import { z } from 'zod';

/** What a text may be brought in as. */
export const intakeFormats = ['html', 'markdown'] as const;

/** What a text can be read as. */
export const contentFormats = ['json', 'html', 'markdown', 'text', 'docx'] as const;
export type ContentFormat = (typeof contentFormats)[number];

/** Two megabytes is some forty times the longest statement we have seen. */
export const longestIntake = 2_000_000;

export const intakeSchema = z.strictObject({
  format: z.enum(intakeFormats),
  body: z.string(),
});
export type Intake = z.infer<typeof intakeSchema>;
