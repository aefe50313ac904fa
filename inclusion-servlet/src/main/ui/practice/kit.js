// What a practice site that is loaded later uses of these scripts, so that nothing is loaded a second time.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { day, hour, weekday } from '../page/dates.js';
import { icon } from '../page/icons.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { describedBy, hintFor, marked } from './hint.js';

export const KIT = { addWords, choice, choices, day, describedBy, hintFor, hour, html, icon, live, marked, nothing, weekday };

/** @typedef {typeof KIT} Kit */

/**
 * What a site uses of the page around it.
 * @typedef {{
 *   language: string,
 *   view: unknown,
 *   say: (key: string, values?: object) => string,
 *   act: (work: () => unknown) => unknown,
 *   screen: (screen: { title: unknown, body: unknown, lang?: string, back?: { act: () => unknown, label?: string }, hint?: import('./hint.js').Hint | null, saysWhatToDo?: boolean }) => object,
 *   succeeded: (title: string, body: unknown) => object,
 * }} Page
 */
