import { z } from 'zod';
import type { Operation } from './operation';
import { operations } from './operations';

type Json = { [name: string]: unknown };

let held: Json | undefined;

/**
 * The API as OpenAPI 3.1, from the schemas that validate. `docs/openapi.json` is this, written down by
 * `npm run generate:openapi`; a test keeps them equal.
 */
export function openApi(): Json {
  held ??= {
    openapi: '3.1.0',
    info: {
      title: 'Undersigned',
      version: '1',
      description:
        'Write, settle and sign joint texts from a program. docs/api.md is a short guide with examples.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: paths(),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      parameters: {
        ActingOrganisation: {
          name: 'Acting-Organisation',
          in: 'header',
          required: false,
          description: 'For people of several organisations: the id of the one they act for in this call.',
          schema: { type: 'string' },
        },
      },
      schemas: { Error: jsonSchema(errorSchema) },
      responses: {
        Refused: {
          description:
            'Refused. `code` is stable; `message` is a sentence in the language of Accept-Language.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  };
  return held;
}

const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), field: z.string().optional() }),
});

function paths(): Json {
  const byPath: Record<string, Json> = {};
  for (const operation of operations) {
    (byPath[operation.path] ??= {})[operation.method.toLowerCase()] = described(operation);
  }
  return byPath;
}

function described(operation: Operation): Json {
  const { summary, description, noun, params, query, body, fileBody } = operation;
  const parameters = [
    ...parametersIn('path', params),
    ...parametersIn('query', query),
    { $ref: '#/components/parameters/ActingOrganisation' },
  ];
  const type = fileBody ?? 'application/json';
  const schema = fileBody ? { type: 'string' } : body && jsonSchema(body);
  return {
    summary,
    ...(description ? { description } : {}),
    tags: [noun],
    parameters,
    ...(schema ? { requestBody: { required: true, content: { [type]: { schema } } } } : {}),
    responses: {
      [operation.status ?? 200]: { description: 'Done.', content: contentOf(operation) },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
    schema: jsonSchema(field as z.ZodType),
  }));
}

function contentOf({ answer, files = [] }: Operation): Json {
  return {
    ...(answer ? { 'application/json': { schema: jsonSchema(answer) } } : {}),
    ...Object.fromEntries(files.map((type) => [type, { schema: { type: 'string' } }])),
  };
}

/** What a sender may write: schemas that transform are described by what they take. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // The pattern of a moment is a calendar in one line; its format says the same.
    override: ({ jsonSchema: part }) => {
      if (part.format === 'date-time') delete part.pattern;
    },
  });
  return described;
}
