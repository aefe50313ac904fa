// Writes the types of the API's addresses from their description: types.js <openapi.json> <target, addresses.d.ts>.
// What is not told by the description, the functions of addresses.js, stands in HEAD.

const HEAD = `// The addresses of inclusion's HTTP API, with what each takes and what it answers: made from openapi.json by the build.

/** What an address is asked with besides. */
export interface Besides {
  /** Ends the request. */
  signal?: AbortSignal;
}

/** An address: a method and a template, such as \`GET /api/paths/{path}\`. */
export type Address = keyof Addresses;

/** What an address takes. */
export type Asked<A extends Address> = Addresses[A]['asked'];

/** What an address answers. */
export type Answer<A extends Address> = Addresses[A]['answer'];

/** Asks an address. It is refused with a \`Refused\`; without a connection, as \`fetch\` is. */
export type Ask = <A extends Address>(
  address: A,
  ...asked: Record<never, never> extends Asked<A> ? [asked?: Asked<A> & Besides] : [asked: Asked<A> & Besides]
) => Promise<Answer<A>>;

/** What a page says about itself. */
export interface ApiSettings {
  /** Where the servlet is mounted. Default: beside the script. */
  base?: string | URL;
  /** Headers of each request, such as a CSRF token; asked before each. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** What requests are made with. Default: the browser's. */
  fetch?: typeof fetch;
}

/** Makes a function that asks. */
export function api(settings?: ApiSettings): Ask;

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(status: number, problem: Schemas['Problem'] | null);
  /** The HTTP status. */
  readonly status: number;
  /** Why; null where whatever stands in front of the library refused. */
  readonly problem: Schemas['Problem'] | null;
}
`;

const described = text => (text ? `/** ${text.replaceAll('*/', '* /')} */\n` : '');

const quoted = text => `'${text.replaceAll("'", "\\'")}'`;

const key = name => (/^\w+$/.test(name) ? name : quoted(name));

const union = types => [...new Set(types)].join(' | ') || 'never';

const named = reference => reference.slice(reference.lastIndexOf('/') + 1);

/** The type of a schema. */
function typeOf(schema) {
  if (schema.$ref) {
    return `Schemas[${quoted(named(schema.$ref))}]`;
  }
  const oneOf = schema.oneOf ?? (schema.properties ? undefined : schema.anyOf);
  if (oneOf) {
    return union(oneOf.map(typeOf));
  }
  if ('const' in schema) {
    return constant(schema.const);
  }
  if (schema.enum) {
    return union(schema.enum.map(constant));
  }
  return union([schema.type ?? 'any'].flat().map(type => typed(type, schema)));
}

const constant = value => (typeof value === 'string' ? quoted(value) : String(value));

function typed(type, schema) {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return `Array<${typeOf(schema.items ?? {})}>`;
    case 'object':
      return objectOf(schema);
    case 'any':
      return 'unknown';
    default:
      return type;
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(([name, schema]) =>
    field(name, typeOf(schema), required.includes(name), schema.description),
  );
  if (typeof additionalProperties === 'object') {
    fields.push(`[name: string]: ${typeOf(additionalProperties)};`);
  }
  return fields.length === 0 ? 'Record<string, unknown>' : `{\n${fields.join('\n')}\n}`;
}

function field(name, type, isRequired, description) {
  return `${described(description)}${key(name)}${isRequired ? '' : '?'}: ${type};`;
}

/** What an operation takes. The language and the headers are not of one address: they are the page's. */
function askedOf(operation, parameters, document) {
  const all = parameters.map(one => (one.$ref ? document.components.parameters[named(one.$ref)] : one));
  const group = place => all.filter(one => one.in === place);
  const fields = [];
  for (const place of ['path', 'query']) {
    const [every, some] = [group(place), group(place).filter(one => one.required)];
    if (every.length > 0) {
      const inside = every.map(one => field(one.name, typeOf(one.schema), one.required, one.description));
      fields.push(`${place}${some.length > 0 ? '' : '?'}: {\n${inside.join('\n')}\n};`);
    }
  }
  const body = operation.requestBody?.content['application/json']?.schema;
  if (body) {
    fields.push(`body: ${typeOf(body)};`);
  }
  if (all.some(one => one.name === 'X-Inclusion-If-Any')) {
    fields.push(`/** True: where there is nothing, the answer is null, and no refusal. */\nifAny?: boolean;`);
  }
  return fields.length === 0 ? 'Record<never, never>' : `{\n${fields.join('\n')}\n}`;
}

/** What an operation answers where it is done: null without content, a file where it is no JSON. */
function answerOf({ responses }, document) {
  return union(
    Object.entries(responses)
      .filter(([status]) => status < 300)
      .flatMap(([, one]) => contents(one.$ref ? document.components.responses[named(one.$ref)] : one)),
  );
}

function contents({ content = {} }) {
  const kinds = Object.entries(content).filter(([kind]) => kind !== 'text/event-stream' && kind !== 'application/problem+json');
  return kinds.length === 0 ? ['null'] : kinds.map(([kind, { schema = {} }]) => (/[/+]json$/.test(kind) ? typeOf(schema) : 'Blob'));
}

function addressesOf(document) {
  return Object.entries(document.paths).flatMap(([template, { parameters = [], ...operations }]) =>
    Object.entries(operations).map(([method, operation]) => {
      const asked = askedOf(operation, [...parameters, ...(operation.parameters ?? [])], document);
      const type = `{\nasked: ${asked};\nanswer: ${answerOf(operation, document)};\n}`;
      return field(`${method.toUpperCase()} ${template}`, type, true, operation.summary);
    }),
  );
}

function schemasOf(document) {
  return Object.entries(document.components.schemas).map(([name, schema]) => field(name, typeOf(schema), true, schema.description));
}

/** Every line as deep as it stands. */
function indented(text) {
  let depth = 0;
  return text
    .split('\n')
    .map(line => {
      const isEnd = line.startsWith('}');
      depth -= isEnd ? 1 : 0;
      const placed = '  '.repeat(depth) + line;
      depth += line.endsWith('{') && !line.startsWith('/**') ? 1 : 0;
      return placed;
    })
    .join('\n');
}

/** The types of a description, as a file for type checkers. */
export function typesOf(document) {
  const schemas = `/** What is sent and answered, by the names of the description. */\nexport interface Schemas {\n${schemasOf(document).join('\n')}\n}`;
  const addresses = `/** Every address, by its method and its template. */\nexport interface Addresses {\n${addressesOf(document).join('\n')}\n}`;
  return `${HEAD}\n${indented(schemas)}\n\n${indented(addresses)}\n`;
}

if (import.meta.main) {
  const [description, target] = Deno.args;
  await Deno.writeTextFile(target, typesOf(JSON.parse(await Deno.readTextFile(description))));
}
