import { describe, expect, it } from 'vitest';
import { seenIn } from '@/server/seen-in';
import { formAnswer } from './form-answer';

const nowSays = (standing: string) => `Now: ${standing}`;

describe('a form that sends back what it was made from', () => {
  const typed = {
    prompt: 'Who is it?',
    'seen.prompt': 'Who are you?',
    limit: '500',
    'seen.limit': '20',
    state: 'drafting',
    'seen.state': 'drafting',
  };
  const overtaken = { kind: 'refused', code: 'conflict', field: 'prompt', message: 'Not so.', typed };

  it('keeps what was typed after a refusal; what was left goes on with what stands now', () => {
    const { field } = formAnswer(overtaken, nowSays);
    expect(field('limit', '30')).toMatchObject({ defaultValue: '500', seen: { value: '20' } });
    expect(field('state', 'ready')).toMatchObject({ defaultValue: 'ready', seen: { value: 'ready' } });
  });

  it('shows what stands now where somebody was faster, and sends that back from then on', () => {
    const { field } = formAnswer(overtaken, nowSays);
    const prompt = { defaultValue: 'Who is it?', error: 'Not so.', seen: { value: 'Who are we?' } };
    expect(field('prompt', 'Who are we?')).toMatchObject({ ...prompt, now: 'Now: Who are we?' });
    expect(field('prompt', '')).toMatchObject({ now: 'Now: —' });
    expect(field('prompt', 'who', 'Who?')).toMatchObject({ now: 'Now: Who?' });
    const otherwise = { ...overtaken, code: 'bad_input' };
    expect(formAnswer(otherwise, nowSays).field('prompt', 'Who are we?')).toMatchObject({
      error: 'Not so.',
      seen: { value: 'Who are you?' },
      now: undefined,
    });
  });

  it('is read as what it says, of what it was', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    const read = (from: FormData) => Object.fromEntries(from);
    expect(seenIn(form, read)).toEqual({ prompt: 'Who are you?', limit: '20', state: 'drafting' });
    expect(seenIn(new FormData(), read)).toBeUndefined();
  });
});

describe('any other form', () => {
  it('sends nothing back', () => {
    expect(formAnswer({ kind: 'idle' }).field('name', 'Ana')).toEqual({
      name: 'name',
      defaultValue: 'Ana',
      error: undefined,
    });
  });
});
