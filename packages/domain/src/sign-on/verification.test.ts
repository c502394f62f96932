import { describe, expect, it } from 'vitest';
import { verificationOf } from './verification.js';

const given = (
  email: string,
  method: 'page' | 'member' | 'link' | 'recorded' = 'page',
  state: 'unconfirmed' | 'confirmed' | 'provisional' | 'duplicate' = 'confirmed',
) => ({ method, state, signatory: { email } });
const entry = { domains: ['youthbridge.example', 'gmail.com'] };

describe('[S16] what speaks for a sign-on', () => {
  it.each(['member', 'link'] as const)('is the membership of whoever signed (%s)', (method) =>
    expect(verificationOf(given('ana@gmail.com', method), entry)).toEqual({ kind: 'membership' }),
  );

  it('[S19] names the mandate that held beside a membership, and beside nothing else', () => {
    const mandate = { topics: ['detention'], givenAt: new Date(0), until: null };
    const membership = verificationOf(given('ana@gmail.com', 'link'), entry, null, mandate);
    expect(membership).toEqual({ kind: 'membership', mandate });
    expect(verificationOf(given('ana@gmail.com'), entry, null, mandate)).toEqual({ kind: 'address' });
  });

  it('is a domain that the directory keeps, or one below it', () => {
    const kind = 'domain';
    expect(verificationOf(given('bram@YouthBridge.example'), entry)).toEqual({
      kind,
      domain: 'youthbridge.example',
    });
    expect(verificationOf(given('bram@be.youthbridge.example'), entry).kind).toBe(kind);
  });

  it.each([
    'bram@notyouthbridge.example',
    'bram@youthbridge.example.org',
    'youthbridge.example@elsewhere.example',
    'bram@gmail.com',
  ])('is only an address for %s', (email) =>
    expect(verificationOf(given(email), entry)).toEqual({ kind: 'address' }),
  );

  it('is only an address where the directory has no entry', () =>
    expect(verificationOf(given('bram@youthbridge.example'), null)).toEqual({ kind: 'address' }));

  it('is a focal point for what was entered, until the organisation confirms it', () => {
    const email = 'bram@youthbridge.example';
    expect(verificationOf(given(email, 'recorded', 'provisional'), entry)).toEqual({ kind: 'vouched' });
    expect(verificationOf(given(email, 'recorded'), entry).kind).toBe('domain');
  });

  it('is nothing yet while the button of the mail was not pressed', () =>
    expect(verificationOf(given('bram@youthbridge.example', 'page', 'unconfirmed'), entry)).toEqual({
      kind: 'waiting',
    }));
});
