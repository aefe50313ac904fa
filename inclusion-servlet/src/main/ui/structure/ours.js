// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const {
  InclusionElement,
  addWords,
  appearance,
  asides,
  choice,
  choices,
  css,
  day,
  handOver,
  html,
  lessonAppearance,
  live,
  nothing,
  now,
  scriptOf,
} = ours;
