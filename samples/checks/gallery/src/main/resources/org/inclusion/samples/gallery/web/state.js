// One element in one state: /state.html?state=start/wish&lang=fr&theme=dark
import { configure } from '/inclusion/ui/inclusion.js';
import '/inclusion/ui/followup/followup.js';
import '/inclusion/ui/author/form.js';
import '/inclusion/ui/guest/guest.js';
import '/inclusion/ui/referral/referral.js';
import '/inclusion/ui/place/place.js';
import '/inclusion/ui/resource/resource.js';
import '/inclusion/ui/structure/coordinator.js';
import '/inclusion/ui/telephone/telephone.js';
import '/inclusion/ui/together/together.js';
import { STATES } from '/states.js';
import { until } from '/reach.js';

/** Whom a helper helps: see People.java. */
const PEOPLE = ['begun', 'known', 'new'];

const asked = new URLSearchParams(location.search);
const state = STATES.find(({ id }) => id === asked.get('state'));
const theme = asked.get('theme') ?? 'light';

document.documentElement.lang = state.lang ?? asked.get('lang') ?? 'fr';
document.documentElement.dir = state.lang === 'ar' ? 'rtl' : 'ltr';
document.documentElement.dataset.inclusionTheme = theme;
document.getElementById('name').textContent = state.id;
document.title = state.id;

configure({ fetch: answer, words: state.words ?? {} });
// &same: whoever this browser is already.
const people = asked.has('same') ? '' : await (await fetch(`/person?like=${state.like}`, { method: 'POST' })).text();
if (state.goes) {
  location.replace(await state.goes(people.trim().split(/\s+/)));
  await new Promise(() => {});
}

const stage = document.getElementById('stage');
if (state.page) {
  stage.append(...state.page());
}
const element = document.createElement(`inclusion-${state.element}`);
for (const [name, value] of Object.entries(state.attributes ?? {})) {
  element.setAttribute(name, value);
}
Object.assign(element, state.properties);
if (state.with) {
  element.setAttribute('learner', people.split('\n')[1 + PEOPLE.indexOf(state.with)].trim());
  element.setAttribute('name', 'Fatima Benali');
}
stage.append(element);
try {
  if (state.reach) {
    await state.reach(element);
  } else if (!state.waits) {
    await until(element, root => root?.querySelector('[part~="heading"]'));
  }
  document.body.dataset.ready = 'true';
} catch (problem) {
  document.body.dataset.ready = String(problem);
}

function answer(address, request) {
  const path = new URL(address, location.href).pathname;
  const [, made] = Object.entries(state.answers ?? {}).find(([end]) => path.endsWith(end)) ?? [];
  switch (made) {
    case undefined:
      return fetch(address, request);
    case 'never':
      return new Promise(() => {});
    case 'away':
      return Promise.reject(new TypeError('no network'));
    case 'signed-out':
      return Promise.resolve(new Response('{}', { status: 401, headers: { 'Content-Type': 'application/problem+json' } }));
    case 'stale':
      return Promise.resolve(refused(403, 'urn:inclusion:problem:host-token'));
    case 'gone':
      return Promise.resolve(refused(409, 'urn:inclusion:problem:slot-gone'));
    case 'broken':
      return Promise.resolve(new Response('{}', { status: 500, headers: { 'Content-Type': 'application/problem+json' } }));
    default:
      return Promise.resolve(Response.json(typeof made === 'function' ? made() : made));
  }
}

function refused(status, type) {
  return new Response(JSON.stringify({ type }), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
