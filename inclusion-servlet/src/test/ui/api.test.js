// What the pages make of an answer, without a browser and without a server.
import { Away, Refused, post } from '../../main/ui/page/api.js';
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

test('a refusal of what was sent is a refusal', async () => {
  isA(Refused, await failureOn(400, 'not-json'));
});
