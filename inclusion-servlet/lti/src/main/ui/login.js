// The way to the platform's login: the browser puts a secret by, and goes there. Where it can put nothing by, a window of our own opens.
import { element, isFramed, show, told } from './page.js';
import { put, putInTab } from './storage.js';

const { words } = told;

if ((await put(told.storage, told.key, told.secret)) || (!isFramed && putInTab(told.key, told.secret))) {
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
  form.target = '_blank';
  for (const [name, value] of Object.entries(told.login)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = String(value);
    form.append(field);
  }
  form.append(element('button', words['window.open'], { type: 'submit' }));
  form.addEventListener('submit', () => setTimeout(opened));
  show(words['window.title'], element('p', words['window.why']), form);
}

/** Opened once more it works as well, so the button stays. */
function opened() {
  const said = element('p', words['window.opened'], { role: 'status' });
  document.querySelector('[role=status]')?.remove();
  document.querySelector('form')?.before(said);
}
