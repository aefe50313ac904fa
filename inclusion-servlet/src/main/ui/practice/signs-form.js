// The form in which somebody writes the signs of a card, of a sheet or of an invitation.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, focusOf, hintFor, marked } from './hint.js';

/**
 * @typedef {object} Form
 * @property {string} title
 * @property {string} text
 * @property {string} label
 * @property {string | null} said what is not yet right
 * @property {string} open the words of the button
 * @property {string} written what is written so far
 * @property {(written: string) => void} writes
 * @property {() => void} submits
 *
 * @param {Form} form
 */
export function signsForm({ title, text, label, said, open, written, writes, submits }) {
  const hint = said ? { field: 'code', text: said } : null;
  const submit = event => {
    event.preventDefault();
    submits();
  };
  return {
    title,
    focus: focusOf(hint),
    body: html`<p>${text}</p>
      <form @submit=${submit}>
        <label for="code">${label}</label>
        ${hintFor(hint, 'code')}
        <input id="code" aria-invalid=${marked(hint, 'code')} aria-describedby=${describedBy(hint, 'code')} .value=${live(written)} autocomplete="off" autocapitalize="characters" spellcheck="false" @input=${event => writes(event.target.value)}>
        <button class="main"><span>${open}</span></button>
      </form>`,
  };
}
