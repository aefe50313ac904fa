// What these pages take from the script of all pages, which is loaded once, beside them.
import { ours } from '../inclusion.js';

export const {
  InclusionElement,
  Refused,
  addWords,
  choice,
  choices,
  day,
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
  sentences,
  spoken,
  statusOf,
  way,
  weekday,
} = ours;
