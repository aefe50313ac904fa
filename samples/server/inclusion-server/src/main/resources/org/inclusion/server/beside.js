// The one script of a host's page: the elements, and whoever the host says is there.
//   <script type="module" src="/inclusion/beside.js?token=/portail/jeton"></script>
// At `token` the host answers with a token for whoever is signed in, as text; 401, or its login page, when nobody is.
// At `names`, if it is given, the host answers what people are called: [{ id, name, about }] for each `id` that is asked for. No name
// reaches the server.
//   <script type="module" src="/inclusion/beside.js?token=/portail/jeton&amp;names=/portail/noms"></script>
// Where a page may have a script and no element of ours, `show` names the element, `in` the place, and the rest its attributes:
//   <script type="module" src="/inclusion/beside.js?token=/portail/jeton&amp;show=inclusion-path&amp;in=main"></script>
import { configure } from './ui/inclusion.js';

const here = new URL(import.meta.url);
const tokenAddress = new URL(here.searchParams.get('token') ?? '', document.baseURI);
const sessionAddress = new URL('session', here);
const PATIENCE = 20_000;

const namesAddress = here.searchParams.get('names') ? new URL(here.searchParams.get('names'), document.baseURI) : null;
/** A page does not wait longer for names: it says « Une personne ». */
const PATIENCE_FOR_NAMES = 3_000;
/** So many ids in one address. */
const NAMES_AT_ONCE = 50;

const NOBODY = () => new Response(null, { status: 401 });

/** Somebody is signed in at the host, and to sign in again would change nothing: the page says so, and the console what to mend. */
function notLetIn(why) {
  console.error(`inclusion: nobody is let in: ${why}`);
  const problem = { type: 'urn:inclusion:problem:not-let-in', status: 401 };
  return new Response(JSON.stringify(problem), { status: 401, headers: { 'Content-Type': 'application/problem+json' } });
}

/** The address of the script is wrong. The elements have come, and say that nobody is let in. */
function endWith(why) {
  configure({ fetch: async () => notLetIn(why) });
  throw new Error(`inclusion: ${why}`);
}

// A token is handed to nobody else, and taken from nobody else.
if (!here.searchParams.get('token') || tokenAddress.origin !== here.origin) {
  endWith('beside.js?token=… must name an address of this site that answers with a token');
}

// Ids of people are asked of nobody else.
if (namesAddress && namesAddress.origin !== here.origin) {
  endWith('beside.js?names=… must name an address of this site that answers with names');
}

/** Nobody is signed in at the host: it says so, or leads to its login page. */
const isLogin = said => said.type === 'opaqueredirect' || said.status === 401 || said.status === 403;

const isPage = said => /html/.test(said.headers.get('Content-Type') ?? '');

/** Asks the host who is there, and opens a session for her. Answers what went wrong, or null. */
async function open() {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const options = { cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: patience.signal };
  const said = await fetch(tokenAddress, options);
  if (said.status >= 500 || said.status === 429) {
    return said;
  }
  if (isLogin(said)) {
    return NOBODY();
  }
  if (!said.ok) {
    return notLetIn(`${tokenAddress.pathname} answered ${said.status}`);
  }
  const token = (await said.text()).trim();
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    // A page is that of the login. A token may be called one: what PHP sends is, unless it is told otherwise.
    return isPage(said) ? NOBODY() : notLetIn(`${tokenAddress.pathname} answered with something that is no token: the token alone, as text`);
  }
  const headers = { 'Content-Type': 'application/jwt', 'X-Inclusion': '1' };
  // Somebody else may be there by now, who may know other names.
  names.clear();
  const asked = new URL(sessionAddress);
  // A refusal is in the language of the page.
  asked.searchParams.set('lang', document.documentElement.lang || 'fr');
  const opened = await fetch(asked, { ...options, method: 'POST', headers, body: token });
  if (opened.status === 401) {
    return notLetIn(`the token of ${tokenAddress.pathname} was refused, and the server's log says why`);
  }
  return opened.ok ? null : opened;
}

let opening = null;
let openedOnce = false;

/** However many ask at the same time, the host is asked once. */
function enter() {
  opening ??= open().then(
    problem => {
      openedOnce ||= problem === null;
      return problem;
    },
  ).finally(() => {
    opening = null;
  });
  return opening;
}

/**
 * What the host calls people, for this page alone; null where it gives no name.
 * @type {Map<string, { name: string, about?: string } | null>}
 */
const names = new Map();

/** The answers in which people are listed: a helper's lists, and what stands about one person. */
const WITH_PEOPLE = /\/api\/(people|calls|learners\/[^/]+\/(accompaniments|cards|history|looks|promises(\/[^/]+\/\w+)?))$/;

/** Whose name is meant where several ids stand beside one name: whoever acted goes before the person about whom it is. */
const IDS = ['viewer', 'actor', 'by', 'helper', 'givenBy', 'learner'];

/** Everybody in an answer who has an id and no name. */
function* unnamed(value) {
  if (value === null || typeof value !== 'object') {
    return;
  }
  const id = IDS.map(member => value[member]).find(one => typeof one === 'string');
  if (id && value.name == null) {
    yield { id, into: value, as: 'name' };
  }
  if (typeof value.owner === 'string' && value.ownerName == null) {
    yield { id: value.owner, into: value, as: 'ownerName' };
  }
  for (const inner of Object.values(value)) {
    yield* unnamed(inner);
  }
}

/** Asks the host for names that this page does not know yet. Without an answer it is asked again the next time. */
async function askForNames(ids) {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE_FOR_NAMES);
  const options = { cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: patience.signal };
  const isText = one => typeof one === 'string' && one.trim() !== '';
  for (let i = 0; i < ids.length; i += NAMES_AT_ONCE) {
    const asked = ids.slice(i, i + NAMES_AT_ONCE);
    const address = new URL(namesAddress);
    asked.forEach(id => address.searchParams.append('id', id));
    const said = await fetch(address, options);
    if (!said.ok) {
      throw new Error(`${said.status}`);
    }
    const people = await said.json();
    asked.forEach(id => names.set(id, null));
    people.filter(({ name }) => isText(name)).forEach(({ id, name, about }) => names.set(id, { name, about: isText(about) ? about : undefined }));
  }
}

/** An answer of the library, with the names that the host gives. */
async function withNames(answer, address) {
  const isList = answer.ok && WITH_PEOPLE.test(new URL(address, here).pathname) && /json/.test(answer.headers.get('Content-Type') ?? '');
  if (!namesAddress || !isList) {
    return answer;
  }
  const content = await answer.clone().json();
  const people = [...unnamed(content)];
  const ids = [...new Set(people.map(({ id }) => id))].filter(id => !names.has(id));
  await askForNames(ids).catch(problem => console.warn(`inclusion: no names from ${namesAddress.pathname}: ${problem.message}`));
  for (const { id, into, as } of people) {
    const known = names.get(id);
    if (known) {
      into[as] = known.name;
    }
    if (known?.about && as === 'name' && into.learner === id) {
      // In the list of people it is `about`; a promise is about something.
      into['lastNews' in into ? 'about' : 'toldApart'] ??= known.about;
    }
  }
  return new Response(JSON.stringify(content), { status: answer.status, headers: answer.headers });
}

configure({
  /** A page begins with whoever is there now, not with whoever was. A session that has ended is opened anew, once. */
  async fetch(address, options) {
    const first = openedOnce && opening === null ? null : await enter();
    if (first) {
      // Everybody who waited reads it.
      return first.clone();
    }
    const answer = await fetch(address, options);
    if (answer.status !== 401) {
      return withNames(answer, address);
    }
    return (await enter())?.clone() ?? withNames(await fetch(address, options), address);
  },
});

// Who leaves this device ends her session as well.
document.addEventListener('inclusion-left', () => {
  openedOnce = false;
  names.clear();
  fetch(sessionAddress, { method: 'DELETE', headers: { 'X-Inclusion': '1' }, keepalive: true }).catch(() => {});
});

/** An element for a page that cannot have it in its HTML: in the place that is named, else after the script, else at the end. */
function show(name) {
  if (!/^inclusion(-[a-z]+)+$/.test(name)) {
    throw new Error('inclusion: beside.js?show=… must name an element of inclusion, such as inclusion-path');
  }
  const element = document.createElement(name);
  for (const [attribute, value] of here.searchParams) {
    // What a browser would run or lay out is no attribute of ours.
    if (!['token', 'names', 'show', 'in'].includes(attribute) && /^(?!on|style$)[a-z-]+$/.test(attribute)) {
      element.setAttribute(attribute, value);
    }
  }
  const place = here.searchParams.get('in');
  const script = [...document.body.querySelectorAll('script')].find(one => one.src === import.meta.url);
  if (place) {
    const found = document.querySelector(place);
    if (!found) {
      throw new Error(`inclusion: beside.js?in=… names ${place}, and the page has nothing there`);
    }
    found.append(element);
  } else if (script) {
    script.after(element);
  } else {
    document.body.append(element);
  }
}

here.searchParams.getAll('show').forEach(show);
