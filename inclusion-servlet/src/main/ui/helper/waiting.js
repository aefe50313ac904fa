// What waits for the two when they meet: what she does not agree with or what newer evidence says otherwise, what she did at home, a
// promise that is due, a referral that nobody answered yet. It is said above the actions, and opened by one press.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { filling } from '../page/slots.js';
import { homeQuestions } from '../profile/home.js';
import { WAITING } from './slots.js';

/**
 * @typedef {import('./helper.js').Helper} Helper
 * @typedef {{ sentences: unknown[], opens: () => unknown, body?: unknown }} Waiting
 */

/**
 * Each kind of thing that waits; none where nothing does.
 * @param {Helper} element
 * @returns {Waiting[]}
 */
function waiting(element) {
  const kinds = [toLookAt(element), fromHome(element), ...filling(element, WAITING).map(fill => fill(element))];
  return kinds.filter(({ sentences }) => sentences.length > 0);
}

/** What waits, and one press to it; nothing where nothing waits. */
export function whatWaits(element) {
  const kinds = waiting(element);
  if (kinds.length === 0) {
    return nothing;
  }
  const opens = kinds.length === 1 ? kinds[0].opens : () => all(element);
  return html`<section class="note">
    ${element.heading(element.say('waits.title'))}
    ${kinds.flatMap(({ sentences }) => sentences.map(sentence => html`<p>${sentence}</p>`))}
    ${choices(choice(element.say('look-at.open'), opens, { picture: 'people' }))}
  </section>`;
}

/** Several kinds of things wait: each with its own way. */
function all(element) {
  const kinds = waiting(element);
  return kinds.length === 0
    ? element.withHer()
    : {
        title: element.say('waits.title'),
        back: { act: () => element.withHer() },
        body: kinds.map(
          ({ sentences, opens, body }) =>
            body ??
            html`<section class="card">
              ${sentences.map(sentence => html`<p>${sentence}</p>`)} ${choices(choice(element.say('waits.open'), opens, { picture: 'next' }))}
            </section>`,
        ),
      };
}

function toLookAt(element) {
  const skills = element.seen.groups.flatMap(group => group.skills);
  const contested = skills.filter(skill => skill.contested);
  const toReview = skills.filter(skill => skill.review && !skill.contested);
  const quoted = skill => element.taught(`«\u00A0${skill.title}\u00A0»`);
  return {
    sentences: [
      ...contested.map(skill => html`${element.say('look-at.contested')} ${quoted(skill)}. ${skill.contested}`),
      ...toReview.map(skill => html`${element.say('look-at.review')} ${quoted(skill)}.`),
    ],
    opens: () => element.goLater('profile'),
  };
}

/** The questions about what she did at home. Nothing of it is noted before she says yes. */
function fromHome(element) {
  const questions = homeQuestions(element, element.home, async () => {
    await element.loadHers();
    return all(element);
  });
  const isAsked = questions !== nothing;
  return {
    sentences: isAsked ? element.home.map(({ sentence }) => sentence) : [],
    opens: () => all(element),
    body: isAsked ? questions : undefined,
  };
}
