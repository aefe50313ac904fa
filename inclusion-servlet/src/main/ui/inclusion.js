// The one script a host's page needs:
//   <script type="module" src="/inclusion/ui/inclusion.js"></script>
//   <inclusion-start></inclusion-start>
import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { absence } from './absence/later.js';
import { accompaniment, otherDay, workshop } from './accompaniment/later.js';
import * as target from './guide/target.js';
import { beginning, expected } from './guide/tour.js';
import { Leave } from './leave/leave.js';
import { cards } from './paper/cards.js';
import { paperLink } from './paper/link.js';
import { papers } from './papers/later.js';
import { Path } from './path/path.js';
import { atHome, homeQuestions } from './profile/home.js';
import { Profile } from './profile/profile.js';
import { propose } from './propose/later.js';
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
import { band, keepSession, liveHelp, placeNow, sessionOf, tellPlace, watchPlace } from './page/live-help.js';
import { scriptOf } from './page/later.js';
import { me } from './page/me.js';
import { loadWhenMet } from './page/met.js';
import { statusOf } from './page/network.js';
import { asides, choice, choices, sentences, way, yesNo } from './page/parts.js';
import { NOBODY, addressOf } from './page/person.js';
import { forgetMeeting, keepMeeting, keptMeeting, whoLeft } from './page/practice-visit.js';
import { send } from './page/queue.js';
import { scale } from './page/text-size.js';
import { Away, Refused, SignedOut, ask, get, listen, now, post } from './page/api.js';
import { bears } from './page/together.js';
import { addWords, directionOf, spoken } from './page/words.js';
import { Start } from './start/start.js';
import { SCALE, helped, postureAndReason, wordsOf } from './step/helped.js';
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
  SCALE,
  SignedOut,
  absence,
  accompaniment,
  addressOf,
  addWords,
  appearance,
  asides,
  ask,
  atHome,
  band,
  bears,
  beginning,
  block,
  callMe,
  cards,
  choice,
  choices,
  css,
  dated,
  day,
  dayAndHour,
  directionOf,
  expected,
  fold,
  forgetMeeting,
  get,
  handOver,
  helped,
  homeQuestions,
  host,
  hour,
  html,
  icon,
  keepBookmark,
  keepMeeting,
  keepSession,
  keptMeeting,
  leaveQuicklyBy,
  lessonAppearance,
  listen,
  live,
  liveHelp,
  me,
  newId,
  nothing,
  now,
  otherDay,
  paperLink,
  papers,
  placeNow,
  post,
  postureAndReason,
  propose,
  scale,
  scriptOf,
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
  whoLeft,
  wordsOf,
  workshop,
  yesNo,
};

const ELEMENTS = {
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

// A learner's own page has none of these, and does not wait for them.
loadWhenMet({ guide: 'guide/guide', helper: 'helper/helper' });
