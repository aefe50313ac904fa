// Speaks with inclusion's HTTP API, through whatever stands in between.
import { host, hostHeaders } from './host.js';

const PATIENCE = 20_000;

const EVENTS = 'text/event-stream';

const FEW_MINUTES = 5 * 60_000;

/** How often a request is sent again that lost a race on the server. The server has undone it, and asked to try again after a second. */
const RACES = 3;

/** Whoever says "later" by hours is not believed: an open page asks again after ten minutes. */
const LATEST = 600;

/** The network is away, or the server is; which may have said after how many seconds to come again. */
export class Away extends Error {
  constructor(later = 0, answered = false) {
    super();
    this.later = later;
    /** Whether something answered that it cannot help now: then the network is there. */
    this.answered = answered;
    /** Whether something was to be noted, and is kept nowhere. */
    this.notNoted = false;
    /**
     * Where somebody was going, and goes on to once the network is back.
     * @type {(() => unknown) | undefined}
     */
    this.goesOn = undefined;
  }
}

/** The visit is over: the host wants to know again who this is. */
export class SignedOut extends Error {}

/** The host says who this is, and the server does not believe it. Nobody is signed in, and to sign in again changes nothing. */
export class NotLetIn extends SignedOut {}

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? '');
    this.status = status;
    this.problem = problem;
  }
}

/** The host refused a change, though the visit goes on: its CSRF token is missing, or older than the sign-in; or the page is older than the server. The page has to be loaded again. */
export class Stale extends Error {}

/** What was said in the browser's console last, for whoever looks there: what stands in the way, where, and the status. */
let told = '';

/** @param {number | string} [status] */
export function tellConsole(what, asked, status = '') {
  const line = `inclusion: ${what}: ${asked.pathname} ${status}`;
  if (line !== told) {
    console.warn((told = line));
  }
}

/** How far this device's clock is off, in milliseconds, where that is more than a few minutes; as the server's answers tell. */
let clockIsOff = 0;

/** Now, as the server's clock has it. */
export function now() {
  return new Date(Date.now() + clockIsOff);
}

/** What was read last, in memory only: a page that is open goes on working without network. */
const read = new Map();

/** The person in front of a helper, as `learners/…/`. When another one comes, what was read of the first is forgotten. */
let inFront = null;

/** Counts how often all was forgotten. An answer to a request from before is not kept. */
let forgotten = 0;

const isOf = person => key => key.includes(` ${person}`);

/**
 * What is at an address of the API. `as` is the actor for whom the page was opened: a server that has somebody else signed
 * in by then answers no. With `ifAny` there may be nothing there: then it is null, and no refusal.
 */
export async function get(path, language, as, { ifAny = false } = {}) {
  const key = `${as} ${language} ${path}`;
  const [person] = /^learners\/(?!me\/)[^/]+\//.exec(path) ?? [];
  if (person && person !== inFront) {
    [...read.keys()].filter(isOf(inFront)).forEach(one => read.delete(one));
    inFront = person;
  }
  const before = forgotten;
  try {
    const body = await request('GET', path, { language, as, ifAny });
    if (before === forgotten && (!person || person === inFront)) {
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

/** Something large that is read once, in whatever time it takes, and kept nowhere here. */
export function take(path, language, as) {
  return request('GET', path, { language, as, patient: true });
}

/**
 * A file that the server hands out, whole or not at all.
 * @returns {Promise<Blob>}
 */
export function takeFile(path, language, as) {
  return request('GET', path, { language, as, patient: true, file: true });
}

/** What is at an address, asked anew and kept nowhere here; null where there is nothing new. */
export function ask(path, language, as) {
  return request('GET', path, { language, as });
}

/**
 * An answer that is held open and has events in it; the content itself where the server, or what stands in between, holds none open.
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Response | object | null>}
 */
export function listen(path, language, as, signal) {
  return request('GET', path, { language, as, signal });
}

/** Says or changes something, for the actor for whom the page was opened: no write goes without. */
export async function post(path, body, language, as) {
  try {
    return await request('POST', path, { language, as, body });
  } catch (problem) {
    if (problem instanceof Away) {
      problem.notNoted = true;
    }
    throw problem;
  }
}

/** Forgets what was read: at leaving, or when somebody else signed in. */
export function forgetRead() {
  forgotten++;
  read.clear();
}

async function request(method, path, what, races = RACES) {
  const { base, fetch } = host();
  const asked = new URL(`api/${path}`, base);
  asked.searchParams.set('lang', what.language);
  const options = await optionsOf(method, what);
  const endless = what.patient || what.signal;
  // A host's own `fetch` may pass the signal over.
  const answer = await reach(() => (endless ? fetch(asked, options) : patiently(fetch(asked, options))), asked);
  if (answer.status === 503 && answer.headers.get('Retry-After') === '1' && races > 0) {
    await new Promise(resolve => setTimeout(resolve, 1_000 * Math.random()));
    return request(method, path, what, races - 1);
  }
  const type = answer.headers.get('Content-Type') ?? '';
  const isJson = /[/+]json\b/.test(type);
  if (answer.status === 429 && isJson) {
    // Tomorrow is not "later": a page says so, instead of asking again.
    const problem = await reach(() => answer.json(), asked);
    throw /:over-quota$/.test(problem.type) ? new Refused(answer.status, problem) : busy(answer, asked);
  }
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
    throw busy(answer, asked);
  }
  if (answer.status === 401 && isJson && /:not-let-in$/.test(await typeOf(answer))) {
    throw new NotLetIn();
  }
  const isStream = what.signal && answer.ok && type.startsWith(EVENTS);
  const isFile = what.file && answer.ok && answer.headers.has('Content-Disposition');
  // A host whose visit is over leads to its login page, or answers with it.
  if (
    answer.type === 'opaqueredirect' ||
    answer.status === 401 ||
    (answer.ok && answer.status !== 204 && !isStream && !isFile && !isJson)
  ) {
    throw over(answer, asked);
  }
  if (isStream) {
    return answer;
  }
  if (isFile) {
    return reach(() => answer.blob(), asked);
  }
  const content = answer.status === 204 || !isJson ? null : await reach(() => answer.json(), asked);
  if (answer.ok) {
    listenToClock(answer);
    return content;
  }
  throw await refusal(answer, content, { method, asked, what });
}

/** The type of a problem; empty where the body is none. */
function typeOf(answer) {
  return answer.json().then(
    problem => problem?.type ?? '',
    () => '',
  );
}

/** What a "no" means. A host may also refuse in its own words; and a refusal of ours may say that somebody else is signed in by now. */
async function refusal(answer, content, { method, asked, what }) {
  const isOurs = String(content?.type).startsWith('urn:inclusion:');
  const refusesChange = answer.status === 403 && method === 'POST';
  const asksForToken = isOurs ? /:host-token$/.test(content.type) : refusesChange && (await goesOn(what));
  if (asksForToken) {
    tellConsole('the CSRF token is missing or old (inclusion-header)', asked, 403);
    return new Stale();
  }
  if (!isOurs || /:someone-else$/.test(content.type)) {
    return over(answer, asked);
  }
  return new Refused(answer.status, content);
}

/** Something answered, and cannot help now. */
function busy(answer, asked) {
  tellConsole('the server cannot help now', asked, answer.status);
  return new Away(laterOf(answer), true);
}

/** The host's answer means that the visit is over. */
function over(answer, asked) {
  tellConsole('the visit is over', asked, answer.status);
  return new SignedOut();
}

/** Whether the visit goes on, for a host that refuses a change in its own words: without a token as well as without a visit. */
function goesOn({ language, as }) {
  return request('GET', 'me', { language, as }).then(
    () => true,
    problem => {
      if (problem instanceof Away) {
        throw problem;
      }
    },
  );
}

/** After how many seconds to come again, where the answer says so; a proxy may say it as a date. */
function laterOf(answer) {
  const said = answer.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now().getTime()) / 1_000;
  return Math.min(Math.max(seconds || 0, 0), LATEST);
}

/**
 * What a promise gives that has no end of its own, such as one of the host's; fails where it takes longer than a request may.
 * @template T
 * @param {T | Promise<T>} work
 * @returns {Promise<T>}
 */
export function patiently(work) {
  return new Promise((resolve, reject) => {
    const ends = setTimeout(() => reject(new Away()), PATIENCE);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(ends));
  });
}

/** @returns {Promise<RequestInit>} */
async function optionsOf(method, { as, file, ifAny, body, patient, signal }) {
  const unsafe = body !== undefined;
  return {
    method,
    headers: {
      Accept: `${signal ? `${EVENTS}, ` : file ? '*/*, ' : ''}application/json, application/problem+json`,
      ...(await patiently(hostHeaders())),
      ...(as ? { 'X-Inclusion-Actor': as } : {}),
      ...(ifAny ? { 'X-Inclusion-If-Any': '1' } : {}),
      ...(unsafe ? { 'Content-Type': 'application/json', 'X-Inclusion': '1' } : {}),
    },
    body: unsafe ? JSON.stringify(body) : undefined,
    // Nothing about a person stays on a device that others may use.
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'manual',
    // That live help ends is told even where the page goes away in the same moment.
    keepalive: body?.change === 'END',
    signal: signal ?? (patient ? undefined : patience()),
  };
}

/** What AbortSignal.timeout does, which older browsers have not. */
export function patience() {
  const given = new AbortController();
  setTimeout(() => given.abort(), PATIENCE);
  return given.signal;
}

function listenToClock(answer) {
  const off = Date.parse(answer.headers.get('Date')) - Date.now();
  clockIsOff = Math.abs(off) > FEW_MINUTES ? off : 0;
}

/** A connection that breaks, before an answer or in the middle of it, is a connection that is away. */
async function reach(work, asked) {
  try {
    return await work();
  } catch {
    tellConsole('no network', asked);
    throw new Away();
  }
}
