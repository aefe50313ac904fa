// Areas as a profile and a result show them.
import { html, nothing } from 'lit';

/** The acts behind a level. */
export function why(element, area) {
  return area.why.length === 0
    ? nothing
    : html`<p>${element.say('profile.why')}</p><ul>${area.why.map(sentence => html`<li>${sentence}</li>`)}</ul>`;
}

/** What nobody knows yet, together, and what would help to know it. */
export function unknown(element, areas) {
  if (areas.length === 0) {
    return nothing;
  }
  const settles = [...new Set(areas.map(area => area.settles).filter(Boolean))];
  return html`<section class="card">
    ${element.heading(areas[0].sentence)}
    <ul>${areas.map(area => html`<li>${area.title}</li>`)}</ul>
    ${settles.map(sentence => html`<p>${sentence}</p>`)}
  </section>`;
}
