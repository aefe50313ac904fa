// All that the intranet's pages wrote to have the training in them: a route for each element, so that the browser's own
// "back" works; whom the counter finds by name; and what happens at the way out.
import { h } from './dom.js';
import { go, route } from './router.js';
import { say } from './words.js';

const MINE = {
  moi: () => view('path'),
  'moi/envie': () => view('start'),
  'moi/point': () => view('start', { mode: 'full' }),
  'moi/questions': () => view('questions'),
  'moi/tout': () => view('questions', { mode: 'full' }),
  'moi/questions/:assessment': ({ assessment }) => view('questions', { assessment }),
  'moi/etape/:path/:step': ({ path, step }) => view('step', { path, step, at: taken() }),
  'moi/profil': () => view('profile'),
};

const HASHES = {
  path: () => '#/moi',
  start: ({ mode }) => (mode === 'full' ? '#/moi/point' : '#/moi/envie'),
  questions: ({ assessment, mode }) => (assessment ? `#/moi/questions/${assessment}` : mode === 'full' ? '#/moi/tout' : '#/moi/questions'),
  step: ({ path, step }) => `#/moi/etape/${path}/${step}`,
  profile: () => '#/moi/profil',
};

/** Where in the step to go on. It is not in the address: reloaded or come back to, a step begins with its lesson and not with the exercise. */
let at;

function taken() {
  const once = at;
  at = undefined;
  return once;
}

export function routes() {
  Object.entries(MINE).forEach(([pattern, mine]) => route(pattern, mine));
  route('guichet', () => view('helper'));
  route('lieux', () => view('places'));
  route('adresses', () => view('resources'));
  route('lecons', () => view('author'));
  route('au-revoir', () => ({
    title: say('leave.title'),
    body: [h('p', {}, say('leave.text')), place('leave').element, h('a', { class: 'choice', href: '#/' }, say('leave.stay'))],
  }));
}

/** A whole view of the training: its element brings the heading, and the browser's tab has a title as every view has. */
function view(name, attributes) {
  return { title: say(`title.${name}`), ...place(name, attributes) };
}

/** An element of the training, with the page's first heading unless its attributes say another level. */
export function place(name, attributes = {}) {
  const element = document.createElement(`inclusion-${name}`);
  for (const [attribute, value] of Object.entries({ 'heading-level': 1, ...attributes })) {
    if (value !== undefined) {
      element.setAttribute(attribute, value);
    }
  }
  return { element };
}

export function listen(main) {
  main.addEventListener('inclusion-go', event => {
    const { to, learner } = event.detail;
    // With a person at the counter, one element leads her all the way.
    if (learner) {
      return;
    }
    if (to === 'back') {
      event.preventDefault();
      history.back();
    } else if (HASHES[to]) {
      event.preventDefault();
      at = event.detail.at;
      // A wish that was said is not asked for once more by "back".
      go(HASHES[to](event.detail), { replace: event.target.localName === 'inclusion-start' });
    }
  });
  main.addEventListener('inclusion-find-person', event => {
    event.preventDefault();
    event.detail.answer = find(event.detail.name);
  });
  main.addEventListener('inclusion-left', event => {
    event.preventDefault();
    const form = document.getElementById('leave');
    if (event.detail.quickly) {
      leaveQuickly(form);
    } else {
      form.submit();
    }
  });
}

/** Whoever comes to her screen next sees an empty page, and not whose site it was. */
function leaveQuickly(form) {
  const nowhere = () => location.replace('about:blank');
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).then(nowhere, nowhere);
}

/** Asked once without a name, to know whether there is a search here: there is. */
async function find(name) {
  if (!name) {
    return [];
  }
  const answer = await fetch(`/personnes?nom=${encodeURIComponent(name)}`, { cache: 'no-store' });
  return answer.ok ? (await answer.json()).people : [];
}
