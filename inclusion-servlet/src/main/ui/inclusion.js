// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Guide } from './guide/guide.js';
import * as target from './guide/target.js';
import { beginning, expected } from './guide/tour.js';
import { Helper } from './helper/helper.js';
import { Leave } from './leave/leave.js';
import { paperLink } from './paper/link.js';
import { Path } from './path/path.js';
import { Profile } from './profile/profile.js';
import { Questions } from './questions/questions.js';
import { keepBookmark } from './page/bookmark.js';
import { callMe } from './page/call-me.js';
import { appearance } from './page/appearance.js';
import { dated, day, dayAndHour, hour, weekday } from './page/dates.js';
import { InclusionElement } from './page/element.js';
import { newId } from './page/evidence.js';
import { fold } from './page/fold.js';
import { handOver } from './page/hand-over.js';
import { host } from './page/host.js';
import { icon } from './page/icons.js';
import { leaveQuicklyBy } from './page/leaving.js';
import { keepSession, liveHelp, placeNow, sessionOf, tellPlace, watchPlace } from './page/live-help.js';
import { me } from './page/me.js';
import { statusOf } from './page/network.js';
import { asides, choice, choices, sentences, way, yesNo } from './page/parts.js';
import { NOBODY } from './page/person.js';
import { forgetMeeting } from './page/practice-visit.js';
import { send } from './page/queue.js';
import { scale } from './page/text-size.js';
import { Away, Refused, SignedOut, ask, get, listen, now, post } from './page/api.js';
import { addWords, spoken } from './page/words.js';
import { Start } from './start/start.js';
import { helped } from './step/helped.js';
import { block, lessonAppearance } from './step/lesson.js';
import { Step } from './step/step.js';

export { configure } from './page/host.js';
export { leave } from './leave/leave.js';

/** For the pages that are ours as a whole, so that they do not load these functions a second time. Not for hosts: it may change. */
export const ours = {
  Away,
  InclusionElement,
  NOBODY,
  Refused,
  SignedOut,
  addWords,
  appearance,
  asides,
  ask,
  beginning,
  block,
  callMe,
  choice,
  choices,
  css,
  dated,
  day,
  dayAndHour,
  expected,
  fold,
  forgetMeeting,
  get,
  handOver,
  helped,
  host,
  hour,
  html,
  icon,
  keepBookmark,
  keepSession,
  lessonAppearance,
  leaveQuicklyBy,
  listen,
  live,
  liveHelp,
  me,
  newId,
  nothing,
  now,
  paperLink,
  placeNow,
  post,
  scale,
  send,
  sentences,
  sessionOf,
  spoken,
  statusOf,
  target,
  tellPlace,
  watchPlace,
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
  leave: Leave,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  // Loaded twice, the first one stays.
  if (!customElements.get(`inclusion-${name}`)) {
    customElements.define(`inclusion-${name}`, element);
  }
}
