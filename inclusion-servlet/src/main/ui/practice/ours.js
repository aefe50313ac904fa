// What these pages take from the script of all pages, which is loaded once, beside them.
import { ours } from '../inclusion.js';

export const {
  InclusionElement,
  Refused,
  addWords,
  choice,
  choices,
  day,
  get,
  helped,
  hour,
  html,
  icon,
  keepBookmark,
  live,
  newId,
  nothing,
  now,
  post,
  sentences,
  spoken,
  way,
  weekday,
} = ours;
