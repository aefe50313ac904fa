// Speaks with inclusion's HTTP API, through whatever stands in between.
import { host, hostHeaders } from './host.js';

const PATIENCE = 20_000;

/** How often a request is asked again that lost a race on the server, which says so, undoes it, and asks for a second. */
const RACES = 3;

/** The network is away, or the server is. */
export class Away extends Error {}

/** The visit is over: the host wants to know again who this is. */
export class SignedOut extends Error {}

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** Who asks, once it is known: a server that has somebody else signed in by then answers no. */
let actor = null;

export function askAs(actorId) {
  actor = actorId;
}

/** What was read last, in memory only: a page that is open goes on working without network. */
const read = new Map();

/** Whom a helper has in front of her, as `learners/…/`: what was read of somebody else before is forgotten. */
let inFront = null;

const isOf = person => key => key.includes(` ${person}`);

export async function get(path, language) {
  const key = `${language} ${path}`;
  const [person] = /^learners\/(?!me\/)[^/]+\//.exec(path) ?? [];
  if (person && person !== inFront) {
    [...read.keys()].filter(isOf(inFront)).forEach(one => read.delete(one));
    inFront = person;
  }
  try {
    const body = await request('GET', path, language);
    if (!person || person === inFront) {
      read.set(key, body);
    }
    return body;
  } catch (problem) {
    if (problem instanceof Away && read.has(key)) {
      return read.get(key);
    }
    throw problem;
  }
}

export function post(path, body, language = 'fr') {
  return request('POST', path, language, body);
}

/** Forgets what was read: at leaving, or when somebody else signed in. */
export function forgetRead() {
  read.clear();
}

async function request(method, path, language, body, races = RACES) {
  const { base, fetch } = host();
  const asked = new URL(`api/${path}`, base);
  asked.searchParams.set('lang', language);
  const answer = await reach(() => ask(fetch, asked, method, body));
  const isJson = /[/+]json\b/.test(answer.headers.get('Content-Type') ?? '');
  if (answer.status === 503 && answer.headers.get('Retry-After') === '1' && races > 0) {
    await new Promise(resolve => setTimeout(resolve, 1_000 * Math.random()));
    return request(method, path, language, body, races - 1);
  }
  if (answer.status >= 500 || answer.status === 429) {
    throw new Away();
  }
  // A host whose visit is over answers with its login page, or refuses in its own words.
  if (answer.status === 401 || (!isJson && answer.status !== 204)) {
    throw new SignedOut();
  }
  const content = answer.status === 204 ? null : await reach(() => answer.json());
  if (answer.status === 403 && /someone-else$/.test(content.type ?? '')) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Refused(answer.status, content);
  }
  return content;
}

async function ask(fetch, asked, method, body) {
  const unsafe = body !== undefined;
  return fetch(asked, {
    method,
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(await hostHeaders()),
      ...(actor ? { 'X-Inclusion-Actor': actor } : {}),
      ...(unsafe ? { 'Content-Type': 'application/json', 'X-Inclusion': '1' } : {}),
    },
    body: unsafe ? JSON.stringify(body) : undefined,
    // Nothing about a person stays on a device that others may use.
    cache: 'no-store',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** A connection that breaks in the middle of an answer is a connection that is away. */
async function reach(work) {
  try {
    return await work();
  } catch {
    throw new Away();
  }
}
