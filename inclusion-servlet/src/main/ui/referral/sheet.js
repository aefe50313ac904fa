// The sheet of a referral, once its secret is drawn. Only the tab that prints it keeps it, so it is printed now or given anew.
import { html, nothing } from 'lit';
import { choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';

/**
 * @param {import('./referrals.js').Referrals} element
 * @param {{ signs: string, until: string, shared: string[], referral: { where: string } }} sheet
 * @param {() => unknown} back
 */
export function givenSheet(element, sheet, back) {
  return {
    title: element.say('sheet-of.title'),
    kicker: sheet.referral.where,
    back: { act: back },
    body: html`<p>${element.say('sheet-of.text')}</p>
      <p class="lead code">${sheet.signs}</p>
      ${sheet.shared.length > 0 ? html`<p>${element.say('sheet-of.shared')} ${sheet.shared.join(', ')}</p>` : nothing}
      <p>${sheet.until}</p>
      ${choices(paperLink(element, element.say('sheet-of.print'), 'referral', { kind: 'main', keeps: { sheet } }))}
      <p class="small">${element.say('sheet-of.anew')}</p>`,
  };
}
