// The form and what is found, on one page.
import { choice, choices, html, nothing } from './ours.js';

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
  const { resources, found: all, partly, competences, themes } = /** @type {import('./resources.js').Found} */ (found);
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
      <p class="small" role="status">${said(element, all, partly)}</p>
      <ul class="plain-list" id="found">
        ${resources.map(one => html`<li>${card(element, one)}</li>`)}
      </ul>
      ${further(element, resources.length, all)}`,
  };
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
  element.act(() => element.chooses('words', element.asked.words));
}

function ofWish(element) {
  const { isGoal, wish } = element.asked;
  const changes = event => element.act(() => element.chooses('isGoal', event.target.checked));
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
  const changes = event => element.act(() => element.chooses(name, event.target.value));
  return html`<label for=${name}>${element.say(`resources.${name}`)}</label>
    <select id=${name} @change=${changes}>
      <option value="" ?selected=${chosen === ''}>${element.say(`resources.any.${name}`)}</option>
      ${chosen && !isThere ? html`<option value=${chosen} selected>${element.say('resources.none.choice')}</option>` : nothing}
      ${choicesThere.map(
        ({ code, words, number }) =>
          html`<option value=${code} ?selected=${code === chosen}>${element.say('resources.choice', { words, number })}</option>`,
      )}
    </select>`;
}

function said(element, number, partly) {
  if (number === 0) {
    return element.say('resources.none');
  }
  if (partly) {
    return element.say(number === 1 ? 'resources.one.partly' : 'resources.some.partly', { number });
  }
  return element.say(number === 1 ? 'resources.one' : 'resources.some', { number });
}

/** The address is of somebody else: it opens beside, and says nothing of where it was followed from. */
function card(element, { title, language, href, wish, find, themes }) {
  return html`<section class="card">
    ${element.heading(element.taught(title, language))}
    ${wish ? html`<p>${element.taught(wish, language)}</p>` : nothing}
    ${find ? html`<p class="small">${element.say('resources.find')} ${element.taught(find, language)}</p>` : nothing}
    ${themes.length ? html`<p class="small">${themes.join(' · ')}</p>` : nothing}
    <p><a href=${href} target="_blank" rel="noopener noreferrer">${new URL(href).hostname}<span class="unseen"> ${element.say('new-tab')}</span></a></p>
  </section>`;
}
