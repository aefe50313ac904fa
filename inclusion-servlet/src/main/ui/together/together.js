// Help on the telephone: the learner's side, the helper's, and the band that says who is with her. A script of its own: it is loaded
// when it is first needed, or by a host's page beside inclusion.js.
import { addWords } from '../page/words.js';
import { Band } from './band.js';
import { Helped } from './helped.js';
import { Helping } from './helping.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const ELEMENTS = {
  helped: Helped,
  together: Helping,
};

for (const [name, element] of Object.entries({ ...ELEMENTS, band: Band })) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
