// The page of all that is noted is a script of its own, which is loaded when it is opened.
import { html, nothing } from 'lit';
import { amongWhatIsNoted } from '../absence/later.js';
import { day, dayAndHour } from '../page/dates.js';
import { eraseChoice } from '../page/erasure.js';
import { fold } from '../page/fold.js';
import { scriptOf } from '../page/later.js';
import { asides, choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { deviceKey } from '../start/device-key.js';
import { correction } from './corrected.js';
import { atHome, homeQuestions } from './home.js';
import { Looks } from './looks.js';
import { skills } from './skills.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = {
  Looks,
  addWords,
  amongWhatIsNoted,
  asides,
  atHome,
  choice,
  choices,
  correction,
  day,
  dayAndHour,
  deviceKey,
  eraseChoice,
  fold,
  homeQuestions,
  html,
  nothing,
  paperLink,
  skills,
};

/** @typedef {typeof SHARED} Shared */

/**
 * The view of all that is noted.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('./noted.js').Ways} ways
 */
export async function noted(element, ways) {
  /** @type {import('./noted.js').Pages} */
  const pages = await scriptOf('profile/noted', SHARED);
  return pages.noted(element, ways);
}
