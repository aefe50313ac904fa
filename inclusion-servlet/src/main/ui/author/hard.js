// The hard sentences of a part, below its field: what makes them hard, and how the glossary says their words. The server finds them, by the rules of the packs.
import { html, nothing } from 'lit';
import { choice } from '../page/parts.js';

/** @typedef {{ block: number, text: string, why: string[], words: { term: string, meaning: string }[] }} HardSentence */

/**
 * Those of one part that still stand there as they were found: what is being mended is marked no more.
 * @param {import('./leaflet.js').Leaflet} leaflet
 * @param {number} block 0 for the title
 * @param {string} text what the part says now
 */
export function hardIn(leaflet, block, text) {
  return leaflet.hard.filter(one => one.block === block && text.includes(one.text));
}

/**
 * @param {import('./author.js').Author} element
 * @param {import('./leaflet.js').Leaflet} leaflet
 * @param {number} block
 * @param {string} field the id of the field
 * @param {string} text
 */
export function marked(element, leaflet, block, field, text) {
  const hard = hardIn(leaflet, block, text);
  return hard.length === 0
    ? nothing
    : html`<ul class="plain-list hard" id=${`${field}-hard`}>
        ${hard.map(one => sentence(element, leaflet, field, one))}
      </ul>`;
}

function sentence(element, leaflet, field, { text, why, words }) {
  return html`<li>
    <mark lang=${leaflet.language}>${text}</mark>
    ${why.map(one => html`<span>${one}</span>`)}
    ${words.map(({ term, meaning }) => html`<span lang=${leaflet.language}>${element.say('write.hard.plain', { term, meaning })}</span>`)}
    ${choice(html`${element.say('write.hard.show')}<span class="unseen"> ${text}</span>`, () => show(element, field, text), { kind: 'plain' })}
  </li>`;
}

/** Selects the sentence in its field. */
function show(element, field, text) {
  const found = /** @type {HTMLTextAreaElement} */ (element.renderRoot.querySelector(`#${field}`));
  const from = found.value.indexOf(text);
  found.focus();
  if (from >= 0) {
    found.setSelectionRange(from, from + text.length);
  }
}
