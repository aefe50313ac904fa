// What was done with her, noted in ten seconds: everything is proposed from what was just done, and one press notes it.
import { activity, boxes, dayField, howAndHowLong, select, themes, valueOf } from './fields.js';
import { choice, choices, html, newId, SCALE, share, wordsOf } from './shared.js';
import { otherDay } from './other-day.js';
import { workshop } from './workshop.js';
import fr from './fr.json';
import en from './en.json';

/**
 * @typedef {import('./fields.js').Offered} Offered
 * @typedef {import('./fields.js').Proposed} Proposed
 * @typedef {{ accompaniment: typeof accompaniment, otherDay: typeof otherDay, workshop: typeof workshop }} Pages
 */

/**
 * The pages of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  share(shared);
  shared.addWords({ fr, en });
  return { accompaniment, otherDay, workshop };
}

/**
 * The proposal, to be noted as it is or changed.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
async function accompaniment(element, back) {
  /** @type {Proposed & { choices: Offered }} */
  const { choices: offered, ...proposed } = await element.get(element.hers('accompaniments/proposal'));
  // One id for this page: pressed twice, it is noted once.
  const id = newId();
  const note = async () => noted(element, await element.post(element.hers('accompaniments'), said(element, id, proposed, offered)), back);
  return {
    title: element.say('accompaniment.title'),
    back: { act: back },
    body: html`<p>${element.say(proposed.themes.length > 0 ? 'accompaniment.text' : 'accompaniment.text.no-theme', { name: element.who.first })}</p>
      ${howAndHowLong(element, offered, proposed)} ${themes(element, offered.themes, proposed.themes)}
      ${choices(choice(element.say('accompaniment.note'), note, { kind: 'main', picture: 'pen' }))}
      ${more(element, offered, proposed)}`,
  };
}

function more(element, offered, proposed) {
  const scale = SCALE.map(help => ({ value: help, title: wordsOf(element, help) }));
  return html`<details>
    <summary>${element.say('accompaniment.more')}</summary>
    ${dayField(element, proposed)} ${boxes(element, 'materials', offered.materials, proposed.materials)}
    <p class="small">${element.say('accompaniment.help.text')}</p>
    ${select(element, 'help', scale, undefined, element.say('accompaniment.help.none'))}
    ${select(element, 'redirection', offered.redirections, undefined, element.say('accompaniment.redirection.none'))}
  </details>`;
}

/** What stands on the page now. */
function said(element, id, proposed, offered) {
  return {
    id,
    ...activity(element, proposed, offered),
    help: valueOf(element, 'help') || null,
    redirection: valueOf(element, 'redirection') || null,
  };
}

function noted(element, { sentence }, back) {
  const name = element.who.first;
  return {
    title: element.say('accompaniment.noted.title'),
    body: html`<p class="lead">${sentence}</p>
      <p>${element.say('accompaniment.noted.text', { name })}</p>
      ${choices(choice(element.say('accompaniment.back', { name }), back, { kind: 'main' }))}`,
  };
}
