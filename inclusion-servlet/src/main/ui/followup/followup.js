// What is promised, and whom to call. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { Calls } from './calls.js';
import { news } from './news.js';
import { Promises } from './promises.js';

const ELEMENTS = {
  calls: Calls,
  promises: Promises,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}

/** The view for somebody of whom there was no news; the elements take what they need from the script of all pages. */
export function open() {
  return { news };
}
