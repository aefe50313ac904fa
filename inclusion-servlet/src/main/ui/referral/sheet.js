// The sheet of a referral, once its secret is drawn: it is kept nowhere, so it is printed now or given anew.
import { html, nothing, paperLink, choices } from './ours.js';

const KEPT = 'inclusion.referral-sheet';

/**
 * @param {import('./referrals.js').Referrals} element
 * @param {{ signs: string, until: string, shared: string[], referral: { where: string } }} sheet
 * @param {() => unknown} back
 */
export function givenSheet(element, sheet, back) {
  keep(sheet);
  const leave = () => {
    keep(null);
    return back();
  };
  return {
    title: element.say('sheet-of.title'),
    kicker: sheet.referral.where,
    back: { act: leave },
    body: html`<p>${element.say('sheet-of.text')}</p>
      <p class="lead code">${sheet.signs}</p>
      ${sheet.shared.length > 0 ? html`<p>${element.say('sheet-of.shared')} ${sheet.shared.join(', ')}</p>` : nothing}
      <p>${sheet.until}</p>
      ${choices(paperLink(element, element.say('sheet-of.print'), 'referral', { kind: 'main' }))}
      <p class="small">${element.say('sheet-of.anew')}</p>`,
  };
}

/** For the tab that prints, which gets what this tab keeps at the moment it is opened. */
function keep(sheet) {
  try {
    if (sheet) {
      sessionStorage.setItem(KEPT, JSON.stringify(sheet));
    } else {
      sessionStorage.removeItem(KEPT);
    }
  } catch {
    // A browser that keeps nothing: the signs are copied by hand.
  }
}
