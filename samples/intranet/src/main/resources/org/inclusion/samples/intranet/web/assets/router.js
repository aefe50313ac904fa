// Shows one view after the other, by what stands behind the # of the address.
import { Away, Refused } from './api.js';
import { choice, choices, h, way } from './dom.js';
import { hush } from './speech.js';
import { say } from './words.js';

const routes = [];
let turn = 0;
let first = true;

/** route('avec/:person/etape/:path/:step', view). */
export function route(pattern, view) {
  routes.push({ parts: pattern.split('/'), view });
}

export function go(hash) {
  if (location.hash === hash) {
    render();
  } else {
    location.hash = hash;
  }
}

export function start() {
  addEventListener('hashchange', render);
  // What a button could not do is said like what a view could not show.
  addEventListener('unhandledrejection', event => {
    event.preventDefault();
    place(excuse(event.reason));
  });
  return render();
}

function match() {
  const parts = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  for (const { parts: pattern, view } of routes) {
    if (pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i])) {
      return { view, found: Object.fromEntries(pattern.map((part, i) => [part.slice(1), parts[i]])) };
    }
  }
  return { view: () => ({ title: say('nothing.title'), body: [h('p', {}, say('nothing.text'))] }), found: {} };
}

export async function render() {
  const mine = ++turn;
  hush();
  const { view, found } = match();
  // A view may show another one in its place later, as long as nobody went elsewhere.
  const show = shown => shown && mine === turn && place(shown);
  let shown;
  try {
    shown = await view(found, show);
  } catch (problem) {
    shown = excuse(problem);
  }
  if (shown) {
    show(shown);
  }
}

/** Puts a view in place and takes the reader to its heading. */
function place({ title, body, back, kicker, lang, site, look }) {
  const heading = h('h1', { tabindex: '-1', lang, class: look }, title);
  document.body.className = site ?? '';
  document.title = `${title} · ${say('brand')}`;
  document.getElementById('main').replaceChildren(
    ...(back ? [h('p', { class: 'back' }, way(back.label ?? say('back'), back.href, { picture: 'back', kind: 'plain' }))] : []),
    ...(kicker ? [h('p', { class: 'kicker' }, kicker)] : []),
    heading,
    ...body.flat(3).filter(Boolean),
  );
  if (first) {
    first = false;
    return;
  }
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

function excuse(problem) {
  if (problem instanceof Away) {
    return {
      title: say('away.title'),
      body: [h('p', {}, say('away.text')), choices(choice(say('away.again'), render), way(say('home.link'), '#/'))],
    };
  }
  if (problem instanceof Refused && problem.status === 401) {
    return {
      title: say('signed-out.title'),
      body: [h('p', {}, say('signed-out.text')), choices(way(say('login.title'), '/connexion'))],
    };
  }
  if (problem instanceof Refused) {
    return {
      title: say('refused.title'),
      body: [h('p', {}, problem.message), choices(way(say('home.link'), '#/'))],
    };
  }
  console.error(problem);
  return {
    title: say('surprise.title'),
    body: [h('p', {}, say('surprise.text')), choices(choice(say('away.again'), render), way(say('home.link'), '#/'))],
  };
}
