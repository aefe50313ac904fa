// What is promised, and whom to call. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { Calls } from './calls.js';
import { Promises } from './promises.js';

export { news } from './news.js';

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
