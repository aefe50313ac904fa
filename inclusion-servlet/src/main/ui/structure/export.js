// A coordinator takes the accompaniments of the structure as a file: from which day, until which, and in which of the host's formats.
import { choice, choices, handOver, html, live, nothing, now } from './ours.js';

/**
 * @param {import('./structure.js').Structure} element
 * @param {string} structure
 * @param {string[]} formats names of the formats that the host gave
 * @param {import('../page/parts.js').Act} back
 */
export function exported(element, structure, formats, back) {
  const today = dayOf(now());
  return asked(element, { structure, formats, back, from: `${today.slice(0, -2)}01`, until: today });
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

function dayField(element, id, value, then) {
  return html`<label for=${id}>${element.say(`structure.export.${id}`)}</label>
    <input id=${id} type="date" .value=${live(value)} @input=${event => then(event.target.value)} />`;
}

/** The day where the reader is, such as `2026-11-27`. */
function dayOf(moment) {
  const two = number => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
