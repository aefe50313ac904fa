// A field to write in: the words that the lesson asks for, or a word to correct.
import { flawOf } from './gesture-written.js';

/** @param {import('./gesture.js').Trying} trying */
export function field({ asked, words, does, hints }) {
  const form = document.createElement('form');
  form.noValidate = true;
  const label = document.createElement('label');
  label.textContent = words('field');
  const input = document.createElement('input');
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('autocapitalize', 'off');
  input.setAttribute('autocorrect', 'off');
  input.value = asked.written ?? '';
  label.append(input);
  const button = document.createElement('button');
  button.className = 'choice';
  button.textContent = words('look');
  const wanted = asked.write ?? '';
  // It is seen at once. A hint comes only where she asks for it: nobody is disturbed while writing.
  input.addEventListener('input', () => flawOf(input.value, wanted, asked.written) === null && does());
  form.addEventListener('submit', event => {
    event.preventDefault();
    const flaw = flawOf(input.value, wanted, asked.written);
    if (flaw) {
      hints(flaw, { write: wanted });
    } else {
      does();
    }
    input.focus();
  });
  form.append(label, button);
  return form;
}
