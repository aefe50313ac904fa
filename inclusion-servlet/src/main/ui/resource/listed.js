// The form and what is found, on one page.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { choice, choices } from '../page/parts.js';
import { urgentIn } from './urgent.js';
import { allWalkthroughs, checkedBy } from './walkthrough.js';

/**
 * @typedef {import('./resources.js').Resources} Resources
 *
 * @typedef {{ words: string, isGoal: boolean, goal?: string, wish?: string, competence: string, theme: string }} Asked
 */

/**
 * What is asked at first.
 * @param {{ goal?: string, wish?: string, competence?: string, theme?: string }} wanted
 * @returns {Asked}
 */
export function start({ goal, wish, competence, theme }) {
  return { words: '', isGoal: Boolean(goal), goal, wish, competence: competence ?? '', theme: theme ?? '' };
}

/**
 * @param {Resources} element
 * @param {string} [note]
 */
export function listed(element, note) {
  const { asked, found } = element;
  const { resources, found: all, whole, competences, themes } = /** @type {import('./resources.js').Found} */ (found);
  const urgent = urgentIn(asked.words);
  const shown = urgent?.only ? resources.filter(({ id }) => id === urgent.only) : resources;
  return {
    title: element.say('resources.title'),
    back: element.leavesTo(),
    body: html`<p>${element.say('resources.text')}</p>
      <form role="search" @submit=${event => sent(element, event)}>
        <label for="words">${element.say('resources.words')}</label>
        <input id="words" type="search" autocomplete="off" spellcheck="false" .value=${asked.words} @input=${event => element.writes(event.target.value)} />
        ${asked.goal ? ofWish(element) : nothing} ${picked(element, 'competence', competences)} ${picked(element, 'theme', themes)}
      </form>
      ${note ? html`<p class="note" role="status">${note}</p>` : nothing}
      <div role="status">${urgent ? toCall(element, urgent) : nothing}${urgent?.only ? nothing : html`<p class="small">${said(element, all, whole)}</p>`}</div>
      <ul class="plain-list" id="found">
        ${shown.map(one => html`<li>${card(element, one)}</li>`)}
      </ul>
      ${urgent?.only ? nothing : further(element, resources.length, all)}
      ${element.walkthroughs.length && !urgent?.only ? choices(choice(element.say('walkthrough.all'), () => allWalkthroughs(element), { picture: 'next' })) : nothing}`,
  };
}

/**
 * A number that somebody answers now.
 * @param {Resources} element
 * @param {import('./urgent.js').Urgent} urgent
 */
function toCall(element, { number, about }) {
  return html`<section class="card" id="urgent">
    ${element.heading(html`<a href=${`tel:${number}`}>${element.say('resources.urgent.call', { number })}</a>`)}
    <p class="lead">${element.say(`resources.urgent.${about}`)}</p>
  </section>`;
}

/** Where nothing is found, one press shows everything again. */
function further(element, shown, all) {
  if (all === 0) {
    return choices(choice(element.say('resources.all'), () => element.startsOver(), { picture: 'back' }));
  }
  return shown < all
    ? choices(choice(element.say('resources.more', { number: all - shown }), () => element.more(), { picture: 'next' }))
    : nothing;
}

/** Whoever presses Enter does not wait. */
function sent(element, event) {
  event.preventDefault();
  element.chooses('words', element.asked.words);
}

function ofWish(element) {
  const { isGoal, wish } = element.asked;
  const changes = event => element.chooses('isGoal', event.target.checked);
  return html`<p class="check">
    <input type="checkbox" id="goal" .checked=${isGoal} @change=${changes} />
    <label for="goal">${wish ? element.tell('resources.wish', { wish }) : element.tell('resources.goal')}</label>
  </p>`;
}

/** A list to choose one of; what would find nothing is not there, and what is chosen stays. */
function picked(element, name, choicesThere) {
  const { asked } = element;
  const chosen = asked[name];
  const isThere = choicesThere.some(({ code }) => code === chosen);
  const changes = event => element.chooses(name, event.target.value);
  return html`<label for=${name}>${element.say(`resources.${name}`)}</label>
    <select id=${name} @change=${changes}>
      <option value="" .selected=${live(chosen === '')}>${element.say(`resources.any.${name}`)}</option>
      ${chosen && !isThere ? html`<option value=${chosen} .selected=${live(true)}>${element.say('resources.none.choice')}</option>` : nothing}
      ${choicesThere.map(
        ({ code, words, number }) =>
          html`<option value=${code} .selected=${live(code === chosen)}>${element.say('resources.choice', { words, number })}</option>`,
      )}
    </select>`;
}

/** Those that have every word come first, so that it is said how many of them there are. */
function said(element, number, whole) {
  if (number === 0) {
    return element.say('resources.none');
  }
  if (whole === 0) {
    return element.say(number === 1 ? 'resources.one.partly' : 'resources.some.partly', { number });
  }
  const all = element.say(whole === 1 ? 'resources.one' : 'resources.some', { number: whole });
  const others = number - whole;
  if (others === 0) {
    return all;
  }
  return `${all} ${element.say(others === 1 ? 'resources.one.other' : 'resources.some.others', { number: others })}`;
}

/** The address is of somebody else: it opens beside, and says nothing of where it was followed from. */
function card(element, one) {
  const { title, language, href, wish, find, asks, otherwise, themes, discreet, checked } = one;
  return html`<section class="card">
    ${element.heading(element.taught(title, language))}
    ${wish ? html`<p>${element.taught(wish, language)}</p>` : nothing}
    ${find ? html`<p class="small">${element.say('resources.find')} ${element.taught(find, language)}</p>` : nothing}
    ${asks ? html`<p class="small">${element.say('resources.asks')} ${element.taught(asks, language)}</p>` : nothing}
    ${otherwise ? html`<p class="small">${element.say('resources.otherwise')} ${element.taught(otherwise, language)}</p>` : nothing}
    ${themes.length ? html`<p class="small">${themes.join(' · ')}</p>` : nothing}
    <p><a href=${href} target="_blank" rel="noopener noreferrer">${new URL(href).hostname}<span class="unseen"> ${element.say('new-tab')}</span></a></p>
    ${discreet ? html`<p class="note">${element.say('resources.discreet')}</p>` : nothing}
    <p class="small">${checkedBy(element, 'resources', checked)}</p>
    ${aloud(element, one)}
  </section>`;
}

/** What to say there, for a site that a helper reads aloud. */
function aloud(element, { pack, id }) {
  const walkthroughs = element.walkthroughs.filter(one => one.pack === pack && one.resource === id);
  const label = one => html`${element.say('walkthrough.open')} ${element.taught(one.title, one.language)}`;
  return walkthroughs.length
    ? choices(...walkthroughs.map(one => choice(label(one), () => element.reads(one), { picture: 'ear' })))
    : nothing;
}
