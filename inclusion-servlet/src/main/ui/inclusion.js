// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Guide } from './guide/guide.js';
import { Helper } from './helper/helper.js';
import { Leave } from './leave/leave.js';
import { Path } from './path/path.js';
import { Profile } from './profile/profile.js';
import { Questions } from './questions/questions.js';
import { keepBookmark } from './page/bookmark.js';
import { callMe } from './page/call-me.js';
import { day, dayAndHour, hour, weekday } from './page/dates.js';
import { InclusionElement } from './page/element.js';
import { newId } from './page/evidence.js';
import { fold } from './page/fold.js';
import { icon } from './page/icons.js';
import { leaveQuicklyBy } from './page/leaving.js';
import { statusOf } from './page/network.js';
import { choice, choices, sentences, way, yesNo } from './page/parts.js';
import { forgetMeeting } from './page/practice-visit.js';
import { send } from './page/queue.js';
import { Refused, get, now, post } from './page/api.js';
import { addWords, spoken } from './page/words.js';
import { Start } from './start/start.js';
import { helped } from './step/helped.js';
import { Step } from './step/step.js';
import { Structure } from './structure/structure.js';

export { configure } from './page/host.js';
export { leave } from './leave/leave.js';

/** For the pages that are ours as a whole, so that they do not load these functions a second time. Not for hosts: it may change. */
export const ours = {
  InclusionElement,
  Refused,
  addWords,
  callMe,
  choice,
  choices,
  day,
  dayAndHour,
  fold,
  forgetMeeting,
  get,
  helped,
  hour,
  html,
  icon,
  keepBookmark,
  leaveQuicklyBy,
  live,
  newId,
  nothing,
  now,
  post,
  send,
  sentences,
  spoken,
  statusOf,
  way,
  weekday,
  yesNo,
};

const ELEMENTS = {
  guide: Guide,
  helper: Helper,
  profile: Profile,
  questions: Questions,
  start: Start,
  path: Path,
  step: Step,
  structure: Structure,
  leave: Leave,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
