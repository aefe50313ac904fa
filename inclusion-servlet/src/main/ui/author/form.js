// The form with which helpers write lessons themselves. A script of its own: a host's page loads it beside inclusion.js.
import { Author } from './author.js';

const ELEMENTS = {
  author: Author,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
