// A tour as a state machine: which stop is the current one, what is awaited there, and what each event changes. Values come in,
// values go out. This file knows no page, no clock and no storage: whoever calls it says what the page shows, and what time it is.
import { following, owed, whereabouts, writes } from './whereabouts.js';

/** After so many milliseconds a target that is not there may be left out. */
const LATE = 10_000;
/** So many milliseconds a page that has just been asked for may take before the tour says that its stop is elsewhere. */
const SOON = 1_000;
/** So many milliseconds after her click she reads "not yet", where the check does not hold. */
const NOT_YET = 4_000;

/**
 * @typedef {import('../inclusion.d.ts').Check} Check
 * @typedef {import('../inclusion.d.ts').Stop} Stop
 *
 * What is kept of a tour: the id of a stop (null once the tour is finished), whether the guide was walking, the address at which
 * the stop began, and whether she had acted there.
 * @typedef {{ anchor: string | null, walking?: boolean, from?: string, acted?: boolean }} Kept
 *
 * A tour that walks: the index of its stop; whether the target is awaited, here, away on another screen, or missing; since when; the
 * address at which the stop began; whether and when she clicked; whether she reads "not yet"; whether the page has sent her back to
 * this stop; whether she wrote something that was not checked; whether the target was never here before; whether she is told that
 * the stop before went well; whether she came back to this stop on purpose.
 * @typedef {{
 *   state: 'walking', at: number, phase: 'waiting' | 'here' | 'away' | 'missing', since: number, from: string, acted: boolean,
 *   actedAt: number, hinted: boolean, failed: boolean, dirty: boolean, arriving: boolean, isPraised: boolean, chosen: boolean
 * }} Walking
 *
 * Where a tour stands: nobody knows yet, it is offered, it can be resumed, it is over; or it walks.
 * @typedef {Walking | { state: 'unknown' | 'idle' | 'left' | 'finished', at: number }} Course
 *
 * What an event leads to: the course from then on, and what the guide is to do about it.
 * @typedef {'arrived' | 'returned' | 'lost' | 'away' | 'missing' | 'not-yet' | 'failed' | 'next' | 'finished'} Effect
 * @typedef {{ course: Course, effects: Effect[] }} Turn
 *
 * The moment of an event: the time in milliseconds, and the page's address.
 * @typedef {{ now: number, address: string }} Moment
 *
 * What the page shows: whether the target of the current stop is there; whether the stop's check holds; whether this is the page of
 * the next stop; what is shown of each stop; whether the tour's end is on the screen; whether a target that stays away may be left out.
 * @typedef {{
 *   there: boolean, holds: boolean, isNextPage: boolean, moment: Moment, shown?: import('./whereabouts.js').Shown[], isEnd?: boolean,
 *   mayMiss?: boolean
 * }} Page
 */

/** @type {Readonly<Course>} */
export const UNKNOWN = Object.freeze({ state: 'unknown', at: 0 });

/**
 * A tour whose page has opened. It walks at once where it was walking before, or where `auto` says so and she has not stopped it;
 * but never beside another guide that walks, which is what `free` says.
 * @param {Stop[]} stops
 * @param {Kept | null | undefined} kept
 * @param {{ auto?: boolean, free: boolean, moment: Moment }} how
 * @returns {Course}
 */
export function opened(stops, kept, { auto, free, moment }) {
  const index = stops.findIndex(({ id }) => id === kept?.anchor);
  const at = Math.max(index, 0);
  if (free && (kept?.walking || (auto && kept?.walking !== false))) {
    return atStop(at, moment, kept?.walking ? kept : null);
  }
  return { state: index > 0 ? 'left' : 'idle', at };
}

/**
 * The index of the stop at which a tour begins on a page where she may have done a part of it: the one that the screen is about, else
 * `at`, where she stopped.
 * @param {Stop[]} stops
 * @param {import('./whereabouts.js').Shown[]} shown
 * @param {number} at
 */
export function beginning(stops, shown, at = 0) {
  const found = at > 0 && shown[at].there ? at : whereabouts(stops, shown, at);
  return found >= 0 ? found : at;
}

/**
 * The tour at a stop, from its beginning; or with what was kept of it, when the page was loaded again meanwhile.
 * @param {number} at
 * @param {Moment} moment
 * @param {Kept | null} kept
 * @returns {Walking}
 */
export function atStop(at, { now, address }, kept = null) {
  return {
    state: 'walking',
    at,
    phase: 'waiting',
    since: now,
    from: kept?.from ?? address,
    acted: kept?.acted ?? false,
    actedAt: now,
    hinted: false,
    failed: false,
    dirty: false,
    arriving: true,
    isPraised: false,
    chosen: false,
  };
}

/**
 * The tour at a stop that she asked for again: there it stays, done or not.
 * @param {number} at
 * @param {Moment} moment
 * @returns {Walking}
 */
export function backAt(at, moment) {
  return { ...atStop(at, moment), chosen: true };
}

/**
 * She stops the tour, and may resume it.
 * @param {Course} course
 * @returns {Course}
 */
export function left({ at }) {
  return { state: 'left', at };
}

/**
 * What is to be kept of a tour that is walking, was left or is finished. Once she has clicked, the page may be another one in a
 * moment: where nothing is to be checked there, the next stop is kept already.
 * @param {Stop[]} stops
 * @param {Course} course
 * @returns {Kept}
 */
export function keptOf(stops, course) {
  const { at } = course;
  if (course.state !== 'walking') {
    return { anchor: course.state === 'finished' ? null : stops[at].id, walking: false };
  }
  const { from, acted } = course;
  const next = stops[at + 1];
  return acted && !stops[at].check && next ? { anchor: next.id, walking: true } : { anchor: stops[at].id, walking: true, from, acted };
}

/**
 * What holds once a stop is done; null where nothing is to be checked.
 * @param {Stop} stop
 * @returns {Check | null}
 */
export function expected(stop) {
  return stop.check ?? (writes(stop) ? { value: 'notEmpty' } : null);
}

/**
 * Whether a stop may be done without another event, as soon as the page shows it.
 * @param {Stop} stop
 * @param {Walking} course
 */
export function isWatched({ act }, { acted }) {
  return act === 'VISIT' || Boolean(acted);
}

/**
 * Whether she may say herself that she goes on.
 * @param {Stop} stop
 * @param {Walking} course
 */
export function mayGoOn(stop, { phase }) {
  return phase === 'missing' || (phase === 'here' && (stop.act === 'READ' || writes(stop)));
}

/**
 * Whether she may go back to the stop before: where it is on this screen, and says something that is true. Of a stop that names no
 * page nobody knows.
 * @param {Stop[]} stops
 * @param {import('./whereabouts.js').Shown[]} shown
 * @param {number} at
 */
export function mayGoBack(stops, shown, at) {
  if (at === 0) {
    return false;
  }
  const { page, act } = stops[at - 1];
  const { there, done } = shown[at - 1];
  return !page || (there && !(act === 'CLICK' && done));
}

/**
 * The page was inspected. What she did may have led to the next stop, to another one further on or further back, to the end of the
 * tour, or to a screen of which the tour says nothing.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {Page} page
 * @returns {Turn}
 */
export function seen(stops, course, page) {
  const { there, holds, isNextPage, moment, shown = [], isEnd = false, mayMiss = true } = page;
  const stop = stops[course.at];
  if (isEnd && (!there || course.acted)) {
    return { course: { state: 'finished', at: course.at }, effects: ['finished'] };
  }
  const visited = stop.act === 'VISIT' && moment.address !== course.from && isNextPage;
  if (holds && (visited || course.acted)) {
    return done(stops, course, moment, shown);
  }
  const found = whereNow(stops, course, there, shown);
  if (found !== course.at) {
    // Where her click came too early, the page may have said so at the field.
    const tooEarly = there && course.acted;
    const failed = Boolean(shown[found].amiss);
    return { course: { ...atStop(found, moment), failed, hinted: tooEarly && !failed }, effects: ['next'] };
  }
  const turn = judged(stop, followed(stop, course, there, moment.now, mayMiss), shown[course.at]);
  const waitsInVain = course.acted && !course.hinted && moment.now - course.actedAt > NOT_YET;
  return waitsInVain ? { course: { ...turn.course, hinted: true }, effects: [...turn.effects, 'not-yet'] } : turn;
}

/**
 * The stop at which she is now, by what the page shows; her own where that is there, or where nobody can tell.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {boolean} there
 * @param {import('./whereabouts.js').Shown[]} shown
 */
function whereNow(stops, { at, acted, chosen }, there, shown) {
  const stop = stops[at];
  if (!stop.page || shown.length === 0) {
    return at;
  }
  const isDoneAlready = stop.act === 'CLICK' && shown[at].done && !chosen;
  if (there && acted) {
    return orElse(at, owed(stops, shown, at));
  }
  if (there && !writes(stop)) {
    // However she sent it, the page has sent it back.
    const sentBack = shown.findIndex(({ there, amiss }, index) => index < at && there && amiss);
    if (sentBack >= 0) {
      return sentBack;
    }
  }
  if (there && isDoneAlready) {
    return orElse(at, following(stops, shown, at), whereabouts(stops, shown, at));
  }
  return there ? at : orElse(at, whereabouts(stops, shown, at));
}

/** The first index that was found; where none was, `at`. */
function orElse(at, ...found) {
  return found.find(index => index >= 0) ?? at;
}

/**
 * The page said, or says no more, that what she wrote at this stop is not right.
 * @param {Stop} stop
 * @param {{ course: Walking, effects: Effect[] }} turn
 * @param {import('./whereabouts.js').Shown | undefined} shown
 * @returns {{ course: Walking, effects: Effect[] }}
 */
function judged(stop, { course, effects }, shown) {
  const failed = writes(stop) && Boolean(shown?.amiss);
  if (failed === course.failed) {
    return { course, effects };
  }
  return { course: { ...course, failed }, effects: failed && effects.length === 0 ? ['failed'] : effects };
}

/**
 * The target came, went, or has been away for too long.
 * @param {Stop} stop
 * @param {Walking} course
 * @param {boolean} there
 * @param {number} now
 * @param {boolean} mayMiss
 * @returns {{ course: Walking, effects: Effect[] }}
 */
function followed({ page }, course, there, now, mayMiss) {
  const { phase, since, arriving } = course;
  if (there && phase !== 'here') {
    return { course: { ...course, phase: 'here', arriving: false, isPraised: false }, effects: [arriving ? 'arrived' : 'returned'] };
  }
  if (!there && phase === 'here') {
    return page
      ? { course: { ...course, phase: 'away', since: now }, effects: ['away'] }
      : { course: { ...course, phase: 'waiting', since: now }, effects: ['lost'] };
  }
  if (!there && phase === 'waiting' && page && now - since > SOON) {
    return { course: { ...course, phase: 'away' }, effects: ['away'] };
  }
  if (!there && (phase === 'waiting' || phase === 'away') && mayMiss && now - since > LATE) {
    return { course: { ...course, phase: 'missing' }, effects: ['missing'] };
  }
  return { course, effects: [] };
}

/**
 * She clicked on the target.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {Moment} moment
 * @returns {Walking}
 */
export function clicked(stops, course, { now }) {
  return stops[course.at].act === 'CLICK' ? { ...course, acted: true, actedAt: now, hinted: false } : course;
}

/**
 * She writes or chooses in the target, or leaves it. `settles` says whether the value is to be checked now. A change by the arrow
 * keys is not: she may be on the way to another choice.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ type: string, leaves: boolean, byKey: boolean }} event
 * @returns {{ course: Walking, settles: boolean }}
 */
export function wrote(stops, course, { type, leaves, byKey }) {
  const stop = stops[course.at];
  if (!writes(stop)) {
    return { course, settles: false };
  }
  const dirty = course.dirty || type !== 'focusout';
  const changed = type === 'change' && !(stop.act === 'SELECT' && byKey);
  return { course: dirty === course.dirty ? course : { ...course, dirty }, settles: dirty && ((type === 'focusout' && leaves) || changed) };
}

/**
 * What she wrote was checked.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ holds: boolean, moment: Moment, shown?: import('./whereabouts.js').Shown[] }} page
 * @returns {Turn}
 */
export function settled(stops, course, { holds, moment, shown = [] }) {
  if (!course.dirty) {
    return { course, effects: [] };
  }
  return holds ? done(stops, course, moment, shown) : notYet({ ...course, dirty: false });
}

/**
 * She says that she goes on.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ holds: boolean, moment: Moment, shown?: import('./whereabouts.js').Shown[] }} page
 * @returns {Turn}
 */
export function goesOn(stops, course, { holds, moment, shown = [] }) {
  return course.phase === 'missing' || holds ? done(stops, course, moment, shown) : notYet(course);
}

/**
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {Moment} moment
 * @param {import('./whereabouts.js').Shown[]} shown
 * @returns {Turn}
 */
function done(stops, { at }, moment, shown) {
  const isPraised = stops[at].act !== 'READ';
  return at + 1 < stops.length
    ? { course: { ...atStop(after(stops, shown, at), moment), isPraised }, effects: ['next'] }
    : { course: { state: 'finished', at }, effects: ['finished'] };
}

/** The next stop on the screen; where there is none, or where nobody can tell, the next one of the tour. */
function after(stops, shown, at) {
  const found = stops[at + 1].page && shown.length > 0 ? following(stops, shown, at) : -1;
  return found >= 0 ? found : at + 1;
}

/**
 * @param {Walking} course
 * @returns {Turn}
 */
function notYet(course) {
  return { course: { ...course, hinted: true }, effects: ['not-yet'] };
}
