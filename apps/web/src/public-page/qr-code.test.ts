import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code';

const address = 'https://statements.example.org/s/always-a-child-first-2026';

describe('the QR code of a page', () => {
  it('reads back as the address', () => {
    expect(decodeQR(pixelsOf(qrCode(address, 'x').markup, 4))).toBe(address);
  });

  it('says what it is', () => {
    expect(qrCode(address, '“A” <b>').markup).toMatch(/role="img"\saria-label="“A” &lt;b&gt;"/);
  });
});

/** What a camera sees of the picture: its path drawn on white, each module so many pixels wide. */
function pixelsOf(svg: string, scale: number) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let down = 0; down < scale; down++) {
      const from = ((Number(y) * scale + down) * width + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < Number(run) * scale; pixel++)
        data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  }
  return { width, height: width, data };
}
