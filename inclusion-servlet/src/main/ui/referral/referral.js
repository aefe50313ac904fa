// To whom people are referred, and what arrived. A script of its own: it is loaded when it is first needed, or by a host's page beside inclusion.js.
import { Arrived } from './arrived.js';
import { Referrals } from './referrals.js';

const ELEMENTS = {
  referrals: Referrals,
  arrived: Arrived,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
