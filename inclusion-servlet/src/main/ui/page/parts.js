// The pieces that every view is made of. Text is always text: nothing here reads HTML.
import { html, nothing } from 'lit';
import { icon } from './icons.js';

export { sentences } from './sentences.js';

/**
 * Something to show: a text, a template, several of them, or nothing.
 * @typedef {unknown} Piece
 *
 * What is done when something is pressed; it may answer the next view.
 * @typedef {() => unknown} Act
 *
 * What an element shows: one view after the other. `lang` is the title's language, `kicker` a line above it, `notice` what stands above the body since something was refused, `back` the way back (where it `leaves`, to another page),
 * `appearance` a class of styles, `focus` the selector of a field that has the focus in the heading's stead. One with `away` begins anew when the network is back, where `goesOn` is left out; one with `offersNoCall` has no « Rappelez-moi »; one that `rests` is not pressed in its first moment; one with `ends` has its own way to end a meeting; `before` is the view to go back to.
 * @typedef {{
 *   title: Piece, notice?: Piece, body?: Piece, lang?: string, kicker?: Piece, back?: { act: Act, label?: string, leaves?: boolean }, appearance?: string,
 *   focus?: string, away?: boolean, goesOn?: Act, offersNoCall?: boolean, rests?: boolean, ends?: boolean, before?: View | null
 * }} View
 *
 * @typedef {'choice' | 'main' | 'quiet' | 'plain' | 'mail'} Kind
 */

/**
 * A large button; `act` may answer the next view. Lit calls with `this` = the element.
 * @param {Piece} label
 * @param {Act} act
 * @param {{ picture?: string, kind?: Kind, pressed?: boolean, lang?: string }} [more]
 */
export function choice(label, act, { picture, kind = 'choice', pressed, lang } = {}) {
  return html`<button
    type="button"
    class=${kind}
    part=${kind === 'plain' ? 'link' : kind === 'main' ? 'button button-main' : 'button'}
    lang=${lang ?? nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${
      /** @this {import('./element.js').InclusionElement} */ function () {
        this.act(act);
      }
    }
  >
    ${picture ? icon(picture) : nothing}<span>${label}</span>
  </button>`;
}

/**
 * A large link, to a page of its own; with the words `newTab`, which only a screen reader needs, in a new tab.
 * @param {Piece} label
 * @param {string} href
 * @param {{ picture?: string, kind?: Kind, lang?: string, newTab?: string | false }} [more]
 */
export function way(label, href, { picture, kind = 'choice', lang, newTab } = {}) {
  return html`<a
    class=${kind}
    part=${kind === 'plain' ? 'link' : kind === 'main' ? 'button button-main' : 'button'}
    href=${href}
    target=${newTab ? '_blank' : nothing}
    lang=${lang ?? nothing}
    >${picture ? icon(picture) : nothing}<span>${label}${newTab ? html`<span class="unseen"> ${newTab}</span>` : nothing}</span></a
  >`;
}

export function choices(...children) {
  return html`<div class="choices">${children}</div>`;
}

/**
 * The answers to one question, which a screen reader reads before the first of them.
 * @param {string} question
 * @param {Piece[]} children
 */
export function answers(question, ...children) {
  return html`<div class="choices" role="group" aria-label=${question}>${children}</div>`;
}

/** Answers of one size, side by side where there is room. */
export function yesNo(...answers) {
  return html`<div class="yes-no">${answers}</div>`;
}

/** What may be done besides, below a line. */
export function asides(...children) {
  return html`<div class="asides">${children}</div>`;
}
