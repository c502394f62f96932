import { Typesetter } from './typesetter.js';

export type PressAnswer = { ok: true; pdf: Uint8Array } | { ok: false; message: string };

const typesetter = new Typesetter();

process.on('message', (sheet: string) => process.send?.(answerTo(sheet)));
process.on('disconnect', () => process.exit(0));

function answerTo(sheet: string): PressAnswer {
  try {
    return { ok: true, pdf: typesetter.print(sheet) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
