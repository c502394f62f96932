import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { attributeKeys } from './attribute-rules.js';
import { markNames, nodeNames } from './names.js';
import { schema } from './schema.js';
import { schemaVersion } from './version.js';

/** A page that is open while the server is upgraded would delete what it does not know. */
it('grows with every change of the schema', () => {
  const nodes = nodeNames.map((name) => [name, schema.nodes[name].spec.content, attributeKeys(name)]);
  const marks = markNames.map((name) => [name, attributeKeys(name)]);
  const shape = createHash('sha256')
    .update(JSON.stringify([nodes, marks]))
    .digest('hex')
    .slice(0, 12);
  expect({ schemaVersion, shape }).toMatchInlineSnapshot(`
    {
      "schemaVersion": 1,
      "shape": "2c402b1692d1",
    }
  `);
});
