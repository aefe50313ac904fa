// What a practice site takes of the pages, without a browser: templates as values, which `screen.js` reads. It stands in the place of Lit and of
// the parts of a page (`import-map.json`); the sites that are loaded later are given it as a kit.
import { day, hour, weekday } from '../../main/ui/page/dates.js';

export { day, hour, weekday };
export const nothing = Symbol('nothing');
export const html = (strings, ...values) => ({ strings, values });
export const live = value => value;
export const icon = () => '';
/** What its button does is done by the page. */
export const choice = (label, act, { kind = 'choice' } = {}) =>
  html`<button type="button" class=${kind} @click=${{ act }}>${label}</button>`;
export const choices = (...children) => html`<div>${children}</div>`;
