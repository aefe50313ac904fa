// A coordinator takes the accompaniments of the structure as a file: from which day, until which, and in which of the host's formats.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { handOver } from '../page/hand-over.js';
import { choice, choices } from '../page/parts.js';
import { daysOf } from './period.js';

/**
 * Asked for the days of the period that the report shows, as far as it has come.
 * @param {import('./structure.js').Structure} element
 * @param {{ structure: string, formats: string[], period: import('./period.js').Period, back: import('../page/parts.js').Act }} what `formats` are
 *   the names of those that the host gave
 */
export function exported(element, { structure, formats, period, back }) {
  const { from, until } = daysOf(period);
  const { today } = element.me;
  return asked(element, { structure, formats, back, from, until: until && until < today ? until : today });
}

/**
 * @param {import('./structure.js').Structure} element
 * @param {{ structure: string, formats: string[], back: import('../page/parts.js').Act, from: string, until: string }} what
 * @param {string} [key] of what came of it, or of what is not yet right
 */
function asked(element, what, key) {
  const { structure, formats, back } = what;
  let { from, until } = what;
  const taken = format => async () => {
    if (!from || !until || until < from) {
      return asked(element, { ...what, from, until }, 'structure.export.days');
    }
    const query = new URLSearchParams({ from, until, format });
    const file = await element.takeFile(`structures/${encodeURIComponent(structure)}/accompaniments?${query}`);
    if (await isEmpty(file, format)) {
      return asked(element, { ...what, from, until }, 'structure.export.none');
    }
    handOver(file, `accompagnements-${from}-${until}.${format}`);
    return asked(element, { ...what, from, until }, 'structure.export.done');
  };
  return {
    title: element.say('structure.export'),
    back: { act: back },
    body: html`${key ? html`<p class="note" role="status">${element.say(key)}</p>` : nothing}
      <p>${element.say('structure.export.what')}</p>
      ${dayField(element, 'from', from, value => (from = value))}
      ${dayField(element, 'until', until, value => (until = value))}
      ${choices(formats.map(format => choice(element.say('structure.export.as', { format: format.toUpperCase() }), taken(format), { picture: 'file' })))}
      <p class="small">${element.say('structure.export.keep')}</p>`,
  };
}

/** Whether no accompaniment stands in a file: of a table the first line alone, in JSON an empty list. Of another format nothing is known. */
async function isEmpty(file, format) {
  if (format === 'csv') {
    return (await file.text()).trim().split('\n').length <= 1;
  }
  return format === 'json' && /^\{"\w+":\[\]/.test(await file.text());
}

function dayField(element, id, value, then) {
  return html`<label for=${id}>${element.say(`structure.export.${id}`)}</label>
    <input id=${id} type="date" .value=${live(value)} @input=${event => then(event.target.value)} />`;
}
