// What the answers showed: what she recognised, what was not looked at, and one step to try. No level: answers alone show none.
// A helper reads what to say to her.
import { html, nothing } from 'lit';
import { nextStep } from '../page/next-step.js';
import { asides, choice, choices } from '../page/parts.js';
import { cards } from '../paper/cards.js';
import { isThere } from '../page/slots.js';

/** More would be a list to read out, and nobody listens to a list. */
const SAID = 3;

/** @typedef {{ skill: string, title: string, language: string }} Skill */

/** @param {string | null} hint what helps after the last answer, for a helper to say */
export async function result(element, hint = null) {
  const [{ result: answers }, next] = await Promise.all([element.get(element.url), element.get(element.hers('next-step'))]);
  const { recognised, notLookedAt } = answers;
  const toTry = nextStep(element, next, step => element.leaveFor(step));
  return {
    title: titleOf(element, recognised, next),
    body: html`${hint ? html`<p class="note">${element.say('questions.hint.with')} ${element.taught(hint, element.hintLanguage)}</p>` : nothing}
      ${element.who.self ? read(element, recognised) : toSay(element, recognised, notLookedAt, next)}
      ${recognised.length > 0 ? [unseen(element, notLookedAt), toTry] : [toTry, unseen(element, notLookedAt)]}
      ${recognised.length > 0 && element.who.audience === 'HELPER' ? html`<p>${element.say('result.hers')}</p>` : nothing}
      ${choices(
        choice(element.say('done.next'), () => element.leave(), { picture: 'next', kind: next.step ? 'choice' : 'main' }),
        isThere(element, 'card')
          ? choice(element.tell('sheet.card'), () => cards(element, () => element.result()), { picture: 'file' })
          : nothing,
      )}
      ${asides(
        choice(element.say('result.again'), () => element.anew(), { kind: 'quiet', picture: 'ear' }),
        element.who.self ? nothing : choice(element.say('sheet.enter'), () => element.form(), { kind: 'quiet', picture: 'pen' }),
      )}`,
  };
}

function titleOf(element, recognised, next) {
  if (!element.who.self || recognised.length > 0) {
    return element.tell('result.title');
  }
  return element.say(next.step ? 'result.together' : 'questions.thanks');
}

/**
 * What she recognised, for herself to read.
 * @param {Skill[]} recognised
 */
function read(element, recognised) {
  return recognised.length === 0
    ? nothing
    : html`<section class="card">
        ${element.otherLanguage('other-language', recognised[0].language)}
        <ul class="skills">${recognised.map(({ title, language }) => html`<li><span class="lead">${element.taught(title, language)}</span></li>`)}</ul>
      </section>`;
}

/**
 * What a helper says to her. The rest is said to be not looked at, so that she does not take it for missed.
 * @param {Skill[]} recognised
 * @param {Skill[]} notLookedAt
 */
function toSay(element, recognised, notLookedAt, next) {
  const titles = recognised
    .slice(0, SAID)
    .map(({ title, language }, i) => html`${i > 0 ? ', ' : nothing}${element.taught(title, language)}`);
  return html`<p class="note">${element.say('result.say')} ${
    recognised.length === 0
      ? element.say('result.say.together')
      : html`${element.say('result.say.thanks')} ${titles}. ${notLookedAt.length > 0 ? element.say('result.say.rest') : nothing}
        ${next.step ? element.say('result.say.try') : nothing}`
  }</p>`;
}

/**
 * The gestures that nobody looked at yet, folded: they are neither right nor wrong.
 * @param {Skill[]} notLookedAt
 */
function unseen(element, notLookedAt) {
  return notLookedAt.length === 0
    ? nothing
    : html`<details>
        <summary>${element.say('result.not-looked-at')}</summary>
        <ul>${notLookedAt.map(({ title, language }) => html`<li>${element.taught(title, language)}</li>`)}</ul>
      </details>`;
}
