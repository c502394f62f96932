import { z } from 'zod';

/** What stands between topics that are typed in one line; so it stands in none of them. */
const separators = /[,;،؛、\n]/u;

/** A short word for what texts are about, "detention"; which words there are is what a coalition uses (SPEC A4). */
export const topicSchema = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc},;،؛、]*$/u)
  .regex(/[\p{L}\p{N}]/u);

/** Each topic once, in the spelling that came first. */
export const topicsSchema = z.array(topicSchema).max(20).transform(distinctTopics);

/** What makes two spellings one topic. */
export const topicKey = (topic: string): string =>
  topic.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** The topics somebody typed in one line, "detention, family reunification". */
export const splitTopics = (typed: string): string[] =>
  typed
    .split(separators)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');

/**
 * What somebody who types topics in one line may mean: the line so far, gone on with each of the topics in use that is
 * not in it. It begins with the very letters that were typed, by which browsers find it.
 */
export function continuedTopics(typed: string, used: readonly string[]): string[] {
  const last = typed.split(separators).at(-1) ?? '';
  const before = typed.slice(0, typed.length - last.length);
  const blank = /^\s*/u.exec(last)?.[0] ?? '';
  const start = before + (before !== '' && last === '' ? ' ' : blank);
  const taken = new Set(splitTopics(before).map(topicKey));
  return used.filter((topic) => !taken.has(topicKey(topic))).map((topic) => start + topic);
}

/** Each topic once, in the spelling that came first. */
export function distinctTopics(topics: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const topic of topics) {
    const key = topicKey(topic);
    if (!first.has(key)) first.set(key, topic);
  }
  return [...first.values()];
}

/** The topics as they were spelt before, where somebody did. */
export function spelledAsBefore(topics: readonly string[], used: readonly string[]): string[] {
  const before = new Map(distinctTopics(used).map((topic) => [topicKey(topic), topic]));
  return topics.map((topic) => before.get(topicKey(topic)) ?? topic);
}

/** Those of the first that are among the second, in the spelling of the first. */
export function commonTopics(topics: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(topicKey));
  return topics.filter((topic) => keys.has(topicKey(topic)));
}
