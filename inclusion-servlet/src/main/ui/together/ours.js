// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const {
  Away,
  InclusionElement,
  Refused,
  SignedOut,
  addWords,
  appearance,
  ask,
  asides,
  beginning,
  choice,
  choices,
  css,
  expected,
  get,
  html,
  icon,
  keepSession,
  listen,
  liveHelp,
  me,
  nothing,
  placeNow,
  post,
  scale,
  sessionOf,
  target,
  watchPlace,
  yesNo,
} = ours;

/** Who holds a card is nobody whom the host knows. */
export const NOBODY = { id: 'nobody', name: null, roles: [], structures: [], today: [] };
