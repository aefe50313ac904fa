// Publishing: who will be able to read it; a colleague has read it, or there is none; and a day to check it again.
import { html, nothing } from 'lit';
import { now } from '../page/api.js';
import { choice, choices } from '../page/parts.js';

/** In months: screens and services change. */
const CHECKED_AFTER = 6;

/**
 * The last page before it is published.
 * @param {import('./author.js').Author} element
 * @param {{ id: string, title: string, revision: number, read: boolean, readBy: string | null }} seen
 */
export function publish(element, seen) {
  return {
    title: element.say('publish.title'),
    kicker: seen.title,
    back: { act: () => element.look(seen.id) },
    body: html`<p>${element.say('publish.reach')}</p>
      <p class="note lead">${element.say('publish.hide')}</p>
      <label for="check-on">${element.say('publish.check-on')}</label>
      <input id="check-on" type="date" .value=${proposed()} />
      ${seen.read ? html`<p>${readBy(element, seen)}</p>` : html`<p>${element.say('publish.who-reads')}</p>`}
      ${choices(
        seen.read
          ? choice(element.say('publish.yes'), () => send(element, seen, false), { kind: 'main', picture: 'check' })
          : choice(element.say('publish.ask'), () => element.list(element.say('publish.asked')), { picture: 'people' }),
        seen.read ? nothing : choice(element.say('publish.alone'), () => send(element, seen, true), { picture: 'alone' }),
      )}`,
  };
}

function readBy(element, { readBy: name }) {
  return name ? element.say('publish.read-by', { name }) : element.say('publish.read');
}

/** A day as a field of dates has it. */
function proposed() {
  const day = now();
  day.setMonth(day.getMonth() + CHECKED_AFTER);
  return day.toISOString().slice(0, 10);
}

async function send(element, { id, revision }, alone) {
  const { value } = /** @type {HTMLInputElement} */ (element.renderRoot.querySelector('#check-on'));
  const published = await element.post(element.ofLeaflet(id, '/publish'), { revision, checkOn: value || null, alone });
  return element.given(published, element.say('publish.done'));
}
