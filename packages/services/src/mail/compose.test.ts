import { interfaceLanguages } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { en } from '../message/en.js';
import { composeMail, type MailKind } from './compose.js';

const kinds = Object.keys(en.mail) as MailKind[];
const gaps = new Proxy(
  {},
  {
    ownKeys: () => [...gapNames],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: () => 'X',
  },
);
const gapNames = new Set([...JSON.stringify(en.mail).matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]!));

describe('every mail', () => {
  it.each(kinds.flatMap((kind) => interfaceLanguages.map((language) => ({ kind, language }))))(
    '$kind says the same in both twins in $language, with one button and nothing to load',
    ({ kind, language }) => {
      const url = 'https://icm.example/sign-in/confirm?token=abc';
      const { subject, text, html } = composeMail(language, kind, { values: gaps, url });
      expect(subject).not.toMatch(/[{}]|mail\./);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toContain(url);
      expect(html.match(/class="button"/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|<script|src=|url\(|@import/);
      expect(html).toContain(`<html lang="${language}">`);
    },
  );
});

describe('what a person typed', () => {
  const compose = (coalition: string) =>
    composeMail('en', 'signIn', { values: { coalition, until: 'noon' }, url: 'https://icm.example/x' });

  it('cannot add a header line', () => {
    expect(compose('A\r\nBcc: all@example.org').subject).not.toMatch(/[\r\n]/);
  });

  it('cannot become markup or a link', () => {
    const { html, text } = compose('<b>A</b> https://evil.example/login');
    expect(html).toContain('&lt;b&gt;A&lt;/b&gt;');
    expect(text).not.toContain('https://evil');
    expect(text).not.toContain('evil.example');
  });
});
