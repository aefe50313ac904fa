// A helper refers a learner: what for, to whom, and what she agrees to share. One question at a time, with the words to read aloud.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Refused } from '../page/api.js';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { length } from '../place/words.js';
import { called } from './called.js';

/** As far as one goes in the country by bus. */
const WITHIN = 30;

/** @typedef {import('./referrals.js').Referrals} Referrals */

/**
 * What for.
 * @param {Referrals} element
 * @param {() => unknown} back
 */
export async function refer(element, back) {
  const choicesToMake = await element.get('referral-choices');
  const what = () => ({
    title: element.say('refer.what'),
    back: { act: back },
    body: choices(
      choicesToMake.reasons.map(reason => choice(reason.words, () => where(element, { ...choicesToMake, reason }, what, back))),
    ),
  });
  return what();
}

/** A place is looked for, or a structure of the host is chosen; or she came from elsewhere. */
function where(element, said, back, done) {
  const again = () => where(element, said, back, done);
  const received = async () => {
    await element.post(element.hers('referrals'), { id: newId(), direction: 'RECEIVED', reason: said.reason.code });
    return element.done(element.say('refer.received.done'));
  };
  return {
    title: element.say('refer.where'),
    kicker: said.reason.words,
    back: { act: back },
    body: html`${choices(
      choice(element.say('refer.place'), () => search(element, said, again), { kind: 'main', picture: 'road' }),
      said.structures.map(structure =>
        choice(structure.name, () => share(element, said, { structure: structure.id, name: structure.name }, again), { picture: 'people' }),
      ),
    )}
    ${choices(choice(element.say('refer.received'), received, { kind: 'quiet' }))}`,
  };
}

/**
 * Around a postcode, the nearest first.
 * @param {Referrals} element
 * @param {any} said
 * @param {() => unknown} back
 * @param {string} written
 * @param {string | null} key of what is not yet right
 */
function search(element, said, back, written = element.remembered('postcode') ?? '', key = null) {
  let postcode = written;
  const submit = event => {
    event.preventDefault();
    element.act(() =>
      /^\d{5}$/.test(postcode) ? found(element, said, back, postcode) : search(element, said, back, postcode, 'refer.postcode.five'),
    );
  };
  return {
    title: element.say('refer.place'),
    kicker: said.reason.words,
    focus: '#postcode',
    back: { act: back },
    body: html`<form @submit=${submit}>
      <label for="postcode">${element.say('refer.postcode')}</label>
      ${key ? html`<p class="note" id="postcode-hint">${element.say(key)}</p>` : nothing}
      <input id="postcode" inputmode="numeric" autocomplete="off" aria-describedby=${key ? 'postcode-hint' : nothing}
        aria-invalid=${key ? 'true' : nothing} .value=${live(postcode)} @input=${event => (postcode = event.target.value.replace(/\s/g, ''))}>
      <button class="main" part="button button-main"><span>${element.say('refer.search')}</span></button>
    </form>`,
  };
}

async function found(element, said, back, postcode) {
  // Kept in this tab until the meeting ends: it is asked once.
  element.remember('postcode', postcode);
  const service = said.reason.services.join(',');
  const query = new URLSearchParams({ postcode, within: String(WITHIN), ...(service ? { service } : {}) });
  const { places, more, postcodeKnown } = await element.get(`places?${query}`);
  if (postcodeKnown === false) {
    return search(element, said, back, postcode, 'refer.no-postcode.text');
  }
  const again = () => search(element, said, back, postcode);
  const list = () => ({
    title: element.say(places.length === 0 ? 'refer.no-place' : 'refer.which'),
    kicker: said.reason.words,
    back: { act: again },
    body: html`${places.length === 0 ? html`<p>${element.say('refer.no-place.text')}</p>` : nothing}
      ${choices(places.map(place => choice(line(element, place), () => one(element, said, place, list))))}
    ${more ? html`<p>${element.say('refer.more')}</p>` : nothing}`,
  });
  return list();
}

function line(element, { name, town, metres, nowInWords }) {
  const far = typeof metres === 'number' ? element.say('refer.distance', { distance: length(element, metres) }) : town;
  return html`${name} <span class="small">${far}. ${nowInWords}</span>`;
}

/** The words to read aloud before she says yes. To a place of which no trace is kept nobody is referred: its number is said. */
function one(element, said, place, back) {
  const again = () => one(element, said, place, back);
  return {
    title: place.name,
    kicker: said.reason.words,
    back: { act: back },
    body: html`<p class="lead">${place.street}, ${place.postcode} ${place.town}</p>
      ${place.telephone && !place.withoutTrace ? html`<p class="lead">${called(place.telephone)}</p>` : nothing}
      <p>${place.nowInWords}</p>
      ${place.hoursInWords.length > 0 ? html`<ul>${place.hoursInWords.map(hours => html`<li>${hours}</li>`)}</ul>` : nothing}
      <p>${[...place.services, ...place.costs, ...place.approaches].map(({ words }) => words).join('. ')}</p>
      ${
        place.withoutTrace
          ? html`<p class="note lead">${place.withoutTrace}</p>`
          : choices(
              choice(element.say('refer.there'), () => share(element, said, { place: place.place, name: place.name }, again), {
                kind: 'main',
                picture: 'next',
              }),
            )
      }`,
  };
}

/** What she agrees to share: nothing, until she says so. */
function share(element, said, target, back, shared = []) {
  const toggle = code => () =>
    share(element, said, target, back, shared.includes(code) ? shared.filter(one => one !== code) : [...shared, code]);
  return {
    title: element.say('refer.share'),
    kicker: target.name,
    back: { act: back },
    body: html`<p class="note lead">${said.say[0]}</p>
      ${choices(said.details.map(({ code, words }) => choice(words, toggle(code), { pressed: shared.includes(code) })))}
      ${shared.length === 0 ? html`<p>${said.nothing}</p>` : nothing}
      <p class="note">${said.say[1]}</p>
      ${choices(choice(element.say('refer.go'), () => send(element, said, target, shared, back), { kind: 'main', picture: 'check' }))}`,
  };
}

async function send(element, { reason }, { place, structure }, shared, back) {
  const said = { id: newId(), direction: 'SENT', place: place ?? null, structure: structure ?? null, reason: reason.code, shared };
  try {
    const referral = await element.post(element.hers('referrals'), said);
    await element.open();
    return structure ? element.list(element.say('refer.done')) : element.sheet(referral);
  } catch (problem) {
    if (problem instanceof Refused && /:referral-(without-trace|by-number)$/.test(problem.problem?.type ?? '')) {
      // Known only now, since the page is older than what the directory says: what to say, and the number to read aloud.
      return { title: element.say('refer.without-trace'), back: { act: back }, body: html`<p class="note lead">${problem.message}</p>` };
    }
    throw problem;
  }
}
