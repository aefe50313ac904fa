// Where people stand, for paper: all areas in one table. On the screen each has bars.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';

const HELPS = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('./areas.js').Sums[]} all
 */
export function areasOnPaper(element, all) {
  return all.length === 0
    ? nothing
    : html`<table class="on-paper">
        <caption>${element.say('structure.paper.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">${element.say('structure.paper.area')}</th>
            <th scope="col">${element.say('structure.paper.established')}</th>
            ${HELPS.map(help => html`<th scope="col">${element.say(`structure.help.${help}`)}</th>`)}
            <th scope="col">${element.say('structure.open')}</th>
            <th scope="col">${element.say('structure.paper.at')}</th>
          </tr>
        </thead>
        <tbody>${all.map(one => row(element, one))}</tbody>
      </table>`;
}

function row(element, { title, established, notEstablished, first, last, computedAt }) {
  return html`<tr>
    <th scope="row">${title}</th>
    <td>${established}</td>
    ${HELPS.map(help => html`<td>${established === 0 ? '' : `${first[help]} → ${last[help]}`}</td>`)}
    <td>${notEstablished ?? element.say('structure.table.hidden')}</td>
    <td>${day(computedAt, element.language)}</td>
  </tr>`;
}
