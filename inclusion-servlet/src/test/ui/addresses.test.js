// How a host's own page asks the addresses.
import { Refused, api } from '../../main/ui/addresses.js';

const asked = [];

/** A server that answers once, and notes what it was asked. */
function answering(status, content, type = 'application/json') {
  asked.length = 0;
  return (address, options) => {
    asked.push({ address: String(address), ...options });
    const body = content === null ? null : type.endsWith('json') ? JSON.stringify(content) : content;
    return Promise.resolve(new Response(body, { status, headers: content === null ? {} : { 'Content-Type': type } }));
  };
}

function same(actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
  }
}

const base = 'https://host.example/portal/inclusion';

Deno.test('an address is filled, below the mount', async () => {
  const ask = api({ base, fetch: answering(200, { id: 'x' }) });
  const answer = await ask('GET /api/paths/{path}/steps/{step}', {
    path: { path: 'a b', step: 'c/d' },
    query: { lang: 'en', limit: undefined },
  });
  same(answer, { id: 'x' });
  same(asked[0].address, 'https://host.example/portal/inclusion/api/paths/a%20b/steps/c%2Fd?lang=en');
  same(asked[0].method, 'GET');
  same('X-Inclusion' in asked[0].headers, false);
});

Deno.test('a change carries the header that no foreign page can set, and the headers of the page', async () => {
  const ask = api({ base, headers: () => Promise.resolve({ 'X-CSRF-TOKEN': 't' }), fetch: answering(201, { path: 'p' }) });
  await ask('POST /api/learners/{learner}/enrolments', { path: { learner: 'me' }, body: { path: 'p' } });
  same(asked[0].headers['X-Inclusion'], '1');
  same(asked[0].headers['X-CSRF-TOKEN'], 't');
  same(asked[0].headers['Content-Type'], 'application/json');
  same(asked[0].body, '{"path":"p"}');
});

Deno.test('a change without a body has none', async () => {
  await api({ base, fetch: answering(200, {}) })('POST /api/learners/{learner}/guests/{guest}/end', {
    path: { learner: 'me', guest: 'g' },
  });
  same(asked[0].body, undefined);
  same('Content-Type' in asked[0].headers, false);
});

Deno.test('where there is nothing, the answer is null if the page asked so', async () => {
  same(
    await api({ base, fetch: answering(204, null) })('GET /api/learners/{learner}/wish', { path: { learner: 'me' }, ifAny: true }),
    null,
  );
  same(asked[0].headers['X-Inclusion-If-Any'], '1');
});

Deno.test('a refusal says its status and its problem', async () => {
  const problem = { type: 'urn:inclusion:problem:required', title: 'Non', status: 400, detail: 'Il manque quelque chose.' };
  const ask = api({ base, fetch: answering(400, problem, 'application/problem+json') });
  const refused = await ask('GET /api/me').then(
    () => null,
    reason => reason,
  );
  same(refused instanceof Refused, true);
  same([refused.status, refused.problem, refused.message], [400, problem, 'Il manque quelque chose.']);
});

Deno.test('a refusal of whatever stands in front has no problem', async () => {
  const refused = await api({ base, fetch: answering(502, '<html>', 'text/html') })('GET /api/me').catch(reason => reason);
  same([refused.status, refused.problem, refused.message], [502, null, 'refused with status 502']);
});

Deno.test('what is no JSON is a file', async () => {
  const calendar = await api({ base, fetch: answering(200, 'BEGIN:VCALENDAR', 'text/calendar') })('GET /api/x');
  same(await calendar.text(), 'BEGIN:VCALENDAR');
});
