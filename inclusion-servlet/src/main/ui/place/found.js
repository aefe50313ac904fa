// The places that were found, the nearest first; and one of them, in words.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';
import { search } from './search.js';
import { address, aloud, distance, telephone } from './words.js';

/**
 * @typedef {{ code: string, words: string }} Meaning
 *
 * @typedef {{
 *   place: string, name: string, street: string, more: string | null, postcode: string, town: string, metres: number | null,
 *   telephone: string | null, mails: string[], sites: string[], appointments: string | null, accessibility: string | null,
 *   now: 'OPEN' | 'CLOSED' | 'UNKNOWN', nowInWords: string, hoursInWords: string[], services: Meaning[], costs: Meaning[],
 *   audiences: Meaning[], cares: Meaning[], approaches: Meaning[], modes: Meaning[], summary: string | null, source: string,
 *   updatedOn: string
 * }} Place
 *
 * @typedef {{ places: Place[], more: boolean, postcodeKnown?: boolean, sentence: string }} Found
 *
 * @typedef {import('./places.js').Places} Places
 */

/** What a place offers, in the order in which it is told. */
const OFFERS = /** @type {const} */ (['services', 'costs', 'modes', 'cares', 'audiences', 'approaches']);

/**
 * The list.
 * @param {Places} element
 * @param {string} [note]
 */
export function found(element, note) {
  const { places, more, sentence } = /** @type {Found} */ (element.found);
  const shown = () => found(element, note);
  return {
    title: titleOf(element, places.length),
    back: { act: () => search(element), label: element.say('places.otherwise') },
    body: html`${note ? html`<p class="note" role="status">${note}</p>` : nothing}
      <p>${sentence}</p>
      <ul class="plain-list">
        ${places.map(one => html`<li>${card(element, one, shown)}</li>`)}
      </ul>
      ${more ? html`<p>${element.say('places.there-are-more')}</p>` : nothing} ${sheet(element)}`,
  };
}

function titleOf(element, number) {
  return number === 0 ? element.say('places.none') : element.say(number === 1 ? 'places.one' : 'places.some', { number });
}

function card(element, one, shown) {
  return html`<section class="card">
    ${element.heading(one.name)}
    <p>${address(one)}${one.metres === null ? nothing : html`<br />${distance(element, one.metres)}`}</p>
    <p>${one.nowInWords}</p>
    ${calls(one)}
    ${choices(
      choice(html`${element.say('places.see')}<span class="unseen"> ${one.name}</span>`, () => shownPlace(element, one, shown), {
        picture: 'next',
      }),
      keeps(element, one, shown),
    )}
  </section>`;
}

function calls({ telephone: number }) {
  return number ? html`<p><a href=${`tel:${number}`}>${telephone(number)}</a></p>` : nothing;
}

function keeps(element, one, shown) {
  return choice(html`${element.say('places.keep')}<span class="unseen"> ${one.name}</span>`, () => element.choose(one, shown), {
    kind: 'quiet',
    picture: 'file',
    pressed: element.chosen.has(one.place),
  });
}

/** The sheet of those that were put aside for it. */
function sheet(element) {
  const places = [...element.chosen.values()];
  return places.length === 0
    ? nothing
    : choices(paperLink(element, element.say('places.print.kept'), 'places', { kind: 'main', keeps: { places } }));
}

/**
 * One place. Its words are those that a helper reads aloud.
 * @param {Places} element
 * @param {Place} one
 * @param {() => import('../page/parts.js').View} list
 */
function shownPlace(element, one, list) {
  const words = aloud(element, one);
  const shown = () => shownPlace(element, one, list);
  return {
    title: one.name,
    back: { act: list, label: element.say('places.back') },
    body: html`${element.who.self ? toSee(element, one, words) : toRead(element, one, words)}
      ${one.summary ? html`<p lang="fr">${one.summary}</p>` : nothing}
      <dl>
        ${row(element.say('places.hours'), hours(element, one))}
        ${OFFERS.map(name => (one[name].length ? row(element.say(`places.${name}`), lines(one[name].map(({ words: said }) => said))) : nothing))}
        ${one.mails.length ? row(element.say('places.mails'), lines(one.mails.map(mail => html`<a href=${`mailto:${mail}`}>${mail}</a>`))) : nothing}
        ${linked(element, 'places.appointments', [one.appointments])} ${linked(element, 'places.sites', one.sites)}
        ${linked(element, 'places.accessibility', [one.accessibility])}
      </dl>
      ${choices(paperLink(element, element.say('places.print.one'), 'places', { keeps: { places: [one] } }), keeps(element, one, shown))}
      ${sheet(element)}
      <p class="small">${element.say('places.source', { source: one.source, day: new Date(one.updatedOn).toLocaleDateString(element.language) })}</p>`,
  };
}

/** What a helper reads aloud, whole. */
function toRead(element, one, words) {
  return html`<section class="card">
      <p class="small">${element.say('places.aloud')}</p>
      <p class="lead">${words}</p>
      ${choices(element.readAloud(words))}
    </section>
    ${calls(one)}`;
}

/** What is not said again below. The device may say all of it. */
function toSee(element, one, words) {
  return html`<p class="lead">${address(one)}${one.metres === null ? nothing : html`<br />${distance(element, one.metres)}`}</p>
    <p>${one.nowInWords}</p>
    ${calls(one)} ${choices(element.readAloud(words))}`;
}

function hours(element, { hoursInWords }) {
  return hoursInWords.length ? lines(hoursInWords) : element.say('places.hours.unknown');
}

function row(term, description) {
  return html`<dt>${term}</dt><dd>${description}</dd>`;
}

function lines(items) {
  return items.length === 1 ? items[0] : html`<ul class="plain-list">${items.map(item => html`<li>${item}</li>`)}</ul>`;
}

/** Addresses of others, as their files have them: only those of the web are followed. */
function linked(element, key, addresses) {
  const known = addresses.filter(one => /^https?:\/\//i.test(one ?? ''));
  const link = one =>
    html`<a href=${one} target="_blank" rel="noopener noreferrer">${one}<span class="unseen"> ${element.say('new-tab')}</span></a>`;
  return known.length ? row(element.say(key), lines(known.map(link))) : nothing;
}
