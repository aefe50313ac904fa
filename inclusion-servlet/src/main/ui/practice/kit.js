// What a practice site that is loaded later uses of these scripts, so that nothing is loaded a second time.
import { describedBy, hintFor, marked } from './hint.js';
import { addWords, choice, choices, day, hour, html, icon, live, nothing, weekday } from './ours.js';

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
