// The one script of a host's page: the elements, and whoever the host says is there.
//   <script type="module" src="/inclusion/beside.js?token=/portail/jeton"></script>
// At `token` the host answers with a token for whoever is signed in, as text; 401, or its login page, when nobody is.
// Where a page may have a script and no element of ours, `show` names the element, `in` the place, and the rest its attributes:
//   <script type="module" src="/inclusion/beside.js?token=/portail/jeton&amp;show=inclusion-path&amp;in=main"></script>
import { configure } from './ui/inclusion.js';

const here = new URL(import.meta.url);
const tokenAddress = new URL(here.searchParams.get('token') ?? '', document.baseURI);
const sessionAddress = new URL('session', here);
const PATIENCE = 20_000;

// A token is handed to nobody else, and taken from nobody else.
if (!here.searchParams.get('token') || tokenAddress.origin !== here.origin) {
  throw new Error('inclusion: beside.js?token=… must name an address of this site that answers with a token');
}

const NOBODY = () => new Response(null, { status: 401 });

/** Asks the host who is there, and opens a session for her. Answers what went wrong, or null. */
async function open() {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const options = { cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: patience.signal };
  const said = await fetch(tokenAddress, options);
  if (!said.ok) {
    return said.status >= 500 || said.status === 429 ? said : NOBODY();
  }
  const token = (await said.text()).trim();
  // Three parts, or it is the login page.
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    return NOBODY();
  }
  const headers = { 'Content-Type': 'application/jwt', 'X-Inclusion': '1' };
  const opened = await fetch(sessionAddress, { ...options, method: 'POST', headers, body: token });
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

configure({
  /** A page begins with whoever is there now, not with whoever was. A session that has ended is opened anew, once. */
  async fetch(address, options) {
    const first = openedOnce && opening === null ? null : await enter();
    if (first) {
      return first;
    }
    const answer = await fetch(address, options);
    if (answer.status !== 401) {
      return answer;
    }
    return (await enter()) ?? fetch(address, options);
  },
});

// Who leaves this device ends her session as well.
document.addEventListener('inclusion-left', () => {
  openedOnce = false;
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
    if (!['token', 'show', 'in'].includes(attribute) && /^(?!on|style$)[a-z-]+$/.test(attribute)) {
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
