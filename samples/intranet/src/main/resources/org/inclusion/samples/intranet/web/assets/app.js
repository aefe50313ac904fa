// Begins: who is here, what was kept, which view.
import { Refused } from './api.js';
import { h, loadIcons } from './dom.js';
import { inFront, myself, signIn } from './people.js';
import * as queue from './queue.js';
import { render, route, start } from './router.js';
import { showStatus } from './status.js';
import { choose, language, say } from './words.js';
import { application } from './views/application.js';
import { appointment } from './views/appointment.js';
import { choosePerson, meetPerson } from './views/counter.js';
import { coordinator } from './views/coordinator.js';
import { directory } from './views/directory.js';
import { history } from './views/history.js';
import { home } from './views/home.js';
import { hub } from './views/hub.js';
import { leave } from './views/leave.js';
import { looks } from './views/looks.js';
import { mailbox } from './views/mailbox.js';
import { news } from './views/news.js';
import { nextStep } from './views/next.js';
import { noteAct } from './views/note.js';
import { path } from './views/path.js';
import { practice } from './views/practice.js';
import { profile } from './views/profile.js';
import { questions } from './views/questions.js';
import { result } from './views/result.js';
import { step } from './views/step.js';
import { told } from './views/told.js';
import { connection, device, how, wish } from './views/wish.js';

route('', home);
route('actualites', news);
route('annuaire', directory);
route('mon-service', coordinator);
route('guichet', choosePerson);
route('guichet/:person/:name', meetPerson);
route('au-revoir', leave);

// The same way for oneself and, with a helper, for the person in front of her.
const way = {
  '': hub,
  '/envie': wish,
  '/comment': how,
  '/avec-quoi': device,
  '/reseau': connection,
  '/accord': told,
  '/accord/:mode': told,
  '/questions': questions,
  '/resultat': result,
  '/suite': nextStep,
  '/chemin': path,
  '/etape/:path/:step': step,
  '/exercice/:path/:step': practice,
  '/messagerie/:path/:step': mailbox,
  '/rendez-vous/:path/:step': appointment,
  '/allocations/:path/:step': application,
  '/profil': profile,
  '/historique': history,
};
for (const [pattern, view] of Object.entries(way)) {
  route(`moi${pattern}`, about(view));
  route(`avec/:person${pattern}`, about(view));
}
route('moi/regards', about(looks));
route('avec/:person/noter', about(noteAct));

function about(view) {
  return async (found, show) => {
    const who = found.person ? await inFront(found.person) : myself();
    if (!who) {
      location.replace('#/guichet');
      return null;
    }
    band(who);
    return view({ ...found, who }, show);
  };
}

/** Says with whom one is, on every view about somebody else. */
function band(who) {
  document
    .getElementById('with')
    .replaceChildren(...(who.self ? [] : [h('a', { href: who.base }, say('with', { name: who.name }))]));
}

addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#/avec/')) {
    document.getElementById('with').replaceChildren();
  }
});

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});

const switchLanguage = document.getElementById('switch-language');
switchLanguage.addEventListener('click', () => {
  choose(language() === 'fr' ? 'en' : 'fr');
  frame();
  render();
});

/** The words around the views. */
function frame() {
  const texts = { brand: 'brand', skip: 'skip', 'link-home': 'home.link', 'link-leave': 'leave.link', human: 'human' };
  for (const [id, key] of Object.entries(texts)) {
    document.getElementById(id).textContent = say(key);
  }
  document.getElementById('top-links').setAttribute('aria-label', say('menu'));
  switchLanguage.textContent = say('language.other-name');
  switchLanguage.lang = say('language.other');
}

loadIcons().catch(() => {});
try {
  const me = await signIn();
  queue.open(me.id);
  showStatus(document.getElementById('status'));
} catch (problem) {
  // The first view says it in words: no network, or no longer signed in.
  if (problem instanceof Refused && problem.status === 401) {
    location.replace('/connexion');
  }
}
start();
