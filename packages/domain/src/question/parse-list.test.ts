import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuestionList } from './parse-list.js';

const real = new URL('../../../../../shared/data/questionnaire-2014-excerpt.txt', import.meta.url);

const ownExcerpt = `Fields marked with * are mandatory.

1 Context

1.1 Aim of this consultation

In 2020 and 2021 the forum looked at guardianship. 15 countries took part.

1.2 Who is asked

Guardians, judges, associations.`;

const questions = `${ownExcerpt}

2 Questions

* 2.1 Which obstacles do children meet when they ask
for a guardian?

Text of 1 to 1500 characters will be accepted

2.2 Please describe a practice that works
5000 character(s) maximum

* Q3a Should a guardian be named within five days?
○ Yes
○ No
at most 1 choice(s)

Is there anything else you would like to add?
1 000 character(s) maximum`;

describe('a pasted questionnaire', () => {
  it('gives questions with their numbers, limits and stars', () => {
    const { questions: found, skipped } = parseQuestionList(questions);
    expect(found).toEqual([
      {
        label: '2.1',
        prompt: 'Which obstacles do children meet when they ask for a guardian?',
        limit: 1500,
        mandatory: true,
      },
      { label: '2.2', prompt: 'Please describe a practice that works', limit: 5000, mandatory: false },
      {
        label: 'Q3a',
        prompt: 'Should a guardian be named within five days?\n○ Yes\n○ No\nat most 1 choice(s)',
        limit: null,
        mandatory: true,
      },
      { label: '', prompt: 'Is there anything else you would like to add?', limit: 1000, mandatory: false },
    ]);
    expect(skipped).toEqual([
      'Fields marked with * are mandatory.',
      '1 Context',
      '1.1 Aim of this consultation',
      '1.2 Who is asked',
      '2 Questions',
    ]);
  });

  it.each([
    ['1. Who are you?\n2. What do you want?', ['Who are you?', 'What do you want?']],
    ['Who are you?\nWhat do you want?', ['Who are you?', 'What do you want?']],
    ['Question 4: Qui êtes-vous ?\n1 000 caractère(s) maximum', ['Qui êtes-vous ?']],
    ['1) Comment (maximum 300 characters)', ['Comment (maximum 300 characters)']],
    ['', []],
  ])('reads %j', (text, prompts) => {
    expect(parseQuestionList(text).questions.map(({ prompt }) => prompt)).toEqual(prompts);
  });

  it('takes explanatory sections for what they are', () => {
    const excerpt = existsSync(real) ? readFileSync(real, 'utf8') : ownExcerpt;
    const { questions: found, skipped } = parseQuestionList(excerpt);
    expect(found).toEqual([]);
    expect(skipped.some((line) => line.startsWith('1.1 Aim of'))).toBe(true);
  });

  it('keeps a short question that carries its limit in brackets', () => {
    const { questions } = parseQuestionList('5. Why now?\n\n6. What else? (max 200 characters)');
    expect(questions.map(({ label, limit }) => [label, limit])).toEqual([
      ['5', null],
      ['6', 200],
    ]);
  });
});
