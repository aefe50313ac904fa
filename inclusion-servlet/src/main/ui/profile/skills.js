// What she showed, skill by skill: headings with skills under them, and no heading without a skill.
import { html, nothing } from 'lit';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ sentence: string | null, groups: any[] }} skills
 * @param {(skill: any, audience: string) => unknown} [voice] what may be said of a skill of a pack for an audience, below it
 * @param {number} [below] how far below the view's own heading the groups stand
 */
export function skills(element, { groups }, voice = () => nothing, below = 1) {
  return groups.map(
    ({ heading, audience, skills: shown }) => html`<section class="card">
      ${element.heading(heading, { below })}
      <ul class="skills">${shown.map(skill => html`<li>${one(element, skill)} ${voice(skill, audience)}</li>`)}</ul>
    </section>`,
  );
}

function one(element, { title, language, contested, review, witnessed }) {
  const said = [contested ?? review, witnessed].filter(sentence => sentence);
  return html`<span class="lead">${element.taught(title, language)}</span>${said.map(sentence => html`<br /><span>${sentence}</span>`)}`;
}
