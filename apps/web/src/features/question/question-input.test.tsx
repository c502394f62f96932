import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formAnswer } from '@/ui/form-answer';
import en from '../../../messages/en';
import { ListedRow } from './components/listed-row';
import { fieldOfRefusal, questionInput, rowInput } from './question-input';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe('what the form of a question says', () => {
  it.each([
    ['2 500', 2500],
    ['2.500', 2500],
    ['2’500', 2500],
    ['', null],
    ['500 words', NaN],
  ])('a limit of %j is %j', (typed, limit) => {
    expect(questionInput(formOf({ limit: typed })).limit).toEqual(limit);
    expect(rowInput(formOf({ 'limit.3': typed }), '3').limit).toEqual(limit);
  });
});

describe('a row of a recognised list', () => {
  it('is named by its place in the list, whatever was left out before it', () => {
    expect(fieldOfRefusal('1.limit', ['0', '3'])).toBe('limit.3');
    expect(fieldOfRefusal('leadOrganisationId', ['0'])).toBe('leadOrganisationId');
  });

  it('says after a refusal what was typed, and what is wrong with it', () => {
    const typed = { 'take:3': 'on', 'label.3': '4a', 'prompt.3': 'Why?', 'limit.3': '500 words' };
    const { field } = formAnswer({ kind: 'refused', message: 'Not so.', field: 'limit.3', typed });
    const markup = renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
        <ListedRow row={3} question={{ label: '4', prompt: 'What?', limit: null }} field={field} />
      </NextIntlClientProvider>,
    );
    expect(markup).toContain('value="4a"');
    expect(markup).toContain('>Why?</textarea>');
    expect(markup).toMatch(/aria-invalid="true"[^>]*name="limit.3"|name="limit.3"[^>]*aria-invalid="true"/);
    expect(markup).toContain('value="500 words"');
    expect(markup.match(/Not so\./g)).toHaveLength(1);
  });
});
