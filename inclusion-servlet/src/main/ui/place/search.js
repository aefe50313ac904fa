// The search: what somebody needs, where, and what the place must be like. No choice here asks for help after violence, with health, an
// addiction or asylum: addresses are logged by servers in between.
import { html, nothing } from 'lit';
import { icon } from '../page/icons.js';
import { asides, choice } from '../page/parts.js';
import { NOBODY } from '../page/person.js';
import { postcodeIn } from './postcode.js';

/**
 * @typedef {import('./places.js').Places} Places
 *
 * @typedef {{
 *   need: string, goal?: string, wish?: string, competence?: string, postcode: string, near: string | null, within: string,
 *   cost: string, audience: string, care: string, mode: string, open: boolean
 * }} Asked
 */

const SERVICES = ['PROCEDURES', 'EVERYDAY_TOOLS', 'WORK', 'SAFETY', 'PARENTING', 'LEISURE', 'CULTURE', 'FREE_ACCESS', 'EQUIPMENT'];
const KILOMETRES = ['5', '10', '20', '50'];

/** What may be chosen besides, in its order. */
const CHOICES = {
  cost: ['FREE', 'FREE_ON_CONDITION', 'PAID'],
  mode: ['INDIVIDUAL', 'WORKSHOP', 'ON_ONES_OWN', 'REMOTE'],
  care: ['MOTOR', 'LOW_VISION', 'DEAFNESS', 'MENTAL', 'READING', 'ENGLISH', 'OTHER_LANGUAGES'],
  audience: ['YOUNG', 'STUDENTS', 'FAMILIES', 'SENIORS', 'WOMEN'],
};

/**
 * What is asked at first.
 * @param {{ goal?: string, wish?: string, competence?: string, postcode?: string }} wanted
 * @returns {Asked}
 */
export function start({ goal, wish, competence, postcode }) {
  const need = goal ? 'goal' : competence ? 'competence' : '';
  return {
    need,
    goal,
    wish,
    competence,
    postcode: postcode ?? '',
    near: null,
    within: '20',
    cost: '',
    audience: '',
    care: '',
    mode: '',
    open: false,
  };
}

/**
 * What the form has.
 * @param {HTMLFormElement} form
 */
export function said(form) {
  const data = new FormData(form);
  const text = name => String(data.get(name) ?? '').trim();
  return {
    need: text('need'),
    postcode: postcodeIn(text('postcode')),
    written: text('postcode'),
    within: text('within'),
    cost: text('cost'),
    audience: text('audience'),
    care: text('care'),
    mode: text('mode'),
    open: data.has('open'),
  };
}

/**
 * The question to the server.
 * @param {Asked} asked
 */
export function queryOf({ need, goal, competence, postcode, near, within, cost, audience, care, mode, open }) {
  /** @type {Record<string, string | undefined>} */
  const query = {
    ...(near ? { near } : { postcode }),
    ...(need === 'goal' ? { goal } : need === 'competence' ? { competence } : need ? { service: need } : {}),
    within,
    cost,
    audience,
    care,
    mode,
    open: open ? 'true' : '',
  };
  return new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/**
 * The form, with what is not right yet.
 * @param {Places} element
 * @param {string} [note]
 */
export function search(element, note) {
  const { asked } = element;
  return {
    title: element.say('places.title'),
    back: element.leavesTo(),
    focus: note ? '#postcode' : undefined,
    body: html`<p>${element.say('places.text')}</p>
      <form role="search" @submit=${event => sent(element, event)}>
        ${picked(element, 'need', needs(element))}
        ${note ? html`<p class="note" id="note" role="status">${note}</p>` : nothing}
        <label for="postcode">${element.say('places.postcode')}</label>
        <input id="postcode" name="postcode" autocomplete="off" .value=${asked.postcode}
          aria-describedby=${note ? 'note' : nothing} />
        <details ?open=${hasMore(asked)}>
          <summary>${element.say('places.more')}</summary>
          ${picked(
            element,
            'within',
            KILOMETRES.map(number => ({ value: number, words: element.say('places.within.kilometres', { number }) })),
          )}
          ${Object.entries(CHOICES).map(([name, codes]) => picked(element, name, [any(element, name), ...coded(element, name, codes)]))}
          <p class="check">
            <input type="checkbox" id="open" name="open" .checked=${asked.open} />
            <label for="open">${element.say('places.open-now')}</label>
          </p>
        </details>
        <div class="choices">
          <button type="submit" class="main" part="button button-main"><span>${element.say('places.search')}</span></button>
          <button type="button" class="choice" part="button" aria-describedby="here" @click=${event => sentHere(element, event)}>
            ${icon('place')}<span>${element.say('places.here')}</span>
          </button>
        </div>
        <p class="small" id="here">${element.say('places.here.text')}</p>
      </form>
      ${element.me === NOBODY ? nothing : asides(choice(element.say('places.addresses'), () => element.toAddresses(), { kind: 'quiet', picture: 'book' }))}`,
  };
}

function sent(element, event) {
  event.preventDefault();
  element.act(() => element.seek(event.target));
}

function sentHere(element, { currentTarget: { form } }) {
  element.act(() => element.seekHere(form));
}

/** A list to choose one of. */
function picked(element, name, options) {
  return html`<label for=${name}>${element.say(`places.${name}`)}</label>
    <select id=${name} name=${name}>
      ${options.map(({ value, words }) => html`<option value=${value} ?selected=${element.asked[name] === value}>${words}</option>`)}
    </select>`;
}

function needs(element) {
  const { goal, wish, competence } = element.asked;
  return [
    ...(goal ? [{ value: 'goal', words: wish ? element.tell('places.wish', { wish }) : element.tell('places.goal') }] : []),
    ...(competence ? [{ value: 'competence', words: element.tell('places.goal') }] : []),
    any(element, 'need'),
    ...coded(element, 'need', SERVICES),
  ];
}

function any(element, name) {
  return { value: '', words: element.say(`places.any.${name}`) };
}

function coded(element, name, codes) {
  return codes.map(value => ({ value, words: element.say(`places.${name}.${value}`) }));
}

/** Whether something was chosen that the folded part has. */
function hasMore({ within, cost, audience, care, mode, open }) {
  return within !== '20' || Boolean(cost || audience || care || mode || open);
}
