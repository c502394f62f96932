import { directionOf, interfaceLanguages, pageLanguages } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { en } from '../message/en.js';
import { pageMails } from '../message/page-catalogue.js';
import { composeMail, type MailIn, type MailKind, type OwnWords } from './compose.js';

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
  const every: MailIn[] = [
    ...kinds.flatMap((kind) => interfaceLanguages.map((language) => ({ kind, language }))),
    ...pageMails.flatMap((kind) => pageLanguages.map((language) => ({ kind, language }))),
  ];

  it.each(every)(
    '$kind says the same in both twins in $language, with one button and nothing to load',
    (mail) => {
      const url = 'https://icm.example/sign-in/confirm?token=abc';
      const { subject, text, html } = composeMail(mail, { values: gaps, url });
      expect(subject).not.toMatch(/[{}]|mail\./);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toContain(url);
      expect(html.match(/class="button"/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|<script|src=|url\(|@import/);
      const spoken = `lang="${mail.language}" dir="${directionOf(mail.language)}"`;
      expect(html).toContain(`<html ${spoken}>`);
      expect(html).toContain(`<div class="desk" ${spoken}`);
    },
  );
});

describe('what a person wrote', () => {
  const own = {
    subject: 'On Article 3.1 of the Pact',
    salutation: { text: 'سيدي المفوض،', language: 'ar' },
    note: 'As announced, see https://icm.example/p/x.\r\n\r\nKind regards\nAna <Ruiz>',
  };
  const values = { title: 'A', coalition: 'B', sender: 'C', fingerprint: 'D', check: 'E', signatories: 2 };
  const compose = (words: Partial<OwnWords>) =>
    composeMail(
      { language: 'fr', kind: 'delivery' },
      { values, url: 'https://icm.example/x', own: { ...own, ...words } },
    );

  it('stands first and as it was typed, in both twins', () => {
    const { subject, text, html } = compose({});
    expect(subject).toBe(own.subject);
    expect(text).toMatch(
      /^سيدي المفوض،\n\nAs announced, see https:\/\/icm\.example\/p\/x\.\n\nKind regards\nAna/,
    );
    expect(html).toContain('<p lang="ar" dir="rtl"');
    expect(html).toContain('Kind regards<br>Ana &lt;Ruiz&gt;');
  });

  it('has a salutation where none was written, and no header line in its subject', () => {
    const { text, subject } = compose({ salutation: null, subject: 'A\r\nBcc: all@example.org' });
    expect(text).toMatch(/^Madame, Monsieur,\n\n/);
    expect(subject).toBe('A Bcc: all@example.org');
  });
});

describe('what a person typed', () => {
  const compose = (coalition: string) =>
    composeMail(
      { language: 'en', kind: 'signIn' },
      { values: { coalition, until: 'noon' }, url: 'https://icm.example/x' },
    );

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
