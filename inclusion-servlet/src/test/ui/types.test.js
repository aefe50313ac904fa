// What the build makes of the description of the API.
import { typesOf } from '../../main/ui-build/types.js';

const described = {
  paths: {
    '/api/things/{thing}': {
      parameters: [{ $ref: '#/components/parameters/thing' }],
      get: {
        summary: 'A thing',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer' }, description: 'How many.' },
          { name: 'X-Inclusion-If-Any', in: 'header', schema: { const: '1' } },
        ],
        responses: {
          200: {
            description: 'It',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } }, 'text/event-stream': {} },
          },
          204: { $ref: '#/components/responses/Nothing' },
          404: { description: 'None', content: { 'application/problem+json': {} } },
        },
      },
      post: {
        summary: 'Keeps a thing',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 201: { description: 'Kept', content: { 'text/csv': {} } } },
      },
    },
    '/api/all': { get: { summary: 'All', responses: { 200: { description: 'All', content: { 'application/json': { schema: {} } } } } } },
  },
  components: {
    parameters: { thing: { name: 'thing', in: 'path', required: true, schema: { type: 'string' } } },
    responses: { Nothing: { description: 'Nothing' } },
    schemas: {
      Thing: {
        type: 'object',
        description: 'A thing.',
        properties: {
          kind: { const: 'thing' },
          colour: { oneOf: [{ enum: ['RED', "d'or"] }, { type: 'null' }], description: 'Its colour.' },
          parts: { type: 'array', items: { type: ['string', 'null'] } },
          'of-which': { type: 'object', additionalProperties: { type: 'integer' } },
        },
        required: ['kind'],
      },
    },
  },
};

const made = typesOf(described);

function has(text) {
  if (!made.includes(text)) {
    throw new Error(`not there:\n${text}\nin:\n${made}`);
  }
}

Deno.test('a schema is a type, with its words', () => {
  has(`  /** A thing. */
  Thing: {
    kind: 'thing';
    /** Its colour. */
    colour?: 'RED' | 'd\\'or' | null;
    parts?: Array<string | null>;
    'of-which'?: {
      [name: string]: number;
    };
  };`);
});

Deno.test('an address has what it takes and what it answers', () => {
  has(`  /** A thing */
  'GET /api/things/{thing}': {
    asked: {
      path: {
        thing: string;
      };
      query?: {
        /** How many. */
        limit?: number;
      };
      /** True: where there is nothing, the answer is null, and no refusal. */
      ifAny?: boolean;
    };
    answer: Schemas['Thing'] | null;
  };`);
});

Deno.test('a body is named, and what is no JSON is a file', () => {
  has(`  /** Keeps a thing */
  'POST /api/things/{thing}': {
    asked: {
      path: {
        thing: string;
      };
      body: Schemas['Thing'];
    };
    answer: Blob;
  };`);
});

Deno.test('an address that takes nothing may be asked without anything', () => {
  has(`  /** All */
  'GET /api/all': {
    asked: Record<never, never>;
    answer: unknown;
  };`);
});
