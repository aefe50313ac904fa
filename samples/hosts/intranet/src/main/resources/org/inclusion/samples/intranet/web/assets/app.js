// Begins: the intranet's own views, and those of the training.
import { route, render, start } from './router.js';
import { listen, routes } from './training.js';
import { choose, language, say } from './words.js';
import { coordinator } from './views/coordinator.js';
import { directory } from './views/directory.js';
import { home } from './views/home.js';
import { news } from './views/news.js';

route('', home);
route('actualites', news);
route('annuaire', directory);
route('mon-service', coordinator);
routes();
listen(document.getElementById('main'));

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});

const switchLanguage = document.getElementById('switch-language');
switchLanguage.addEventListener('click', () => {
  choose(language() === 'fr' ? 'en' : 'fr');
  frame();
  // An element follows the page by itself, and keeps its place.
  if (document.querySelector('#main > h1')) {
    render();
  }
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

start();
