import { describe, expect, it } from 'vitest';
import { configFrom } from './config.js';
import { readEnv } from './env.js';

const secret = 'x'.repeat(32);

describe('the environment', () => {
  it('needs a secret and nothing else', () => {
    const config = configFrom(readEnv({ AUTH_SECRET: secret, SMTP_URL: '' }));
    expect(config).toMatchObject({
      port: 3001,
      baseUrl: 'http://localhost:3000',
      database: { engine: 'sqlite', file: 'data/undersigned.sqlite' },
      mail: { from: 'no-reply@localhost', to: { kind: 'files', folder: './data/mail' } },
    });
  });

  it('takes other limits for the document socket', () => {
    const { limits } = configFrom(
      readEnv({ AUTH_SECRET: secret, SYNC_FRAMES_PER_SECOND: '5000', SYNC_SOCKETS_PER_PERSON: '400' }),
    );
    expect(limits).toMatchObject({
      connection: { framesPerSecond: 5000, framesAtOnce: 300 },
      socketsPerPerson: 400,
      socketsPerDocument: 200,
    });
    expect(() => readEnv({ AUTH_SECRET: secret, SYNC_MESSAGE_BYTES: '0' })).toThrow(
      'SYNC_MESSAGE_BYTES must be',
    );
  });

  it('names every fault at once', () => {
    const read = () =>
      readEnv({ SYNC_PORT: 'three', AUTH_SECRET: 'short', SMTP_URL: 'http://x', LOG_LEVEL: 'loud' });
    for (const name of ['SYNC_PORT', 'AUTH_SECRET', 'SMTP_URL', 'LOG_LEVEL']) {
      expect(read).toThrow(new RegExp(`^  ${name} must be `, 'm'));
    }
    expect(read).not.toThrow('short');
  });

  it('takes addresses without their last slash', () =>
    expect(configFrom(readEnv({ AUTH_SECRET: secret, BASE_URL: 'https://x.example/' })).baseUrl).toBe(
      'https://x.example',
    ));
});
