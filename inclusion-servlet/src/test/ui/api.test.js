// What the pages make of an answer, without a browser and without a server.
import { Away, NotLetIn, Refused, SignedOut, Stale, get, post } from '../../main/ui/page/api.js';
import { host } from '../../main/ui/page/host.js';

globalThis.document = /** @type {any} */ ({ querySelectorAll: () => [] });

async function failureOn(status, problem) {
  Object.assign(host(), {
    base: 'http://portail.example.org/inclusion/',
    fetch: () =>
      Promise.resolve(
        new Response(JSON.stringify({ type: `urn:inclusion:problem:${problem}`, status }), {
          status,
          headers: { 'Content-Type': 'application/problem+json' },
        }),
      ),
  });
  try {
    await post('evidence/batch', { items: [] }, 'fr', 'fatima');
  } catch (failure) {
    return failure;
  }
  throw new Error('nothing failed');
}

function isA(kind, failure) {
  if (!(failure instanceof kind)) {
    throw new Error(`${failure?.constructor?.name} is no ${kind.name}`);
  }
}

/** A request leaves the timer of its patience behind. */
function test(name, fn) {
  Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
}

test('a body that came too slowly is kept and sent again', async () => {
  isA(Away, await failureOn(408, 'body-too-slow'));
});

test('too much at once is kept and sent again', async () => {
  isA(Away, await failureOn(429, 'too-many-at-once'));
  isA(Away, await failureOn(503, 'busy'));
});

test('what is over the quota of the day is a refusal, as a page can do nothing about it today', async () => {
  isA(Refused, await failureOn(429, 'over-quota'));
});

test('a token that is refused is no visit that is over, and what was done is kept all the same', async () => {
  isA(NotLetIn, await failureOn(401, 'not-let-in'));
  isA(SignedOut, await failureOn(401, 'not-let-in'));
  const over = await failureOn(401, 'not-signed-in');
  isA(SignedOut, over);
  if (over instanceof NotLetIn) {
    throw new Error('a visit that is over is no token that is refused');
  }
});

test('a refusal of what was sent is a refusal', async () => {
  isA(Refused, await failureOn(400, 'not-json'));
});

// ——— what stands in the way is told apart, in the page and in the console

/** A host that answers changes and questions differently, and what was said in the console. */
async function failureOf(answers, ask = () => post('evidence', { items: [] }, 'fr', 'fatima')) {
  const said = [];
  const { warn } = console;
  console.warn = line => said.push(line);
  Object.assign(host(), {
    base: 'http://portail.example.org/inclusion/',
    fetch: (_, { method }) => answers[method](),
  });
  try {
    await ask();
  } catch (failure) {
    return { failure, said: said.join('\n') };
  } finally {
    console.warn = warn;
  }
  throw new Error('nothing failed');
}

const says =
  (status, body, type = 'application/problem+json') =>
  () =>
    Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }));
const problem = (status, kind) => says(status, JSON.stringify({ type: `urn:inclusion:problem:${kind}`, status }));
const FORBIDDEN_BY_HOST = says(403, '<h1>Forbidden</h1>', 'text/html');
const ME = says(200, '{"id":"fatima"}', 'application/json');
const LOGIN_PAGE = says(200, '<form>', 'text/html');

function has(text, said) {
  if (!said.includes(text)) {
    throw new Error(`the console said: ${said}`);
  }
}

test('a change without the token that the host asks for through us is a page to load again', async () => {
  const { failure, said } = await failureOf({ POST: problem(403, 'host-token') });
  isA(Stale, failure);
  has('the CSRF token is missing or old (inclusion-header): /inclusion/api/evidence 403', said);
});

test('a change that the host itself refuses, in a visit that goes on, is a page to load again', async () => {
  isA(Stale, (await failureOf({ POST: FORBIDDEN_BY_HOST, GET: ME })).failure);
});

test('a change that the host itself refuses after the visit is a visit that is over', async () => {
  const { failure, said } = await failureOf({ POST: FORBIDDEN_BY_HOST, GET: LOGIN_PAGE });
  isA(SignedOut, failure);
  has('the visit is over: /inclusion/api/me 200', said);
});

test('a visit that is over is told by its status', async () => {
  const { failure, said } = await failureOf({ GET: problem(401, 'not-signed-in') }, () => get('me', 'fr'));
  isA(SignedOut, failure);
  has('the visit is over: /inclusion/api/me 401', said);
});

test('a network that is away is told apart from a server that cannot help now', async () => {
  const away = await failureOf({ POST: () => Promise.reject(new TypeError('no network')) });
  isA(Away, away.failure);
  has('no network: /inclusion/api/evidence', away.said);
  if (away.failure.answered) {
    throw new Error('nothing answered');
  }
  const busy = await failureOf({ POST: problem(503, 'store-away') });
  isA(Away, busy.failure);
  has('the server cannot help now: /inclusion/api/evidence 503', busy.said);
  if (!busy.failure.answered) {
    throw new Error('the server answered');
  }
});

test('another refusal of ours stays a refusal', async () => {
  const { failure } = await failureOf({ POST: problem(403, 'foreign-origin') });
  isA(Refused, failure);
  if (failure instanceof Stale) {
    throw new Error('a wrong origin is not mended by loading the page again');
  }
});
