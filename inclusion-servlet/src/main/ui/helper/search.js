// Looking for somebody whom the host knows: by the property `find`, or by an event that the page answers.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';

/** The form in which a helper looks for somebody, and what was found. */
export function search(element) {
  const submitted = event => {
    event.preventDefault();
    element.act(() => searchFor(element, event.target.elements.name.value.trim()));
  };
  return html`<form
    class="card"
    role="search"
    @submit=${submitted}
  >
    ${element.heading(element.say('counter.search'))}
    <label for="name">${element.say('counter.name')}</label>
    <input id="name" name="name" type="search" autocomplete="off" autocapitalize="words" spellcheck="false" />
    <button type="submit" class="choice" part="button">${element.say('counter.find')}</button>
    <div aria-live="polite">${element.found ?? nothing}</div>
  </form>`;
}

async function searchFor(element, name) {
  const { turn } = element;
  const found = await matching(element, name);
  if (turn !== element.turn) {
    return;
  }
  element.found = found;
  // The view is replaced without moving the focus: the helper goes on writing, and a screen reader hears what was found.
  element.view = element.listed();
}

async function matching(element, name) {
  let people;
  try {
    people = name === '' ? [] : ((await ask(element, name)) ?? []);
  } catch {
    return html`<p class="note">${element.say('counter.find-away')}</p>`;
  }
  return people.length === 0
    ? html`<p>${element.say('counter.nobody')}</p>`
    : choices(people.map(one => choice(named(one.name, one), () => element.meet(one), { picture: 'alone' })));
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
