// Which rooms fill the slots of the helper's pages, in the order in which they stand there: the one list of the helper's that names rooms.
import { inHerAbsence } from '../absence/at-helper.js';
import { closing, otherDay, otherDays, workshops } from '../accompaniment/at-helper.js';
import { calls, news, promises, waits as promised } from '../followup/at-helper.js';
import { guests } from '../guest/at-helper.js';
import { card } from '../paper/at-helper.js';
import { needed } from '../papers/at-helper.js';
import { places } from '../place/at-helper.js';
import { arrived, refer, waits as referred } from '../referral/at-helper.js';
import { sees } from '../together/at-helper.js';

/**
 * @template {(...given: any[]) => unknown} F
 * @typedef {import('../page/slots.js').Slot<F>} Slot
 */
/** @typedef {(element: import('./helper.js').Helper) => unknown} Fill */

/** What waits for a helper, whoever comes. @type {Slot<Fill>} */
export const COUNTER = [
  ['followup', calls],
  ['referral', arrived],
];

/** What concerns nobody in particular. @type {Slot<Fill>} */
export const BESIDES = [
  ['accompaniment', workshops],
  ['accompaniment', otherDays],
];

/** The third of the four actions: agents find a button by its place. @type {Slot<Fill>} */
export const ACTION = [['referral', refer]];

/** What is said and noted before the two part. @type {Slot<typeof closing>} */
export const CLOSING = [['accompaniment', closing]];

/** The page for somebody who was met on another day. @type {Slot<typeof otherDay>} */
export const OTHER_DAY = [['accompaniment', otherDay]];

/** The page for somebody of whom there was no news. @type {Slot<typeof news>} */
export const NEWS = [['followup', news]];

/** @type {Slot<(element: import('./helper.js').Helper) => import('./waiting.js').Waiting>} */
export const WAITING = [
  ['followup', promised],
  ['referral', referred],
];

/** @type {Slot<Fill>} */
export const TODAY = [['together', sees]];

/** @type {Slot<Fill>} */
export const AFTERWARDS = [
  ['followup', promises],
  ['card', card],
  ['place', places],
  ['paper', needed],
  ['guest', guests],
];

/** @type {Slot<Fill>} */
export const KNOWN = [['mandate', inHerAbsence]];
