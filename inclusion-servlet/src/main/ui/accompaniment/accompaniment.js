// What was done with her, noted in ten seconds: everything is proposed from what was just done, and one press notes it.
import { choice, choices, html, newId, nothing, SCALE, share, wordsOf } from './shared.js';
import fr from './fr.json';
import en from './en.json';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ value: string, title: string }} Choice
 * @typedef {{ modes: Choice[], minutes: number[], themes: Choice[], materials: Choice[], redirections: Choice[] }} Offered
 * @typedef {{ day: string, mode: string, minutes: number, themes: string[], materials: string[] }} Proposed
 * @typedef {{ accompaniment: typeof accompaniment }} Pages
 */

/**
 * The pages of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  share(shared);
  shared.addWords({ fr, en });
  return { accompaniment };
}

/**
 * The proposal, to be noted as it is or changed.
 * @param {InclusionElement} element
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
    body: html`<p>${element.say('accompaniment.text', { name: element.who.first })}</p>
      ${select(element, 'mode', offered.modes, proposed.mode)}
      ${select(element, 'duration', minutes(element, offered), String(proposed.minutes))}
      ${themes(element, offered.themes, proposed.themes)}
      ${choices(choice(element.say('accompaniment.note'), note, { kind: 'main', picture: 'pen' }))}
      ${more(element, offered, proposed)}`,
  };
}

function minutes(element, offered) {
  return offered.minutes.map(one => ({ value: String(one), title: element.say('accompaniment.minutes', { minutes: String(one) }) }));
}

/**
 * A list with one value chosen; with `none`, it may stay without one.
 * @param {InclusionElement} element
 * @param {string} id
 * @param {Choice[]} options
 * @param {string} [chosen]
 * @param {string} [none]
 */
function select(element, id, options, chosen, none) {
  return html`<label for=${id}>${element.say(`accompaniment.${id}`)}</label>
    <select id=${id}>
      ${none ? html`<option value="">${none}</option>` : nothing}
      ${options.map(({ value, title }) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`)}
    </select>`;
}

/** Those that are proposed stand first; the others are one press away, and open where none is proposed. */
function themes(element, all, proposed) {
  const likely = all.filter(({ value }) => proposed.includes(value));
  const others = all.filter(({ value }) => !proposed.includes(value));
  return html`${boxes(element, 'themes', likely, proposed)}
    <details ?open=${likely.length === 0}>
      <summary>${element.say(likely.length === 0 ? 'accompaniment.themes' : 'accompaniment.other-themes')}</summary>
      ${boxes(element, 'themes', others, [])}
    </details>`;
}

function more(element, offered, proposed) {
  const scale = SCALE.map(help => ({ value: help, title: wordsOf(element, help) }));
  return html`<details>
    <summary>${element.say('accompaniment.more')}</summary>
    <label for="day">${element.say('accompaniment.day')}</label>
    <input id="day" type="date" .value=${proposed.day} max=${proposed.day} />
    ${boxes(element, 'materials', offered.materials, proposed.materials)}
    <p class="small">${element.say('accompaniment.help.text')}</p>
    ${select(element, 'help', scale, undefined, element.say('accompaniment.help.none'))}
    ${select(element, 'redirection', offered.redirections, undefined, element.say('accompaniment.redirection.none'))}
  </details>`;
}

function boxes(element, kind, all, chosen) {
  return all.length === 0
    ? nothing
    : html`<fieldset>
        <legend>${element.say(`accompaniment.${kind}`)}</legend>
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

/** What stands on the page now. */
function said(element, id, proposed, offered) {
  const root = element.renderRoot;
  const value = name => root.getElementById(name).value;
  const checked = (kind, all) => all.map(one => one.value).filter(one => root.getElementById(`${kind}-${one}`).checked);
  return {
    id,
    day: value('day') || proposed.day,
    mode: value('mode'),
    minutes: Number(value('duration')),
    themes: checked('themes', offered.themes),
    materials: checked('materials', offered.materials),
    help: value('help') || null,
    redirection: value('redirection') || null,
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
