// Where a lesson of a structure is opened, and where a photo of a leaflet and a drawing of the library are.
import { host } from '../page/host.js';

/** What stands behind the hash is sent to no server with the address. */
export function lessonAddress(signs, language) {
  const page = new URL('practice/lesson', host().base);
  page.search = String(new URLSearchParams({ lang: language }));
  page.hash = signs;
  return page.href;
}

/**
 * @param {import('./author.js').Author} element
 * @param {{ id: string }} leaflet
 * @param {string} name
 */
export function photoAddress(element, leaflet, name) {
  return new URL(`api/${element.ofLeaflet(leaflet.id, `/photos/${encodeURIComponent(name)}`)}`, host().base).href;
}

/** As the API gives it: from its own addresses on. */
export function drawingAddress(id) {
  return `../practice/pictures/${encodeURIComponent(id)}`;
}
