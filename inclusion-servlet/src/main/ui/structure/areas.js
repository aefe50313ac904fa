// The areas of a summary. One of which something is established has bars, the share that is not established, and a table with the figures of
// the bars; the others stand below in one list.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { signed, since } from './change.js';

const HELPS = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];

/**
 * @typedef {{ title: string, established: number, notEstablished: number | null, first: Record<string, number> | null,
 *   last: Record<string, number> | null, computedAt: string,
 *   before: { established: number, last: Record<string, number>, computedAt: string } | null }} Sums
 */

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {Sums[]} all
 */
export function areas(element, all) {
  const some = all.filter(({ established }) => established > 0);
  const none = all.filter(({ established }) => established === 0);
  return html`${some.map(one => area(element, one))} ${none.length > 0 ? notYet(element, none) : nothing}`;
}

function notYet(element, none) {
  return html`<section class="card">
    ${element.heading(element.say('structure.not-yet'), { below: 2 })}
    <ul>
      ${none.map(({ title, computedAt }) => html`<li>${title} <span class="small">${counted(element, computedAt)}</span></li>`)}
    </ul>
  </section>`;
}

function counted(element, computedAt) {
  return element.say('structure.counted', { day: day(computedAt, element.language) });
}

function area(element, { title, established, notEstablished, first, last, computedAt, before }) {
  return html`<section class="card">
    ${element.heading(title, { below: 2 })}
    <p>${
      before
        ? element.say('structure.established.since', {
            people: established,
            ...since(element, established, before.established, before),
          })
        : element.say('structure.established', { people: established })
    }</p>
    <ul class="plain-list bars">
      ${HELPS.map(
        help => html`<li>
          <strong>${element.say(`structure.help.${help}`)}</strong>
          ${bar('first', first[help], established, element.say('structure.bar.first', { people: first[help] }))}
          ${bar(
            'last',
            last[help],
            established,
            before
              ? element.say('structure.bar.last.since', {
                  people: last[help],
                  ...since(element, last[help], before.last[help], before),
                })
              : element.say('structure.bar.last', { people: last[help] }),
          )}
        </li>`,
      )}
    </ul>
    ${open(element, established, notEstablished)}
    ${table(element, { title, first, last, notEstablished, before })}
    <p class="small">${counted(element, computedAt)}</p>
  </section>`;
}

/** The share of those of whom nothing is established. */
function open(element, established, notEstablished) {
  if (notEstablished === null) {
    return html`<p>${element.say('structure.open.hidden')}</p>`;
  }
  const all = established + notEstablished;
  return html`<div class="bars">
    <strong>${element.say('structure.open')}</strong>
    ${bar('first', notEstablished, all, element.say('structure.open.of', { people: notEstablished, all }))}
  </div>`;
}

/** A bar is a drawing of the words below it, so screen readers pass it by. */
function bar(which, people, all, said) {
  const width = all > 0 ? (100 * people) / all : 0;
  return html`<svg class="bar ${which}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${width} height="10" /></svg
    ><span>${said}</span>`;
}

function table(element, { title, first, last, notEstablished, before }) {
  return html`<details>
    <summary>${element.say('structure.table')}<span class="unseen"> : ${title}</span></summary>
    <table>
      <caption>
        ${element.say('structure.table.caption', { area: title })}
        ${before ? html`<br />${element.say('structure.table.caption.since', { day: day(before.computedAt, element.language) })}` : nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col">${element.say('structure.table.help')}</th>
          <th scope="col">${element.say('structure.table.first')}</th>
          <th scope="col">${element.say('structure.table.last')}</th>
          <th scope="col">${element.say('structure.table.change')}</th>
        </tr>
      </thead>
      <tbody>
        ${HELPS.map(
          help => html`<tr>
            <th scope="row">${element.say(`structure.help.${help}`)}</th>
            <td>${first[help]}</td>
            <td>${last[help]}${before ? ` (${signed(element, last[help], before.last[help])})` : nothing}</td>
            <td>${signed(element, last[help], first[help])}</td>
          </tr>`,
        )}
        <tr>
          <th scope="row">${element.say('structure.open')}</th>
          <td colspan="3">${notEstablished ?? element.say('structure.table.hidden')}</td>
        </tr>
      </tbody>
    </table>
  </details>`;
}
