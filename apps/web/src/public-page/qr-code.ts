import encodeQR from 'qr';
import { html, type Html } from './html';

/** Modules of white round the code, without which cameras do not find it. */
const border = 4;

/**
 * The QR code of an address as a picture in the page: dark on white in both themes, because that is what cameras
 * read. `label` is what those hear who do not see it.
 */
export function qrCode(address: string, label: string): Html {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border });
  return html`<svg
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${rows.length} ${rows.length}"
    shape-rendering="crispEdges"
  >
    <path d="${rows.map(runsOf).join('')}" />
  </svg>`;
}

/** The dark runs of one row, each a line as thick as a module. */
function runsOf(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
  }
  return path;
}
