// A helper who is alone with a learner invites a guest for her: alone first, then whom, until when, and the signs to take along.
import { html } from 'lit';
import { newId } from '../page/evidence.js';
import { host } from '../page/host.js';
import { choice, choices, yesNo } from '../page/parts.js';

/** In days. */
const TERMS = { week: 7, month: 30, longest: 90 };

/** @typedef {import('./guests.js').Guests} Guests */

/**
 * Whether nobody else is in the room. Otherwise nothing is asked and nothing is noted.
 * @param {Guests} element
 * @param {() => unknown} back
 */
export function invite(element, back) {
  const again = () => invite(element, back);
  return {
    title: element.say('invite.alone'),
    back: { act: back },
    body: html`<p class="note lead">${element.sentences[0]}</p>
      <p>${element.say('invite.alone.text')}</p>
      ${yesNo(
        choice(element.say('invite.alone.yes'), () => whom(element, again, back)),
        choice(element.say('invite.alone.no'), back),
      )}`,
  };
}

function whom(element, back, done) {
  const again = () => whom(element, back, done);
  return {
    title: element.say('invite.whom'),
    back: { act: back },
    body: html`<p class="note lead">${element.sentences[1]}</p>
      <p class="note">${element.sentences[2]}</p>
      ${choices(element.kinds.map(({ kind, words }) => choice(words, () => term(element, kind, again, done), { picture: 'people' })))}`,
  };
}

function term(element, kind, back, done) {
  // Chosen here, so that a press that is sent twice is one guest.
  const id = newId();
  return {
    title: element.say('invite.term'),
    back: { act: back },
    body: choices(
      Object.entries(TERMS).map(([name, days]) =>
        choice(element.say(`invite.term.${name}`), () => send(element, { id, kind, days }, done)),
      ),
    ),
  };
}

async function send(element, { id, kind, days }, done) {
  const invitation = await element.post(element.hers('guests'), { id, kind, days, seenAlone: true });
  await element.open();
  return given(element, invitation, done);
}

/** The signs are kept nowhere. Whoever does not want this guest may take signs along that open nothing. */
function given(element, { signs, guest }, done) {
  return {
    title: element.say('invite.given'),
    kicker: guest.words,
    back: { act: done },
    body: html`<p class="lead code">${signs}</p>
      <p>${element.say('invite.given.text')}</p>
      <p class="small">${element.say('invite.given.where')} <span class="address">${new URL('practice/guest', host().base).href}</span></p>
      <p>${guest.until}</p>
      <p class="note">${element.say('invite.unwanted')}</p>
      ${choices(choice(element.say('invite.unwanted.end'), () => element.end(guest), { kind: 'quiet' }))}`,
  };
}
