import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const policy = (development = false) =>
  contentSecurityPolicy({ nonce: 'abc', syncUrl: 'wss://sync.example.org', development });

describe('the content security policy', () => {
  it('runs scripts by nonce only', () => {
    expect(policy()).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy()).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('reaches the sync server over both of its protocols, and nothing else', () => {
    expect(policy()).toContain("connect-src 'self' wss://sync.example.org https://sync.example.org;");
  });

  it('lets nobody frame us', () => expect(policy()).toContain("frame-ancestors 'none'"));
});
