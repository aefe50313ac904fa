// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { Profile } from './profile/profile.js';
import { Questions } from './questions/questions.js';
import { Start } from './start/start.js';

export { configure } from './page/host.js';

const ELEMENTS = {
  profile: Profile,
  questions: Questions,
  start: Start,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
