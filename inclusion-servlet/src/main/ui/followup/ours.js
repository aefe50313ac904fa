// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const {
  InclusionElement,
  Refused,
  addWords,
  callMe,
  choice,
  choices,
  day,
  dayAndHour,
  hour,
  html,
  newId,
  nothing,
  now,
  way,
  weekday,
  yesNo,
} = ours;
