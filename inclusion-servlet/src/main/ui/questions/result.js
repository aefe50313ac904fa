// What the answers showed, skill by skill; then one step with its reason. Where nothing was recognised: thanks, and that step.
import { html, nothing } from 'lit';
import { nextStep } from '../page/next-step.js';
import { asides, choice, choices } from '../page/parts.js';
import { cards } from '../paper/cards.js';
import { skills } from '../profile/skills.js';

/** @param {string | null} hint what helps after the last answer, for a helper to say */
export async function result(element, hint = null) {
  const [{ skills: shown }, next] = await Promise.all([element.get(element.hers('profile')), element.get(element.hers('next-step'))]);
  const showed = shown.groups.some(({ kind }) => kind !== 'TO_TRY');
  const thanks = (next.step && shown.sentence) || element.tell('questions.thanks');
  return {
    title: showed ? element.tell('result.title') : thanks,
    body: html`${hint ? html`<p class="note">${element.say('questions.hint.with')} ${element.taught(hint, element.hintLanguage)}</p>` : nothing}
      ${skills(element, shown)}
      ${nextStep(element, next, step => element.leaveFor(step))}
      ${showed ? html`<p>${element.who.audience === 'HELPER' ? element.say('result.hers') : element.tell('result.means')}</p>` : nothing}
      ${choices(
        choice(element.tell('result.next'), () => element.leave(), { picture: 'next', kind: next.step ? 'choice' : 'main' }),
        choice(element.tell('sheet.card'), () => cards(element, () => element.result()), { picture: 'file' }),
      )}
      ${asides(
        choice(element.say('result.again'), () => element.anew(), { kind: 'quiet', picture: 'ear' }),
        element.who.self ? nothing : choice(element.say('sheet.enter'), () => element.form(), { kind: 'quiet', picture: 'pen' }),
      )}`,
  };
}
