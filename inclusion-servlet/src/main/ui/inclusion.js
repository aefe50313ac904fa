// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { Leave } from './leave/leave.js';
import { Path } from './path/path.js';
import { Questions } from './questions/questions.js';
import { loadWhenMet } from './page/met.js';
import { SCRIPTS } from './page/scripts.js';
import { Unloaded } from './page/unloaded.js';
import { Start } from './start/start.js';
import { Step } from './step/step.js';

export { configure } from './page/host.js';
export { leave } from './leave/leave.js';

const ELEMENTS = {
  questions: Questions,
  start: Start,
  path: Path,
  step: Step,
  leave: Leave,
};

function define(name, element) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}

for (const [name, element] of Object.entries(ELEMENTS)) {
  define(name, element);
}
// Stands in the place of another, and is no host's to place.
define('unloaded', Unloaded);

// Most pages of a learner have none of these, and do not wait for them.
loadWhenMet(SCRIPTS);
