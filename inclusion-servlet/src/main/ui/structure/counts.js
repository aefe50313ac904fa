// What ten people and more share: the wishes most said, how people were accompanied, for what they were referred and what was answered, and the steps that helpers take. Where there is none, not even a heading.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} what wishes, themes, modes, referrals, answers or steps
 * @param {{ name: string, people: number, computedAt: string }[]} counts the most first
 * @param {boolean} [isAlone] whether nothing stands beside it, so that it needs no heading
 */
export function counts(element, what, counts, isAlone = false) {
  return counts.length === 0
    ? nothing
    : html`<section class="card">
        ${isAlone ? nothing : element.heading(element.say(`structure.${what}`), { below: 2 })}
        <p>${element.say(`structure.${what}.text`)}</p>
        <ol class="plain-list counts">
          ${counts.map(
            ({ name, people, computedAt }) => html`<li>
              <strong>${element.taught(name)}</strong>
              <span>${element.say(`structure.${what}.people`, { people, day: day(computedAt, element.language) })}</span>
            </li>`,
          )}
        </ol>
      </section>`;
}
