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
  const key = withdrawn ? 'history.withdrawn' : 'history.corrected';
  const when = day(at, element.language);
  if (actor === element.me.id) {
    return element.say(`${key}.me`, { day: when });
  }
  const who = actor === element.who.id ? element.who.first : name;
  return who ? element.say(`${key}.by`, { day: when, name: who }) : element.say(key, { day: when });
}
