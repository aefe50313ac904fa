// What was corrected stays readable, and says when it was corrected and by whom; what took its place says so too.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ supersedes?: string, kind?: string, corrected?: { at: string, actor: string, name: string | null, withdrawn: boolean } | null }} entry
 */
export function correction(element, { supersedes, kind, corrected }) {
  const replaces = supersedes && kind !== 'withdrawal';
  return html`${replaces ? html`<p class="small">${element.say('history.replaces')}</p>` : nothing}
    ${corrected ? html`<p><em>${corrects(element, corrected)}</em></p>` : nothing}`;
}

function corrects(element, { at, actor, name, withdrawn }) {
  const theirs = actor === element.who.id ? element.who.first : name;
  return element.say(withdrawn ? 'history.withdrawn' : 'history.corrected', {
    day: day(at, element.language),
    name: actor === element.me.id ? element.say('history.you') : (theirs ?? element.say('history.somebody')),
  });
}
