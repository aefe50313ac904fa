// Erasing everything of a person: the way to the questions, which are a script of their own (erasure/), as is the way back; then one calm page.
import { html, nothing } from 'lit';
import { Refused } from './api.js';
import { day } from './dates.js';
import { choice, choices } from './parts.js';
import { scriptOf } from './later.js';
import { wipe } from './queue.js';
import { addWords } from './words.js';
import fr from './erasure.fr.json';
import en from './erasure.en.json';

addWords({ fr, en });

/**
 * @typedef {{ possible: boolean, days: number, requestedAt: string | null, destroyedFrom: string | null }} Erasure
 * @typedef {import('./element.js').InclusionElement} InclusionElement
 */

/**
 * A quiet way to erase, where the installation can.
 * @param {InclusionElement} element
 * @param {Erasure | null} erasure
 * @param {import('./parts.js').Act} back
 */
export function eraseChoice(element, erasure, back) {
  return erasure?.possible ? choice(element.tell('erasure.open'), () => told(element, erasure, back), { kind: 'quiet' }) : nothing;
}

async function told(element, erasure, back) {
  return (await scriptOf('erasure/erasure')).told(element, erasure, back, wipe);
}

async function takingBack(element, erasure) {
  return (await scriptOf('erasure/erasure')).takingBack(element, erasure);
}

/**
 * The page for a person about whom everything is hidden, where a refusal comes from that; else null.
 * @param {InclusionElement} element
 * @param {unknown} problem
 */
export async function whereErased(element, problem) {
  if (!(problem instanceof Refused) || problem.problem?.type !== 'urn:inclusion:problem:unknown-learner' || !element.who) {
    return null;
  }
  try {
    const erasure = await element.getIfAny(element.hers('erasure'));
    return erasure?.requestedAt ? hidden(element, erasure) : null;
  } catch {
    // The refusal itself says enough.
    return null;
  }
}

/** The page for a person about whom everything is hidden. */
export function hidden(element, erasure) {
  return {
    title: element.tell('erasure.hidden.title'),
    // Nothing may be noted of her, so no call either.
    offersNoCall: true,
    // Nothing is left of her meeting either: a helper goes on with somebody else.
    back: element.who.self ? undefined : element.leavesTo(),
    body: html`<p class="lead">${element.tell('erasure.hidden.text', { day: day(erasure.destroyedFrom, element.language) })}</p>
      <p>${element.tell('erasure.hidden.back')}</p>
      ${element.who.self ? nothing : choices(choice(element.say('erasure.take-back'), () => takingBack(element, erasure)))}`,
  };
}
