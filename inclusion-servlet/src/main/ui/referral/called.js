// The number of a place: as one says it, and called by a press.
import { html } from 'lit';
import { telephone } from '../place/words.js';

/** @param {string} number */
export const called = number => html`<a href=${`tel:${number}`}>${telephone(number)}</a>`;
