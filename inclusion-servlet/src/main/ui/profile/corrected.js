// What was corrected stays readable, and says when it was corrected and by whom; what took its place says so too.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';

/**
 * @typedef {{
 *   id?: string, sentence?: string, supersedes?: string, kind?: string,
 *   corrected?: { at: string, actor: string, name: string | null, withdrawn: boolean } | null
 * }} Entry
 */

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {Entry} entry
 * @param {Entry[]} all what is read on the same page: what was corrected may be there, and is then said beside what it is now
 */
export function correction(element, { supersedes, kind, corrected, sentence: now }, all) {
  const replaces = supersedes && kind !== 'withdrawal';
  const before = all.find(({ id }) => id === supersedes)?.sentence;
  const said = before && before !== now ? element.say('history.before-now', { before, now }) : element.say('history.replaces');
  return html`${replaces ? html`<p class="small">${said}</p>` : nothing}
    ${corrected ? html`<p><em>${corrects(element, corrected)}</em></p>` : nothing}`;
}

function corrects(element, { at, actor, name, withdrawn }) {
  const theirs = actor === element.who.id ? element.who.first : name;
  return element.say(withdrawn ? 'history.withdrawn' : 'history.corrected', {
    day: day(at, element.language),
    name: actor === element.me.id ? element.say('history.you') : (theirs ?? element.say('history.somebody')),
  });
}
