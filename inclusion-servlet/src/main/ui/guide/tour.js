// A tour as a state machine: which stop is the current one, what is awaited there, and what each event changes. Values come in,
// values go out. This file knows no page, no clock and no storage: whoever calls it says what the page shows, and what time it is.

/** After so many milliseconds a target that is not there may be left out. */
const LATE = 10_000;
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
 * A tour that walks: the index of its stop; whether the target is awaited, here or missing; since when; the address at which the
 * stop began; whether and when she clicked; whether she reads "not yet"; whether she wrote something that was not checked; whether
 * the target was never here before; whether she is told that the stop before went well.
 * @typedef {{
 *   state: 'walking', at: number, phase: 'waiting' | 'here' | 'missing', since: number, from: string, acted: boolean, actedAt: number,
 *   hinted: boolean, dirty: boolean, arriving: boolean, isPraised: boolean
 * }} Walking
 *
 * Where a tour stands: nobody knows yet, it is offered, it can be resumed, it is over; or it walks.
 * @typedef {Walking | { state: 'unknown' | 'idle' | 'left' | 'finished', at: number }} Course
 *
 * What an event leads to: the course from then on, and what the guide is to do about it.
 * @typedef {'arrived' | 'returned' | 'lost' | 'missing' | 'not-yet' | 'next' | 'finished'} Effect
 * @typedef {{ course: Course, effects: Effect[] }} Turn
 *
 * The moment of an event: the time in milliseconds, and the page's address.
 * @typedef {{ now: number, address: string }} Moment
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
 * The index of the stop at which a tour begins on a page where she may have done a part of it: the first on the screen after the last
 * that is done, else the first on the screen, else `at`.
 * @param {{ there: boolean, done: boolean }[]} shows for each stop whether its target is on the screen, and what it asks for is done
 * @param {number} at
 */
export function beginning(shows, at = 0) {
  const lastDone = shows.map(({ there, done }) => there && done).lastIndexOf(true);
  const next = shows.findIndex(({ there }, index) => there && index > lastDone);
  const first = next >= 0 ? next : shows.findIndex(({ there }) => there);
  return first >= 0 ? first : at;
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
    dirty: false,
    arriving: true,
    isPraised: false,
  };
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
export function expected({ act, check }) {
  return check ?? (writes(act) ? { value: 'notEmpty' } : null);
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
export function mayGoOn({ act }, { phase }) {
  return phase === 'missing' || (phase === 'here' && (act === 'READ' || writes(act)));
}

/**
 * The page was inspected: whether the target is there, whether the stop's check holds, and whether this is the page of the next stop.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ there: boolean, holds: boolean, isNextPage: boolean, moment: Moment }} page
 * @returns {Turn}
 */
export function seen(stops, course, { there, holds, isNextPage, moment }) {
  const { act } = stops[course.at];
  const visited = act === 'VISIT' && moment.address !== course.from && isNextPage;
  if (holds && (visited || course.acted)) {
    return done(stops, course, moment);
  }
  const turn = followed(course, there, moment.now);
  const waitsInVain = course.acted && !course.hinted && moment.now - course.actedAt > NOT_YET;
  return waitsInVain ? { course: { ...turn.course, hinted: true }, effects: [...turn.effects, 'not-yet'] } : turn;
}

/**
 * The target came, went, or has been away for too long.
 * @param {Walking} course
 * @param {boolean} there
 * @param {number} now
 * @returns {{ course: Walking, effects: Effect[] }}
 */
function followed(course, there, now) {
  if (there && course.phase !== 'here') {
    return { course: { ...course, phase: 'here', arriving: false, isPraised: false }, effects: [course.arriving ? 'arrived' : 'returned'] };
  }
  if (!there && course.phase === 'here') {
    return { course: { ...course, phase: 'waiting', since: now }, effects: ['lost'] };
  }
  if (!there && course.phase === 'waiting' && now - course.since > LATE) {
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
  const { act } = stops[course.at];
  if (!writes(act)) {
    return { course, settles: false };
  }
  const dirty = course.dirty || type !== 'focusout';
  const changed = type === 'change' && !(act === 'SELECT' && byKey);
  return { course: dirty === course.dirty ? course : { ...course, dirty }, settles: dirty && ((type === 'focusout' && leaves) || changed) };
}

/**
 * What she wrote was checked.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ holds: boolean, moment: Moment }} page
 * @returns {Turn}
 */
export function settled(stops, course, { holds, moment }) {
  if (!course.dirty) {
    return { course, effects: [] };
  }
  return holds ? done(stops, course, moment) : notYet({ ...course, dirty: false });
}

/**
 * She says that she goes on.
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {{ holds: boolean, moment: Moment }} page
 * @returns {Turn}
 */
export function goesOn(stops, course, { holds, moment }) {
  return course.phase === 'missing' || holds ? done(stops, course, moment) : notYet(course);
}

/**
 * @param {Stop[]} stops
 * @param {Walking} course
 * @param {Moment} moment
 * @returns {Turn}
 */
function done(stops, { at }, moment) {
  const isPraised = stops[at].act !== 'READ';
  return at + 1 < stops.length
    ? { course: { ...atStop(at + 1, moment), isPraised }, effects: ['next'] }
    : { course: { state: 'finished', at }, effects: ['finished'] };
}

/**
 * @param {Walking} course
 * @returns {Turn}
 */
function notYet(course) {
  return { course: { ...course, hinted: true }, effects: ['not-yet'] };
}

function writes(act) {
  return act === 'INPUT' || act === 'SELECT';
}
