// What stays to be done for people, as counts of ten and more: promises that nobody holds, and appointments to which nobody came.
import { html, nothing } from 'lit';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ unowned: number | null, absences: Record<string, number> }} counts by month, such as `2026-11`
 */
export function promised(element, { unowned, absences }) {
  const months = Object.entries(absences).sort(([one], [other]) => other.localeCompare(one));
  return html`<p>${unowned === null ? element.say('structure.promises.few') : element.say('structure.promises.unowned', { count: unowned })}</p>
    ${
      months.length === 0
        ? nothing
        : html`<p>${element.say('structure.absences')}</p>
          <ul>${months.map(([month, count]) => html`<li>${element.say('structure.absences.month', { month: named(month, element.language), count })}</li>`)}</ul>`
    }`;
}

function named(month, language) {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(new Date(`${month}-15T12:00`));
}
