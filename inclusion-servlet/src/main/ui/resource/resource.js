// Useful addresses of others. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { Resources } from './resources.js';

const ELEMENTS = {
  resources: Resources,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
