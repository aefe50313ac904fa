// What the answers showed, skill by skill; then one step with its reason. Where nothing was recognised: thanks, and that step.
import { html, nothing } from 'lit';
import { asides, choice, choices } from '../page/parts.js';
import { cards } from '../paper/cards.js';
import { skills } from '../profile/skills.js';

export async function result(element) {
  const [{ skills: shown }, next] = await Promise.all([element.get(element.hers('profile')), element.get(element.hers('next-step'))]);
  return {
    title: element.tell('result.title'),
    body: html`${shown.sentence ? html`<p class="lead">${shown.sentence}</p>` : skills(element, shown)}
      ${nextStep(element, next)}
      <p>${element.tell('result.means')}</p>
      ${choices(
        choice(element.tell('result.next'), () => element.leave(), { picture: 'next', kind: next.step ? 'choice' : 'main' }),
        choice(element.tell('sheet.card'), () => cards(element, () => element.result()), { picture: 'file' }),
      )}
      ${element.who.self ? nothing : asides(choice(element.say('sheet.enter'), () => element.form(), { kind: 'quiet', picture: 'pen' }))}`,
  };
}

/** One step, why, and one press into its exercise. */
function nextStep(element, { step, reason }) {
  if (!step) {
    return nothing;
  }
  return html`<section class="card next">
    ${element.heading(element.taught(step.title))}
    <p>${reason.sentence} ${element.taught(step.why)}</p>
    ${choices(choice(element.tell('result.try'), () => element.leaveFor(step), { kind: 'main', picture: 'hand' }))}
  </section>`;
}
