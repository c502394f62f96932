import { createHash } from 'node:crypto';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { closeCodes } from './close-codes.js';
import { documentParameters, documentSocketPath } from './document-path.js';
import { followSchema, livePath } from './live.js';
import { frameRefusals, messageTypes, pauses, syncTypes } from './message.js';
import { ticketSchema } from './ticket/ticket.js';
import { protocolVersion } from './version.js';

/** A page that is open while the server is upgraded speaks the old shapes to it. */
it('grows with every change of what travels', () => {
  const wire = [
    messageTypes,
    syncTypes,
    frameRefusals,
    pauses,
    closeCodes,
    documentParameters,
    documentSocketPath,
    livePath,
    z.toJSONSchema(followSchema, { io: 'input' }),
    z.toJSONSchema(ticketSchema, { io: 'input' }),
  ];
  const shape = createHash('sha256').update(JSON.stringify(wire)).digest('hex').slice(0, 12);
  expect({ protocolVersion, shape }).toMatchInlineSnapshot(`
    {
      "protocolVersion": 5,
      "shape": "ac9f898003ff",
    }
  `);
});
