import sharp from 'sharp';

/** What a file gave: a picture of ours, or why it gave none. */
export type DrawnLogo =
  | { ok: true; png: Uint8Array; width: number; height: number }
  | { ok: false; because: 'picture_not_offered' | 'picture_too_large' | 'picture_not_readable' };

const mostPixels = 25_000_000;

/** Twice what the widest place shows, for screens that draw two dots where we count one. */
const largest = { width: 600, height: 300 };

/**
 * Draws a PNG, JPEG or WebP file anew, as a PNG no larger than 600 by 300: what else was in the file, such as
 * where and by whom it was made, does not come along. Runs in the worker for foreign files.
 */
export async function drawLogo({ bytes }: { bytes: Uint8Array }): Promise<DrawnLogo> {
  if (!isOffered(bytes)) return { ok: false, because: 'picture_not_offered' };
  try {
    const { width, height } = await open(bytes, false).metadata();
    if (width * height > mostPixels) return { ok: false, because: 'picture_too_large' };
    const { data, info } = await open(bytes, mostPixels)
      .autoOrient()
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, png: data, width: info.width, height: info.height };
  } catch {
    return { ok: false, because: 'picture_not_readable' };
  }
}

/** A damaged file is refused rather than drawn in part. */
const open = (bytes: Uint8Array, limitInputPixels: number | false) =>
  sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true }).timeout({ seconds: 8 });

/** By its first bytes: the decoder would take many more formats than we mean to open to strangers. */
function isOffered(bytes: Uint8Array): boolean {
  const begins = (text: string, at = 0) =>
    Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;
  return begins('\x89PNG\r\n\x1a\n') || begins('\xff\xd8\xff') || (begins('RIFF') && begins('WEBP', 8));
}
