// The fields that a page of one accompaniment and a page of a workshop have in common, and what stands in them when it is noted.
import { html, nothing } from 'lit';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ value: string, title: string }} Choice
 * @typedef {Choice & { procedure: boolean }} Theme
 * @typedef {{
 *   modes: Choice[], minutes: number[], themes: Theme[], materials: Choice[], redirections: Choice[], levels: Choice[]
 * }} Offered
 * @typedef {{ day: string, latest?: string, mode: string, minutes: number, themes: string[], materials: string[] }} Proposed
 */

/** No material. */
export const NONE = 'AUCUN';

/** How they met, and how long it took. */
export function howAndHowLong(element, offered, proposed) {
  return html`${select(element, 'mode', offered.modes, proposed.mode)} ${minutesField(element, offered, proposed)}`;
}

/** How long it took. */
export function minutesField(element, offered, proposed) {
  const minutes = offered.minutes.map(one => ({
    value: String(one),
    title: element.say('accompaniment.minutes', { minutes: String(one) }),
  }));
  return select(element, 'duration', minutes, String(proposed.minutes));
}

/** The day; the one that is proposed, unless another one is chosen. */
export function dayField(element, proposed) {
  return html`<label for="day">${element.say('accompaniment.day')}</label>
    <input id="day" type="date" .value=${proposed.day} max=${proposed.latest ?? proposed.day} />`;
}

/**
 * A list with one value chosen; with `none`, it may stay without one.
 * @param {InclusionElement} element
 * @param {string} id
 * @param {Choice[]} options
 * @param {string} [chosen]
 * @param {string} [none]
 */
export function select(element, id, options, chosen, none) {
  return html`<label for=${id}>${element.say(`accompaniment.${id}`)}</label>
    <select id=${id}>
      ${none ? html`<option value="">${none}</option>` : nothing}
      ${options.map(({ value, title }) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`)}
    </select>`;
}

/**
 * Those that are proposed stand first; the others are one press away, under two headings, so that the button that notes is reached at once.
 * Where nothing is proposed they are open.
 * @param {InclusionElement} element
 * @param {Theme[]} all
 * @param {string[]} proposed
 * @param {boolean} [areOpen]
 */
export function themes(element, all, proposed, areOpen = false) {
  const likely = all.filter(({ value }) => proposed.includes(value));
  const others = all.filter(({ value }) => !proposed.includes(value));
  return html`${boxes(element, 'themes', likely, proposed)}
    <details ?open=${areOpen}>
      <summary>${element.say(likely.length === 0 ? 'accompaniment.themes' : 'accompaniment.other-themes')}</summary>
      ${boxes(
        element,
        'themes',
        others.filter(({ procedure }) => !procedure),
        [],
        'accompaniment.themes.digital',
      )}
      ${boxes(
        element,
        'themes',
        others.filter(({ procedure }) => procedure),
        [],
        'accompaniment.themes.procedures',
      )}
    </details>`;
}

/**
 * What was used. "None" goes with nothing else: checking one of the two unchecks the other.
 * @param {InclusionElement} element
 * @param {Choice[]} all
 * @param {string[]} chosen
 */
export function materials(element, all, chosen) {
  const chose = ({ target }) => {
    if (target.checked) {
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (element.renderRoot.querySelectorAll('[name=materials]'))) {
        box.checked &&= (box.value === NONE) === (target.value === NONE);
      }
    }
  };
  return html`<div @change=${chose}>${boxes(element, 'materials', all, chosen)}</div>`;
}

/**
 * @param {InclusionElement} element
 * @param {string} kind
 * @param {Choice[]} all
 * @param {string[]} chosen
 * @param {string} [legend] the key of another question than that of the kind
 */
export function boxes(element, kind, all, chosen, legend = `accompaniment.${kind}`) {
  return all.length === 0
    ? nothing
    : html`<fieldset>
        <legend>${element.say(legend)}</legend>
        ${all.map(
          ({ value, title }) => html`<p class="check">
            <input type="checkbox" id=${`${kind}-${value}`} name=${kind} value=${value} ?checked=${chosen.includes(value)} /><label
              for=${`${kind}-${value}`}
              >${title}</label
            >
          </p>`,
        )}
      </fieldset>`;
}

/** What stands in a field of the page. */
export function valueOf(element, id) {
  return element.renderRoot.getElementById(id).value;
}

/** The values of the boxes that are checked. */
export function checked(element, kind, all) {
  return all.map(one => one.value).filter(one => element.renderRoot.getElementById(`${kind}-${one}`).checked);
}

/** The day, how they met, how long, about what and with what, as they stand on the page. */
export function activity(element, proposed, offered) {
  return {
    day: valueOf(element, 'day') || proposed.day,
    mode: valueOf(element, 'mode'),
    minutes: Number(valueOf(element, 'duration')),
    themes: checked(element, 'themes', offered.themes),
    materials: checked(element, 'materials', offered.materials),
  };
}
