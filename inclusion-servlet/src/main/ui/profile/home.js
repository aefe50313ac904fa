// What was practised at home with a card: asked at a meeting, and noted only if she says yes.
import { html, nothing } from 'lit';
import { Refused } from '../page/api.js';
import { answers, choice } from '../page/parts.js';
import { isThere } from '../page/slots.js';
import { addWords } from '../page/words.js';
import fr from './home.fr.json';
import en from './home.en.json';

addWords({ fr, en });

/**
 * @typedef {{ path: string, step: string, title: string, successes: number, tries: number, sentence: string }} Proposal
 * @typedef {import('../page/personal.js').Personal} Personal
 */

/** What was put off, for as long as this page is open: the person and the step. */
const putOff = new Set();

/**
 * What waits for her answer.
 * @param {Personal} element
 * @returns {Promise<Proposal[]>}
 */
export async function atHome(element) {
  return isThere(element, 'card') ? (await element.get(element.hers('home-proposals'))).proposals : [];
}

/**
 * A question for each step, with three answers of one size.
 * @param {Personal} element
 * @param {Proposal[]} proposals
 * @param {() => unknown} then shows the view anew
 */
export function homeQuestions(element, proposals, then) {
  const asked = proposals.filter(proposal => !putOff.has(keyOf(element, proposal)));
  return asked.length === 0
    ? nothing
    : asked.map(
        proposal => html`<section class="card home">
          <p class="lead">${proposal.sentence}</p>
          ${answers(
            proposal.sentence,
            choice(named(element, 'home.yes', proposal), () => answer(element, proposal, true, then)),
            choice(named(element, 'home.no', proposal), () => answer(element, proposal, false, then)),
            choice(named(element, 'home.later', proposal), () => {
              putOff.add(keyOf(element, proposal));
              return then();
            }),
          )}
        </section>`,
      );
}

/** The same three words stand below each question: a screen reader hears which one is meant. */
function named(element, key, { title }) {
  return html`${element.say(key)}<span class="unseen"> : ${title}</span>`;
}

async function answer(element, { path, step, successes, tries }, note, then) {
  try {
    await element.post(element.hers('home-proposals/answers'), { path, step, successes, tries, note });
    if (note) {
      element.saysNoted();
    }
  } catch (problem) {
    // More came meanwhile: the question is read again.
    if (!(problem instanceof Refused) || problem.status !== 409) {
      throw problem;
    }
  }
  return then();
}

function keyOf(element, { path, step, tries }) {
  return [element.me.id, element.who.key, path, step, tries].join(' ');
}
