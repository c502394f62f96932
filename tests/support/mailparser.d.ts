declare module 'mailparser' {
  export interface ParsedMail {
    subject?: string;
    text?: string;
    html?: string | false;
    from?: { text: string };
    to?: { text: string };
  }
  export function simpleParser(source: Buffer | string): Promise<ParsedMail>;
}
