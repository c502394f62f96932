import { z } from 'zod';

export const mailPaces = ['at-once', 'daily', 'never'] as const;
export type MailPace = (typeof mailPaces)[number];

/** When somebody is written to; what they are told of in the app does not change with it. */
export const noticeSettingSchema = z.strictObject({
  /** What is said to them: a mention, an answer, an outcome, a thread that was given to them. */
  addressed: z.enum(mailPaces),
  /** Everything else that concerns them. */
  rest: z.enum(mailPaces),
  /** No mail at night and on days of rest. */
  keepsQuietHours: z.boolean(),
});
export type NoticeSetting = z.infer<typeof noticeSettingSchema>;

export const usualNoticeSetting: NoticeSetting = {
  addressed: 'at-once',
  rest: 'daily',
  keepsQuietHours: true,
};
