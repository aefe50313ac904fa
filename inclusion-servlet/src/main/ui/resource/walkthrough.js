// What a helper reads aloud on a site of others: one gesture a line. Nothing here opens or reads that site.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';

/**
 * @typedef {import('./resources.js').Resources} Resources
 *
 * @typedef {{ say: string, see: string, ifNot: string }} Line
 *
 * @typedef {{ pack: string, id: string, title: string, language: string, href: string | null, lines: Line[], changed: string,
 *   writtenOn: string, checked: import('./resources.js').Check | null }} Walkthrough
 */

const PARTS = ['say', 'see', 'ifNot'];

/**
 * All of them, also those of a site that has no address of its own in the catalogue.
 * @param {Resources} element
 */
export function allWalkthroughs(element) {
  return {
    title: element.say('walkthrough.all'),
    back: backTo(element),
    body: html`<p>${element.say('walkthrough.all.text')}</p>
      ${choices(...element.walkthroughs.map(one => choice(element.taught(one.title, one.language), () => element.reads(one), { picture: 'ear' })))}`,
  };
}

/**
 * @param {Resources} element
 * @param {Walkthrough} read
 */
export function walkthroughOf(element, read) {
  const { pack, id, title, language, href, lines, changed, writtenOn, checked } = read;
  return {
    title,
    lang: language,
    kicker: element.say('walkthrough.kicker'),
    back: backTo(element),
    body: html`<p class="note">${element.say('walkthrough.written', { day: dayOf(element, writtenOn) })} ${checkedBy(element, 'walkthrough', checked)}</p>
      <p>${element.say('walkthrough.text')}</p>
      ${
        href
          ? html`<p><a href=${href} target="_blank" rel="noopener noreferrer">${new URL(href).hostname}<span class="unseen"> ${element.say('new-tab')}</span></a></p>`
          : nothing
      }
      <ol class="plain-list" id="lines">${lines.map((line, i) => html`<li class="card">${said(element, line, language, i + 1)}</li>`)}</ol>
      <section class="card">
        ${element.heading(element.say('walkthrough.changed'))}
        <p>${element.taught(changed, language)}</p>
      </section>
      ${choices(paperLink(element, element.say('walkthrough.print'), 'walkthrough', { pack, walkthrough: id }))}`,
  };
}

function said(element, line, language, number) {
  return html`<p><strong>${element.say('walkthrough.number', { number })}</strong></p>
    <dl>
      ${PARTS.map(
        part =>
          html`<dt>${element.say(`walkthrough.${part}`)}</dt><dd class=${part === 'say' ? 'lead' : ''}>${element.taught(line[part], language)}</dd>`,
      )}
    </dl>`;
}

/**
 * Who checked it; or, as long as nobody did, that nobody did.
 * @param {Resources} element
 * @param {'resources' | 'walkthrough'} what
 * @param {import('./resources.js').Check | null} checked
 */
export function checkedBy(element, what, checked) {
  return checked ? element.say(`${what}.checked`, { by: checked.by, day: dayOf(element, checked.on) }) : element.say(`${what}.unchecked`);
}

function dayOf(element, day) {
  return new Date(`${day}T12:00`).toLocaleDateString(element.language);
}

function backTo(element) {
  return { act: () => element.list(), label: element.say('walkthrough.back') };
}
