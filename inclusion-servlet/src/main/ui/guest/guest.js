// Whom a learner invited to see today's step. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { Guests } from './guests.js';

const ELEMENTS = {
  guests: Guests,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
