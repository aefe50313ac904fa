// The way to the platform's login: the browser puts a secret by, and goes there. Where it can put nothing by, a window of our own opens.
import { closed } from './closed.js';
import { takeFrom } from './hand-back.js';
import { element, isFramed, place, show, told } from './page.js';
import { put, putInTab } from './storage.js';

const { words } = told;

// Our own storage first, in a frame too: it answers at once. Many platforms have none, and say nothing.
if (putInTab(told.key, told.secret) || (await put(told.storage, told.key, told.secret))) {
  location.replace(told.ask);
} else if (isFramed) {
  offerWindow();
} else {
  show(words['refused.title'], element('p', words['tab.keeps-nothing']));
}

/** The login begins anew in a window of its own. It is posted: what the platform said stands in no address. */
function offerWindow() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = told.again;
  // Pressed again it opens no second window: a choice comes back from one.
  form.target = told.key;
  for (const [name, value] of Object.entries(told.login)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = String(value);
    form.append(field);
  }
  form.append(element('button', words['window.open'], { type: 'submit' }));
  /** @type {Window | null} */
  let ours = null;
  form.addEventListener('submit', () => {
    // It keeps its opener: a form that opens a window by itself leaves it none.
    ours = window.open('', told.key);
    const now = ours;
    setTimeout(() => now && says(now));
  });
  takeFrom(() => ours, place);
  show(words['window.title'], element('p', words['window.why']), form);
}

/**
 * Says that the activity stands in a window, as long as it does. Opened once more it works as well, so the button stays.
 * @param {Window} opened
 */
function says(opened) {
  const said = element('p', words['window.opened'], { role: 'status' });
  document.querySelector('[role=status]')?.remove();
  document.querySelector('form')?.before(said);
  closed(opened).then(() => said.remove());
}
