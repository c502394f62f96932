import type { Page } from 'playwright-core';

/**
 * Opens a page as somebody who was never here, lets it come to rest, and gives what was transferred for it: every
 * answer with its head, as it came over the wire, a script as long as it is unpacked.
 */
export async function transferredBy(
  page: Page,
  address: string,
): Promise<{ bytes: number; answers: string[] }> {
  const arriving: Promise<{ bytes: number; line: string }>[] = [];
  page.on('requestfinished', (request) => {
    const weigh = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      const isScript = request.resourceType() === 'script';
      const body = isScript ? ((await (await request.response())?.body())?.length ?? 0) : responseBodySize;
      const bytes = body + responseHeadersSize;
      return { bytes, line: `${request.resourceType()} ${new URL(request.url()).pathname} ${bytes}` };
    };
    arriving.push(weigh());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const all = await Promise.all(arriving);
  return { bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), answers: all.map(({ line }) => line) };
}
