// Mandates and acts as both read them: in plain words, the open mandates first, each with one press to end it.
import { html, nothing } from 'lit';
import { day, dayAndHour } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';

/**
 * @typedef {{ code: string, title: string }} Procedure
 * @typedef {{ id: string, status: 'OPEN' | 'ENDED' | 'EXPIRED', procedures: Procedure[], name: string | null, givenAt: string, lastDay: string, endedAt: string | null }} Mandate
 * @typedef {{ id: string, procedure: Procedure, name: string | null, notedAt: string, sentence: string }} AbsentAct
 * @typedef {{ version: string, hash: string, language: string, text: string }} MandateText
 * @typedef {{ text: MandateText, days: number, archiveDays: number, procedures: Procedure[] }} Offer
 * @typedef {{ mandates: Mandate[], acts: AbsentAct[], offer: Offer | null, noOffer: string | null, procedures: Procedure[] }} Absence
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 */

/**
 * All of it.
 * @param {InclusionElement} element
 * @param {Absence} absence
 * @param {(said: string) => unknown} then shows the view anew, with a sentence about what was done
 * @param {number} [below] how far below the view's heading
 */
export function shownAbsence(element, { mandates, acts }, then, below = 1) {
  return html`${element.heading(element.say('absence.mandates'), { below })}
    ${mandates.length === 0 ? html`<p>${element.say('absence.mandates.none')}</p>` : mandates.map(one => mandate(element, one, then))}
    ${element.heading(element.say('absence.acts'), { below })}
    ${
      acts.length === 0
        ? html`<p>${element.say('absence.acts.none')}</p>`
        : html`<ul class="plain-list">${acts.map(one => html`<li class="card">${act(element, one)}</li>`)}</ul>`
    }`;
}

function mandate(element, one, then) {
  const titles = one.procedures.map(({ title }) => title);
  const spoken = html`<span class="unseen"> : ${titles.join(', ')}</span>`;
  const end = async () => {
    await element.post(element.hers(`mandates/${encodeURIComponent(one.id)}/end`), {});
    return then(element.say('absence.over'));
  };
  return html`<section class="card mandate">
    <ul>${titles.map(title => html`<li class="lead">${title}</li>`)}</ul>
    <p>${statusOf(element, one)}</p>
    <p class="small">${givenTo(element, one)}</p>
    ${choices(
      one.status === 'OPEN' ? choice(html`${element.say('absence.end')}${spoken}`, end) : nothing,
      paperLink(element, html`${element.say('absence.print')}${spoken}`, 'mandate', { mandate: one.id }),
    )}
  </section>`;
}

function statusOf(element, { status, lastDay, endedAt }) {
  switch (status) {
    case 'ENDED':
      return element.say('absence.ended', { day: day(endedAt, element.language) });
    case 'EXPIRED':
      return element.say('absence.expired', { day: day(lastDay, element.language) });
    default:
      return element.say('absence.until', { day: day(lastDay, element.language) });
  }
}

function givenTo(element, { givenAt, name }) {
  const given = { day: day(givenAt, element.language), name };
  return element.say(name ? 'absence.given.by' : 'absence.given', given);
}

function act(element, { procedure, sentence, notedAt, name }) {
  return html`<p class="lead">${procedure.title}</p>
    <p>${sentence}</p>
    <p class="small">${dayAndHour(notedAt, element.language)}${name ? html` · ${name}` : nothing}</p>`;
}
