// A published lesson, to be given to people: as a link, as a code for a camera, and on paper.
import { html, nothing } from 'lit';
import { choices, way } from '../page/parts.js';
import { squares } from '../paper/dom.js';
import { paperLink } from '../paper/link.js';
import { qr } from '../paper/qr.js';
import { lessonAddress } from './address.js';

/**
 * The page with everything to give.
 * @param {import('./author.js').Author} element
 * @param {{ id: string, title: string, address: string }} seen
 * @param {unknown} [said] what was done last
 */
export function given(element, { id, title, address }, said) {
  const link = lessonAddress(address, element.language);
  const rows = qr(link);
  return {
    title: element.say('given.title'),
    kicker: title,
    back: { act: () => element.look(id) },
    body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
      <p>${element.say('given.text')}</p>
      ${rows ? squares(rows, element.say('given.qr')) : nothing}
      <p class="address">${link}</p>
      ${choices(
        paperLink(element, element.say('given.print'), 'own', { kind: 'main', lesson: address }),
        way(element.say('given.open'), link, { picture: 'eye', newTab: element.say('new-tab') }),
      )}
      <p class="small">${element.say('given.who')}</p>`,
  };
}
