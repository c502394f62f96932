import type { NewQuestion } from './question.js';

/** A question as a questionnaire prints it; `mandatory` where it carries the portal's star. */
export interface ListedQuestion extends Pick<NewQuestion, 'label' | 'prompt' | 'limit'> {
  mandatory: boolean;
}

export interface QuestionList {
  questions: ListedQuestion[];
  /** First lines of the passages that were taken for explanations, so that a person can object. */
  skipped: string[];
}

/**
 * Reads questions out of a pasted questionnaire. A passage begins at a number ("3", "3.1", "Q3a"), at the star
 * of a mandatory question, or at an unnumbered line that asks. It is a question when it asks, is starred, has a
 * limit or offers choices; numbered passages that do none of this are explanations and come back as skipped.
 */
export function parseQuestionList(text: string): QuestionList {
  const passages = passagesOf(text.normalize('NFC').split(/\r\n?|\n/));
  return {
    questions: passages.filter(isQuestion).map(({ label, lines, limit, starred }) => ({
      label,
      prompt: lines.join('\n').slice(0, longestPrompt),
      limit,
      mandatory: starred,
    })),
    skipped: passages.filter((passage) => !isQuestion(passage)).map(firstLine),
  };
}

interface Passage {
  label: string;
  lines: string[];
  limit: number | null;
  starred: boolean;
  hasChoices: boolean;
  /** Nothing more belongs to it: its limit has been read, and a portal prints that last. */
  closed: boolean;
}

const longestPrompt = 5_000;

function passagesOf(lines: string[]): Passage[] {
  const passages: Passage[] = [];
  let afterBlank = true;
  for (const line of lines.map((raw) => raw.replace(/\s+/gu, ' ').trim())) {
    const current = passages.at(-1);
    if (line === '') {
      afterBlank = true;
      continue;
    }
    const limit = limitOf(line);
    if (current && limit !== null && isOnlyLimit(line)) {
      Object.assign(current, { limit, closed: true });
    } else if (isChoice(line) && current) {
      current.lines.push(line);
      current.hasChoices = true;
    } else if (begins(line, current, afterBlank)) {
      passages.push({ ...headOf(line), limit, hasChoices: false, closed: false });
    } else if (current && !afterBlank) {
      current.lines.push(`${current.lines.pop() ?? ''} ${line}`.trim());
      current.limit ??= limit;
    } else {
      current?.lines.push(line);
    }
    afterBlank = false;
  }
  return passages;
}

/** "1", "1.2", "1.2.", "3)", "Q3a", "Question 4:"; a year or an amount at the head of a sentence is none. */
const numbered =
  /^(\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?|Q(?:uestion)? ?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]? +(?=\S)/iu;
const starred = /^\* ?/u;

function begins(line: string, current: Passage | undefined, afterBlank: boolean): boolean {
  if (starred.test(line) || numbered.test(line)) return true;
  if (!current || current.closed) return true;
  // Without blank lines every asking line is one of a plain list, unless it goes on with a sentence.
  const goesOn = !afterBlank && !/[?.:!]$/u.test(current.lines.at(-1) ?? '');
  return asks(line) && !goesOn;
}

function headOf(line: string): Pick<Passage, 'label' | 'lines' | 'starred'> {
  const rest = line.replace(starred, '');
  const label = numbered.exec(rest)?.[1] ?? '';
  const prompt = rest.replace(numbered, '');
  return { label: label.replace(/ /gu, ''), lines: [prompt], starred: rest !== line };
}

const isQuestion = (passage: Passage): boolean =>
  passage.starred ||
  passage.limit !== null ||
  passage.hasChoices ||
  /^q/iu.test(passage.label) ||
  asks(passage.lines[0] ?? '') ||
  instructs.test(passage.lines[0] ?? '');

const asks = (line: string): boolean => /\?\s*(\([^)]*\))?$/u.test(line);

/** Questionnaires ask without a question mark too. */
const instructs =
  /^(please|describe|explain|list|give|indicate|specify|provide|comment|name|select|choose|rate|rank|state|veuillez|décrivez|expliquez|indiquez|précisez|citez|donnez|choisissez|énumérez|commentez|classez)\b/iu;

const limits = [
  /text of \d+ to ([\d  .,]+) characters will be accepted/iu,
  /texte de \d+ à ([\d  .,]+) caractères/iu,
  /(\d[\d  .,]*) ?(?:character|caractère)\(?s?\)? ?(?:maximum|max\b|au maximum)/iu,
  /max(?:imum|\.)? ?(?:of |de )?(\d[\d  .,]*) ?(?:character|caractère|signe)/iu,
];

function limitOf(line: string): number | null {
  for (const pattern of limits) {
    const digits = pattern.exec(line)?.[1]?.replace(/\D/gu, '');
    if (digits && Number(digits) > 0 && Number(digits) <= 100_000) return Number(digits);
  }
  return null;
}

/** A short question with its limit in brackets is a question. */
const isOnlyLimit = (line: string): boolean =>
  !line.includes('?') &&
  limits.some((pattern) => line.replace(pattern, '').replace(/[\s().]/gu, '').length < 12);

/** The boxes a portal prints before an option, and its line on how many may be ticked. */
const isChoice = (line: string): boolean =>
  /^(?:[○◯●◉☐□▢☑❍]|\[ ?\]|\( ?\))/u.test(line) ||
  /^(?:at most \d+ choice|between \d+ and \d+ choices|at least \d+ choice|only values between)/iu.test(line);

const firstLine = ({ label, lines }: Passage): string => `${label} ${lines[0] ?? ''}`.trim().slice(0, 200);
