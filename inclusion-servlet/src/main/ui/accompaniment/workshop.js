// A workshop, noted in four presses at the most: who came, by name or as a number, how, how long and about what.
import { html, nothing } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { activity, boxes, checked, dayField, howAndHowLong, materials, select, themes, valueOf } from './fields.js';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ learner: string, name: string }} Person
 */

/** A number of people that the server takes. */
const MOST = 1_000;

/**
 * @param {InclusionElement} element
 * @param {Person[]} people who is with the helper today
 * @param {import('../page/parts.js').Act} back
 */
export async function workshop(element, people, back) {
  /** @type {import('./fields.js').Offered} */
  const offered = await element.get('accompaniment-choices');
  const { structures, today } = element.me;
  const proposed = { day: today, mode: 'PLACE', minutes: 60, themes: [], materials: [] };
  // One id for this page: pressed twice, it is noted once.
  return asked(element, {
    id: newId(),
    offered,
    proposed,
    structures,
    back,
    all: people.map(({ learner, name }) => ({ value: learner, title: name })),
  });
}

function asked(element, what) {
  const { offered, proposed, structures, all, back } = what;
  return {
    title: element.say('workshop.title'),
    back: { act: back },
    body: html`${
      structures.length > 1
        ? select(
            element,
            'structure',
            structures.map(one => ({ value: one, title: element.structureName(one) })),
            structures[0],
          )
        : nothing
    }
      ${who(element, all)}
      <label for="people">${element.say('workshop.people')}</label>
      <input id="people" type="number" min="1" max=${MOST} inputmode="numeric" autocomplete="off" />
      ${howAndHowLong(element, offered, proposed)} ${themes(element, offered.themes, proposed.themes, true)}
      <details>
        <summary>${element.say('workshop.more')}</summary>
        ${dayField(element, proposed)} ${materials(element, offered.materials, proposed.materials)}
        ${select(element, 'level', offered.levels, undefined, element.say('accompaniment.level.none'))}
      </details>
      ${choices(choice(element.say('accompaniment.note'), () => note(element, what), { kind: 'main', picture: 'pen' }))}`,
  };
}

/** Those who are with the helper today. Nobody is checked before: who came is said by whoever was there. */
function who(element, all) {
  if (all.length === 0) {
    return nothing;
  }
  // The number follows who is checked until somebody writes one: what is written stands, and is asked about when it cannot be.
  let counted = '';
  const count = () => {
    const field = element.renderRoot.getElementById('people');
    const fewest = checked(element, 'came', all).length;
    if (field.value === counted) {
      counted = fewest === 0 ? '' : String(fewest);
      field.value = counted;
    }
  };
  const everybody = event => {
    for (const { value } of all) {
      element.renderRoot.getElementById(`came-${value}`).checked = event.target.checked;
    }
  };
  return html`<div @change=${count}>
    ${
      all.length > 1
        ? html`<p class="check"><input type="checkbox" id="everybody" @change=${everybody} /><label for="everybody">${element.say('workshop.everybody')}</label></p>`
        : nothing
    }
    ${boxes(element, 'came', all, [])}
    <p class="small">${element.say('workshop.named')}</p>
  </div>`;
}

async function note(element, what) {
  const { id, offered, proposed, structures, all, back } = what;
  const learners = checked(element, 'came', all);
  const people = Number(valueOf(element, 'people'));
  if (!Number.isInteger(people) || people < Math.max(1, learners.length) || people > MOST) {
    return { ...asked(element, what), notice: element.say('workshop.people.how-many', { most: String(MOST) }) };
  }
  const structure = structures.length > 1 ? valueOf(element, 'structure') : structures[0];
  const level = valueOf(element, 'level') || null;
  const { sentence } = await element.post(`structures/${encodeURIComponent(structure)}/workshops`, {
    id,
    ...activity(element, proposed, offered),
    level,
    people,
    learners,
  });
  return {
    title: element.say('accompaniment.noted.title'),
    body: html`<p class="lead">${sentence}</p>
      <p>${element.say('workshop.people')} <strong>${people}</strong></p>
      ${learners.length > 0 ? html`<p>${element.say('workshop.noted.named')}</p>` : nothing}
      ${choices(choice(element.say('workshop.back'), back, { kind: 'main' }))}`,
  };
}
