// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const {
  InclusionElement,
  NOBODY,
  addWords,
  band,
  bears,
  choice,
  choices,
  css,
  directionOf,
  html,
  keepBookmark,
  liveHelp,
  nothing,
  scale,
  tellPlace,
} = ours;
