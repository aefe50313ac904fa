// The pages on which a helper proposes a path are a script of their own, which is loaded when they are opened.
import { scriptOf } from '../page/later.js';

/**
 * The paths that may be proposed.
 * @param {import('../helper/helper.js').Helper} element
 */
export async function propose(element) {
  /** @type {typeof import('./propose.js')} */
  const pages = await scriptOf('propose/propose');
  return pages.propose(element);
}
