// Which lesson is copied: first its path, then its step. The copy is a leaflet of the structure's own.
import { html } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { Leaflet } from './leaflet.js';

/** @typedef {import('./author.js').Author} Author */

/**
 * The paths.
 * @param {Author} element
 * @param {() => unknown} back
 */
export async function copying(element, back) {
  const { paths } = await element.get('paths');
  return {
    title: element.say('copying.path'),
    back: { act: back },
    body: choices(
      paths.map(({ id, title, language }) =>
        choice(element.taught(title, language), () => steps(element, id, () => copying(element, back)), { picture: 'road' }),
      ),
    ),
  };
}

async function steps(element, path, back) {
  const found = await element.get(`paths/${encodeURIComponent(path)}`);
  return {
    title: element.say('copying.step'),
    kicker: element.taught(found.title, found.language),
    back: { act: back },
    body: html`<p>${element.say('copying.text')}</p>
      ${choices(
        found.steps.map(({ id, title, language }) => {
          // Chosen here, so that a press that is sent twice is one copy.
          const leaflet = newId();
          return choice(element.taught(title, language), () => copy(element, leaflet, path, id), { picture: 'book' });
        }),
      )}`,
  };
}

async function copy(element, id, path, step) {
  await element.post(element.ofLeaflet(id, '/copy'), { path, step });
  return element.write(Leaflet.of(element, await element.get(element.ofLeaflet(id))));
}
