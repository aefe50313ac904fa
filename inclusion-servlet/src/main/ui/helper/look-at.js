// What a helper and the learner have to look at together, said at the next meeting: what she does not agree with, and what newer
// evidence says otherwise.
import { choice, choices, html, nothing } from './ours.js';

/**
 * @param {import('./helper.js').Helper} element
 * @param {{ groups: { skills: { title: string, contested: string | null, review: string | null }[] }[] }} profile
 */
export function toLookAt(element, { groups }) {
  const skills = groups.flatMap(group => group.skills);
  const contested = skills.filter(skill => skill.contested);
  const toReview = skills.filter(skill => skill.review && !skill.contested);
  if (contested.length + toReview.length === 0) {
    return nothing;
  }
  const quoted = skill => element.taught(`«\u00A0${skill.title}\u00A0»`);
  return html`<section class="note">
    ${contested.map(skill => html`<p>${element.say('look-at.contested')} ${quoted(skill)}. ${skill.contested}</p>`)}
    ${toReview.map(skill => html`<p>${element.say('look-at.review')} ${quoted(skill)}.</p>`)}
    ${choices(choice(element.say('look-at.open'), () => element.go('profile'), { picture: 'leaf' }))}
  </section>`;
}
