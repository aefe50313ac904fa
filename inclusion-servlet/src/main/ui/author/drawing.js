// A drawing of the library: found by a word of what it shows. Few are shown at once, since each is a file.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';

const SHOWN = 6;

/**
 * The search.
 * @param {import('./author.js').Author} element
 * @param {import('./leaflet.js').Leaflet} leaflet
 */
export async function drawing(element, leaflet) {
  const { pictures } = await element.get('pictures');
  return found(element, leaflet, pictures, '', false);
}

function found(element, leaflet, pictures, words, isAsked) {
  const some = pictures
    .filter(({ id, alt }) => plain(`${id} ${alt}`).includes(plain(words)))
    .sort((one, other) => Number(other.id === words) - Number(one.id === words))
    .slice(0, SHOWN);
  const search = () => {
    const field = /** @type {HTMLInputElement} */ (element.renderRoot.querySelector('#drawing'));
    return found(element, leaflet, pictures, field.value, true);
  };
  return {
    title: element.say('drawing.title'),
    back: { act: () => element.write(leaflet) },
    focus: isAsked ? undefined : '#drawing',
    body: html`<form
        @submit=${event => {
          event.preventDefault();
          element.act(search);
        }}
      >
        <label for="drawing">${element.say('drawing.word')}</label>
        <input id="drawing" enterkeyhint="search" .value=${words} />
        ${choices(choice(element.say('drawing.find'), search, { kind: 'quiet' }))}
      </form>
      ${some.length === 0 ? html`<p role="status">${element.say('drawing.none')}</p>` : nothing}
      ${some.map(
        one =>
          html`<section class="card">
            ${block(element, { type: 'picture', src: one.src, alt: one.alt }, one.language)}
            <p>${element.taught(one.alt, one.language)}</p>
            ${choices(
              choice(html`${element.say('drawing.take')}<span class="unseen"> ${one.alt}</span>`, () => take(element, leaflet, one), {
                kind: 'quiet',
              }),
            )}
          </section>`,
      )}`,
  };
}

/** Small letters without accents. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function take(element, leaflet, { id, alt }) {
  leaflet.blocks.push({ kind: 'PICTURE', text: alt, src: id });
  leaflet.changed();
  return element.write(leaflet, `#part-${leaflet.blocks.length}`);
}
