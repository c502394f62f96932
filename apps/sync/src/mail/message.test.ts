import type { Mail } from '@undersigned/domain';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { messageOf } from './message.js';

const mail: Mail = {
  id: 'mai_a' as Mail['id'],
  key: 'notice:a',
  to: 'ana@example.org',
  fromName: 'Coalition',
  replyTo: null,
  unsubscribeUrl: `https://icm.example/u/${'s'.repeat(43)}`,
  subject: 'Bram answered',
  text: 'Words.',
  html: '<p>Words.</p>',
  language: 'en',
  createdAt: new Date('2026-11-26T11:00:00Z'),
  state: { kind: 'queued', attempts: 0, nextAttemptAt: new Date('2026-11-26T11:00:00Z') },
};

async function headOf(one: Mail): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(messageOf(one, [], 'no-reply@icm.example'));
  const whole = (message as Buffer).toString(); // `buffer: true` makes it one
  const [head = ''] = whole.replaceAll('\r', '').split('\n\n');
  return head;
}

describe('the head of a mail', () => {
  it('offers to unsubscribe by one POST, where there is something to unsubscribe from', async () => {
    const head = await headOf(mail);
    expect(head).toContain(`\nList-Unsubscribe: <${mail.unsubscribeUrl}>\n`);
    expect(head).toContain('\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n');
    expect(await headOf({ ...mail, unsubscribeUrl: null })).not.toContain('List-Unsubscribe');
  });
});
