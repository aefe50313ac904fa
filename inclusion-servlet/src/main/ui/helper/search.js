// Looking for somebody whom the host knows: by the property `find`, or by an event that the page answers.
import { html, nothing } from 'lit';
import { patiently } from '../page/api.js';
import { choice, choices } from '../page/parts.js';

/** After so many milliseconds without another letter the search begins. */
const PAUSE = 250;
const FEWEST_LETTERS = 2;

/** The form in which a helper looks for somebody, and what was found. */
export function search(element) {
  const submitted = event => {
    event.preventDefault();
    clearTimeout(element.pause);
    element.act(() => searchFor(element, event.target.elements.name.value.trim()));
  };
  const wrote = event => {
    clearTimeout(element.pause);
    const name = event.target.value.trim();
    element.pause = setTimeout(() => (name.length < FEWEST_LETTERS ? show(element, null) : searchFor(element, name)), PAUSE);
  };
  return html`<form
    class="card"
    role="search"
    @submit=${submitted}
  >
    ${element.heading(element.say('counter.search'))}
    <label for="name">${element.say('counter.name')}</label>
    <input id="name" name="name" type="search" autocomplete="off" autocapitalize="words" spellcheck="false" @input=${wrote} />
    <button type="submit" class="choice" part="button">${element.say('counter.find')}</button>
    <div aria-live="polite">${element.found ?? nothing}</div>
  </form>`;
}

async function searchFor(element, name) {
  if (name === element.searched) {
    return;
  }
  element.searched = name;
  const { turn } = element;
  const { found, isAway } = await matching(element, name);
  // The helper may have written on meanwhile.
  if (turn === element.turn && name === element.searched) {
    show(element, found);
    element.searched = isAway ? null : name;
  }
}

/** Shows what was found, unless the helper has chosen somebody meanwhile. */
function show(element, found) {
  if (element.view !== element.listView) {
    return;
  }
  element.searched = null;
  element.found = found;
  // The view is replaced without moving the focus: the helper goes on writing, and a screen reader hears what was found.
  element.view = element.listed();
}

async function matching(element, name) {
  if (name === '') {
    return { found: html`<p class="note">${element.say('counter.name.first')}</p>`, isAway: false };
  }
  let people;
  try {
    people = (await patiently(ask(element, name))) ?? [];
  } catch {
    return { found: html`<p class="note">${element.say('counter.find-away')}</p>`, isAway: true };
  }
  const found =
    people.length === 0
      ? html`<p>${element.say('counter.nobody')}</p>`
      : choices(people.map(one => choice(named(one.name, one), () => element.picked(one), { picture: 'alone' })));
  return { found, isAway: false };
}

/** A name, and what the host tells people of that name apart by. */
export function named(name, { about }) {
  return about ? html`${name} <span class="small news">${about}</span>` : name;
}

/** Whether the host has a search. */
export function hasSearch(element) {
  if (element.find) {
    return true;
  }
  const answer = ask(element, '');
  answer?.catch?.(() => {});
  return answer !== undefined;
}

/** What the host answers; undefined where it has no search. */
function ask(element, name) {
  if (element.find) {
    return element.find(name);
  }
  /** @type {CustomEvent<import('../inclusion.d.ts').FindPerson>} */
  const event = new CustomEvent('inclusion-find-person', { detail: { name }, bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(event);
  return event.detail.answer;
}
