// A lesson's blocks. They are typed, and never HTML.
import { css, html, nothing } from 'lit';
import { givesAnswer } from '../page/answer.js';
import { scriptOf } from '../page/later.js';
import { file } from '../page/pack-file.js';
import { whole } from '../page/whole.js';

/**
 * A picture without one of these endings is an SVG: of the pack (.svg), or of the library (an id, without an ending). Behind a question mark
 * stands a signature.
 */
const PHOTO = /\.(png|jpe?g|webp)(\?|$)/;

export const lessonAppearance = css`
  .lesson img { max-width: 100%; height: auto; border-radius: 6px; }
  .picture { display: block; inline-size: min(100%, 15em); margin-block: 0.4em 1em; --picture-paper: var(--_paper); --picture-soft: var(--_wash); --picture-mark: var(--_sun); }
  /* On a telephone the button that goes on stands above the lower edge. */
  @media (max-width: 40em) { .picture { inline-size: min(100%, 10em); margin-block: 0 0.5em; } }
  @media (forced-colors: active) { .picture { --picture-paper: Canvas; --picture-soft: Canvas; --picture-mark: Canvas; } }
  .lesson audio { max-width: none; margin-bottom: 0.8em; }
  .term { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--_line); }
  .whole { display: inline-block; max-width: 100%; vertical-align: top; }
  .screen { font-size: 1.15em; }
  .screen .picture { margin-inline: auto; }
  dfn { font-style: normal; font-weight: 700; }
`;

/** A block, in the language of its step. */
export function block(element, one, language) {
  const taught = text => element.taught(whole(text), language);
  switch (one.type) {
    case 'paragraph':
      return html`<p>${taught(one.text)}</p>`;
    case 'list':
      return list(one, taught);
    case 'tip':
      return html`<p class="note"><strong>${element.say('step.tip')}</strong> ${taught(one.text)}</p>`;
    case 'term':
      return html`<p class="term"><dfn>${taught(one.term)}</dfn>${language === 'fr' ? ' : ' : ': '}${taught(one.meaning)}</p>`;
    case 'picture':
      return picture(one, language);
    case 'gesture':
      // Without its script the sentence stays.
      scriptOf('step/gesture').catch(() => {});
      return html`<inclusion-gesture .page=${element} .block=${one} lang=${language}><p>${taught(one.text)}</p></inclusion-gesture>`;
    default:
      return nothing;
  }
}

/** Acts to do one after the other have numbers, so that a helper can say "number 3". */
function list({ items, numbered }, taught) {
  const lines = items.map(item => html`<li>${taught(item)}</li>`);
  return numbered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

/** An SVG is no <img> here, so that its lines have the colour of the page's text, and its surfaces the colours of the theme. */
function picture({ src, alt }, language) {
  return PHOTO.test(src)
    ? html`<img src=${file(src)} alt=${alt} lang=${language} />`
    : html`<svg class="picture" viewBox="0 0 160 120" role="img" aria-label=${alt} lang=${language}><use href=${`${file(src)}#picture`} /></svg>`;
}

/** How she sees that an exercise worked. An answer waits until she asks for it. */
export function sign(element, { success }, language, opened = () => {}) {
  const said = html`<p>${element.taught(success, language)}</p>`;
  return givesAnswer(success)
    ? html`<details class="answer" @toggle=${opened}><summary>${element.say('practice.answer')}</summary>${said}</details>`
    : html`<div class="note"><strong>${element.say('practice.success')}</strong>${said}</div>`;
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
