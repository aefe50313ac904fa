// Where a lesson of a structure is opened, and where a photo of a draft is.
import { host } from './ours.js';

/** What stands behind the hash is sent to no server with the address. */
export function lessonAddress(signs, language) {
  const page = new URL('practice/lesson', host().base);
  page.search = String(new URLSearchParams({ lang: language }));
  page.hash = signs;
  return page.href;
}

/**
 * @param {import('./drafts.js').Author} element
 * @param {{ id: string }} draft
 * @param {string} name
 */
export function photoAddress(element, draft, name) {
  return new URL(`api/${element.ofDraft(draft.id, `/photos/${encodeURIComponent(name)}`)}`, host().base).href;
}
