// What a coordinator sees of a structure. A script of its own: a host's page that shows it loads it beside inclusion.js.
import { Structure } from './structure.js';

const ELEMENTS = {
  structure: Structure,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
