// An accompaniment of another day, noted afterwards: the agreement of that day is over, so nothing about the person is shown or proposed.
import { html, nothing } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { activity, dayField, howAndHowLong, materials, themes } from './fields.js';
import { takeBackChoice } from './take-back.js';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ learner: string, name: string }} Person
 */

/**
 * @param {InclusionElement} element
 * @param {Person} person
 * @param {import('../page/parts.js').Act} back
 */
export async function otherDay(element, person, back) {
  /** @type {import('./fields.js').Offered} */
  const offered = await element.get('accompaniment-choices');
  const { today } = element.me;
  const proposed = { day: dayBefore(today), latest: today, mode: 'PLACE', minutes: 15, themes: [], materials: [] };
  // One id for this page: pressed twice, it is noted once.
  return asked(element, { id: newId(), offered, proposed, person, back });
}

function dayBefore(day) {
  const before = new Date(`${day}T12:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

function asked(element, what, problem) {
  const { offered, proposed, person, back } = what;
  return {
    title: element.say('accompaniment.other-day.title'),
    kicker: person.name,
    back: { act: back },
    focus: problem ? '#day' : undefined,
    body: html`${problem ? html`<p class="note" role="status">${element.say(problem)}</p>` : nothing}
      <p>${element.say('accompaniment.other-day.text', { name: person.name })}</p>
      ${dayField(element, proposed)} ${howAndHowLong(element, offered, proposed)} ${themes(element, offered.themes, [])}
      <details>
        <summary>${element.say('accompaniment.materials')}</summary>
        ${materials(element, offered.materials, [])}
      </details>
      ${choices(choice(element.say('accompaniment.note'), () => note(element, what), { kind: 'main', picture: 'pen' }))}`,
  };
}

async function note(element, what) {
  const { id, offered, proposed, person, back } = what;
  const said = { id, ...activity(element, proposed, offered), help: null, redirection: null };
  try {
    const { sentence } = await element.post(`learners/${encodeURIComponent(person.learner)}/accompaniments`, said);
    return noted(element, sentence, { id, person, back });
  } catch (problem) {
    if (/** @type {{ status?: number }} */ (problem).status === 404) {
      return asked(element, { ...what, proposed: { ...proposed, day: said.day } }, 'accompaniment.other-day.not-with');
    }
    throw problem;
  }
}

function noted(element, sentence, { id, person: { learner, name }, back }) {
  const view = {
    title: element.say('accompaniment.noted.title'),
    kicker: name,
    body: html`<p class="lead">${sentence}</p>
      <p>${element.say('accompaniment.other-day.noted')}</p>
      ${choices(choice(element.say('workshop.back'), back, { kind: 'main' }), takeBackChoice(element, { learner, id }, { kept: () => view, taken: back }))}`,
  };
  return view;
}
