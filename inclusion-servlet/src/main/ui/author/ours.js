// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const {
  Away,
  InclusionElement,
  Refused,
  addWords,
  appearance,
  asides,
  block,
  choice,
  choices,
  css,
  fold,
  hour,
  host,
  html,
  lessonAppearance,
  live,
  newId,
  nothing,
  now,
  paperLink,
  way,
  weekday,
} = ours;
