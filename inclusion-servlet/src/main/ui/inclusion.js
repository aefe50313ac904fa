// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { Helper } from './helper/helper.js';
import { Leave } from './leave/leave.js';
import { Path } from './path/path.js';
import { Profile } from './profile/profile.js';
import { Questions } from './questions/questions.js';
import { Start } from './start/start.js';
import { Step } from './step/step.js';

export { configure } from './page/host.js';
export { leave } from './leave/leave.js';
export { helped } from './step/helped.js';

const ELEMENTS = {
  helper: Helper,
  profile: Profile,
  questions: Questions,
  start: Start,
  path: Path,
  step: Step,
  leave: Leave,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
