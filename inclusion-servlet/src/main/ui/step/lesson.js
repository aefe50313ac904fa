// A lesson's blocks. They are typed, and never HTML.
import { css, html, nothing } from 'lit';
import { file } from '../page/pack-file.js';

export const lessonAppearance = css`
  .lesson img { max-width: 100%; height: auto; border-radius: 6px; }
  .lesson audio { max-width: none; margin-bottom: 0.8em; }
  .term { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--_line); }
  dfn { font-style: normal; font-weight: 700; }
`;

export function block(element, one) {
  switch (one.type) {
    case 'paragraph':
      return html`<p>${element.taught(one.text)}</p>`;
    case 'list':
      return html`<ul>${one.items.map(item => html`<li>${element.taught(item)}</li>`)}</ul>`;
    case 'tip':
      return html`<p class="note"><strong>${element.say('step.tip')}</strong> ${element.taught(one.text)}</p>`;
    case 'term':
      return html`<p class="term"><dfn>${element.taught(one.term)}</dfn> : ${element.taught(one.meaning)}</p>`;
    case 'picture':
      return html`<img src=${file(one.src)} alt=${one.alt} lang="fr" />`;
    default:
      return nothing;
  }
}

/** What there is to hear of a lesson. */
export function spoken({ blocks }) {
  return blocks.map(heard).filter(Boolean).join(' ');
}

function heard(one) {
  switch (one.type) {
    case 'list':
      return one.items.join(' ');
    case 'term':
      return `${one.term} : ${one.meaning}`;
    default:
      return one.text;
  }
}
