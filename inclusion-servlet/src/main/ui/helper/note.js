// What they did, noted afterwards in ten seconds, so that no screen stands between two people: what, and how much help. Today's step
// stands first, then the steps of her wish; anything else is searched for. Nothing is chosen before the helper chooses: a tap too
// early notes nothing. What the helper did and why can be added, and speaks of the helper.
import { html, nothing } from 'lit';
import { answers, asides, choice, choices } from '../page/parts.js';
import { postureAndReason, SCALE, wordsOf } from '../step/helped.js';

/**
 * @typedef {import('./helper.js').Helper} Helper
 * @typedef {{ id: string, group: string, title: string, ref: object, what: 'practice' | 'observation' }} Item
 * @typedef {{ item?: string, supersedes?: string, said?: string, query?: string }} Asked
 */

/** So many are found at once: more would be a list to read. */
const MOST_FOUND = 6;

/**
 * @param {Helper} element
 * @param {Asked} [asked] what is chosen already, what it corrects, what is not yet right, and what is searched for
 */
export function note(element, asked = {}) {
  const { item, supersedes, said } = asked;
  const { near, others } = itemsOf(element);
  const found = others.filter(({ id }) => id === item);
  const offered = [...near, ...found];
  const about = {};
  const root = /** @type {any} */ (element.renderRoot);
  const titleOf = id => offered.find(one => one.id === id)?.title ?? '';
  // A telephone shows the beginning of a long title in the field: here it is whole.
  const whole = ({ target }) => (root.getElementById('chosen').textContent = titleOf(target.value));
  const tap = help => async () => {
    const chosen = offered.find(({ id }) => id === root.getElementById('item').value);
    if (!chosen) {
      return note(element, { ...asked, said: element.say('note.choose-step-first') });
    }
    const success = chosen.what === 'observation' || !root.getElementById('not-this-time').checked;
    const fields = chosen.what === 'practice' ? { success } : {};
    const outcome = await element.note(chosen.what, chosen.ref, { help, supersedes, ...about, ...fields });
    return noted(element, { chosen, said: success ? wordsOf(element, help) : element.say('note.not-this-time'), outcome });
  };
  return {
    title: element.say('with.note'),
    back: { act: () => element.withHer() },
    focus: said ? '#item' : undefined,
    body: html`<label for="item">${element.say('note.step')}</label>
      ${said ? html`<p class="note" id="missing">${said}</p>` : nothing}
      <select id="item" lang="fr" aria-invalid=${said ? 'true' : nothing} aria-describedby=${said ? 'missing' : nothing}
        @change=${whole}>
        ${item ? nothing : html`<option value="" lang=${element.language}>${element.say('note.choose-step')}</option>`}
        ${groups(offered).map(
          ([group, members]) =>
            html`<optgroup label=${group}>
              ${members.map(({ id, title }) => html`<option value=${id} ?selected=${id === item}>${title}</option>`)}
            </optgroup>`,
        )}
      </select>
      <p class="small" id="chosen" lang="fr" aria-hidden="true" .textContent=${titleOf(item)}></p>
      ${search(element, others, asked, near.length === 0 && !item)}
      <p class="check">
        <input type="checkbox" id="not-this-time" /><label for="not-this-time">${element.say('note.not-this-time')}</label>
      </p>
      ${postureAndReason(element, about)}
      ${element.heading(element.tell('helped.title'))}
      ${answers(
        element.tell('helped.title'),
        SCALE.map(help => choice(wordsOf(element, help), tap(help))),
      )}`,
  };
}

/**
 * What stands near: today's step, and the steps of her wish, or of all her paths where no wish says which. All else is searched for.
 * @param {Helper} element
 * @returns {{ near: Item[], others: Item[] }}
 */
function itemsOf(element) {
  const { next, wishPath } = element;
  const steps = element.steps.map(step => ({ ...step, what: /** @type {const} */ ('practice') }));
  const todays = next.step ? `${next.step.path}/${next.step.id}` : '';
  const today = steps.filter(({ id }) => id === todays).map(step => ({ ...step, group: element.say('note.today') }));
  const ofWish = steps.filter(({ id, path }) => id !== todays && (!wishPath || path === wishPath));
  const near = [...today, ...ofWish];
  const skills = element.skills.map(({ id, title, competenceTitle, ref }) => ({
    id,
    title,
    group: competenceTitle,
    ref,
    what: /** @type {const} */ ('observation'),
  }));
  const others = [...steps, ...skills].filter(({ id }) => near.every(one => one.id !== id));
  return { near, others };
}

/** The view is replaced without moving the focus: the helper goes on writing, and a screen reader hears what was found. */
function search(element, others, asked, isOpen) {
  const words = plain(asked.query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found = words.length === 0 ? [] : others.filter(({ title }) => words.every(word => plain(title).includes(word)));
  const wrote = ({ target }) => {
    element.view = note(element, { ...asked, query: target.value });
  };
  return html`<details ?open=${isOpen}>
    <summary>${element.say('note.others')}</summary>
    <label for="searched">${element.say('note.search')}</label>
    <input id="searched" type="search" autocomplete="off" spellcheck="false" lang="fr" @input=${wrote} />
    <div aria-live="polite">
      ${choices(
        found
          .slice(0, MOST_FOUND)
          .map(({ id, title, group }) =>
            choice(html`${element.taught(title)} <span class="small">${element.taught(group)}</span>`, () =>
              note(element, { supersedes: asked.supersedes, item: id }),
            ),
          ),
      )}
      ${found.length > MOST_FOUND ? html`<p class="small">${element.say('note.more')}</p>` : nothing}
      ${words.length > 0 && found.length === 0 ? html`<p>${element.say('note.none')}</p>` : nothing}
    </div>
  </details>`;
}

/** Without accents and capitals, as people type. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function groups(items) {
  const found = new Map();
  for (const item of items) {
    found.set(item.group, [...(found.get(item.group) ?? []), item]);
  }
  return [...found];
}

/** What was noted: that it did not work, or how much help there was. */
function noted(element, { chosen, said, outcome }) {
  const name = element.who.first;
  const again = supersedes => note(element, { supersedes, item: chosen.id });
  return {
    title: element.say('noted.title'),
    body: html`<p class="lead">${element.taught(chosen.title)}<br />${said}</p>
      <p>${element.say(outcome.problem ? 'done.aside' : 'noted.text', { name })}</p>
      ${choices(
        choice(element.say('noted.back', { name }), () => element.withHer(), { kind: 'main' }),
        choice(element.say('noted.again'), () => again(undefined)),
      )}
      ${outcome.problem ? nothing : asides(choice(element.say('done.change'), () => again(outcome.id), { kind: 'quiet' }))}`,
  };
}
