// What a helper reads while talking on the telephone. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { GlossarySearch } from './glossary-search.js';
import { Script } from './script.js';

const ELEMENTS = {
  script: Script,
  'glossary-search': GlossarySearch,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
