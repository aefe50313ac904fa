// What may be done while she is away: she reads it and ends it; a helper also uses it, and notes what was done, with a right or without.
import { html, nothing } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { give } from './give.js';
import { shownAbsence } from './shown.js';
import fr from './fr.json';
import en from './en.json';

export { shownAbsence };

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 */

addWords({ fr, en });

/**
 * All about the right to act in her absence.
 * @param {InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 * @param {string} [said] what was done last
 */
export async function absence(element, back, said) {
  /** @type {import('./shown.js').Absence} */
  const all = await element.get(element.hers('mandates'));
  const anew = last => absence(element, back, last);
  return {
    title: element.tell('absence.title'),
    back: { act: back },
    body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
      <p>${element.tell('absence.text')}</p>
      ${element.who.self ? nothing : helping(element, all, anew)}
      ${shownAbsence(element, all, anew)}`,
  };
}

/**
 * What a helper may do here: without a mandate, first to get one. The two keep their places. By telephone nobody can say who says yes, so a mandate is given face to face.
 * @param {InclusionElement} element
 * @param {import('./shown.js').Absence} all
 * @param {(said?: string) => unknown} anew
 */
function helping(element, all, anew) {
  const { mandates, offer, noOffer } = all;
  const phone = element.who.channel === 'TELEPHONE';
  const isGiven = mandates.some(({ status }) => status === 'OPEN');
  const main = { kind: /** @type {const} */ ('main') };
  return html`${choices(
    choice(element.say('absence.use'), () => which(element, all, anew), { ...(isGiven ? main : {}), picture: 'pen' }),
    offer && !phone
      ? choice(element.say('absence.give', { name: element.who.first }), () => give(element, offer, anew), {
          ...(isGiven ? {} : main),
          picture: 'people',
        })
      : nothing,
  )}
    ${offer && !phone ? nothing : html`<p>${noOffer ?? element.say('absence.give.phone')}</p>`}`;
}

// ——— doing something in her absence

function which(element, all, anew) {
  return {
    title: element.say('absence.use.title'),
    back: { act: () => anew() },
    body: choices(all.procedures.map(one => choice(one.title, () => asked(element, one, anew)))),
  };
}

async function asked(element, procedure, anew) {
  const right = await element.get(element.hers(`right-to-act/${procedure.code}`));
  const id = newId();
  const note = async () => {
    const act = await element.post(element.hers('absent-acts'), { id, procedure: procedure.code });
    return noted(element, act, anew);
  };
  return {
    title: procedure.title,
    back: { act: () => anew() },
    body: html`<p class="note lead">${right.sentence}</p>
      <p>${element.say(right.held ? 'absence.use.right' : 'absence.use.no-right', { name: element.who.first })}</p>
      <p>${element.say('absence.use.passwords')}</p>
      ${choices(
        choice(element.say('absence.use.done'), note, { picture: 'pen' }),
        choice(element.say('absence.use.not'), () => anew()),
      )}`,
  };
}

function noted(element, act, anew) {
  return {
    title: element.say('absence.noted.title'),
    kicker: act.procedure.title,
    body: html`<p class="lead">${act.sentence}</p>
      <p>${element.say('absence.noted.text', { name: element.who.first })}</p>
      ${choices(choice(element.say('absence.back'), () => anew()))}`,
  };
}
