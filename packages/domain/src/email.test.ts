import { describe, expect, it } from 'vitest';
import { emailSchema, mailboxOf } from './email.js';

describe('mail addresses', () => {
  it.each([
    ['Ana@Example.org', 'ana@example.org'],
    [' jean.dupont+signature@asso.example.fr ', 'jean.dupont+signature@asso.example.fr'],
    ['maria@παράδειγμα.gr', 'maria@παράδειγμα.gr'],
    ['ana＠example.org', 'ana@example.org'],
  ])('takes %j as %j', (typed, stored) => expect(emailSchema.parse(typed)).toBe(stored));

  it.each([
    'ana',
    'ana@example',
    'ana@@example.org',
    'ana＠evil.org@example.org',
    'ana@example.org,bram@example.org',
    '"ana b"@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\r\nBcc: all@example.org',
    '<b>@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(300)}.org`,
  ])('refuses %j', (typed) => expect(emailSchema.safeParse(typed).success).toBe(false));
});

describe('the mailbox behind an address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['ana+1@example.org', 'ana@example.org'],
    ['a.n.a+b+c.d@example.org', 'ana@example.org'],
    ['+1@example.org', '@example.org'],
    ['ana@mail.example.org', 'ana@mail.example.org'],
  ])('of %j is %j', (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox));
});
