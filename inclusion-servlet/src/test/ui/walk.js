// The guide over the states of a site: what it says in each of them, and where somebody comes who does what it says.
import { atStop, clicked, expected, goesOn, isWatched, seen, settled, wrote } from '../../main/ui/guide/tour.js';
import { pressedOn } from './reachable.js';

/** So many milliseconds pass between two looks. */
const LOOK = 1_100;
const MOST_LOOKS = 12;
/** Whoever needs more acts goes in circles. */
const MOST_ACTS = 150;
/** So many acts somebody looks ahead for a way back to the tour. */
const MOST_BACK = 4;
/** An hour of the afternoon, where hours are offered. */
const AFTERNOON = /\b1[4-6]\b/;
const ADDRESS = 'https://host.example/practice';

export class Walk {
  /**
   * @param {import('../../main/ui/inclusion.d.ts').Stop[]} stops
   * @param {import('./reachable.js').Reachable} site
   * @param {string[]} answers the ids of what is ticked, where a stop does not say what is right
   */
  constructor(stops, site, answers) {
    this.stops = stops;
    this.site = site;
    this.answers = answers;
    this.now = 0;
    /** @type {Map<string, import('../../main/ui/guide/whereabouts.js').Shown[]>} */
    this.known = new Map();
    /** @type {Map<string, import('./reachable.js').Act | null>} */
    this.ways = new Map();
  }

  // ——— what the guide sees

  shown(state) {
    const { key } = state;
    if (!this.known.has(key)) {
      this.known.set(
        key,
        this.stops.map(stop => this.shownOf(stop, state)),
      );
    }
    return this.known.get(key);
  }

  shownOf(stop, { root, changed }) {
    const target = root.find(stop.target);
    const check = expected(stop);
    const done = target !== null && check !== null && holds(check, target, root);
    const isMarked =
      target !== null &&
      stop.act !== 'READ' &&
      root.all().some(one => one.attributes['aria-invalid'] === 'true' && (one.within(target) || target.within(one)));
    return {
      there: target !== null && (stop.act !== 'READ' || check === null || done),
      done,
      amiss: isMarked && !target.all().some(({ attributes }) => changed.has(attributes.id)),
    };
  }

  page(state, course) {
    const stop = this.stops[course.at];
    const { check } = this.stops[this.stops.length - 1];
    const shown = this.shown(state);
    return {
      there: shown[course.at].there,
      holds: isWatched(stop, course) && (!stop.check || holds(stop.check, state.root.find(stop.target), state.root)),
      isNextPage: true,
      moment: this.moment(),
      shown,
      isEnd: state.root.find(check.selector) !== null,
      mayMiss: false,
    };
  }

  moment() {
    return { now: this.now, address: ADDRESS };
  }

  /** The guide looks until nothing changes any more. */
  look(course, state) {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      if (course.state !== 'walking') {
        return course;
      }
      const turn = seen(this.stops, course, this.page(state, course));
      course = turn.course;
      if (turn.effects.length === 0 && course.phase !== 'waiting') {
        return course;
      }
      this.now += LOOK;
    }
    throw new Error('the guide finds no rest');
  }

  begun(at, state) {
    return this.look(atStop(at, this.moment()), state);
  }

  /** The course once she has done something in a state: a press on what the guide points at is one more thing that it knows. */
  acted(state, course, act) {
    const target = state.root.find(this.stops[course.at].target);
    const pressed = act.does === 'press' ? pressedOn(state.root)[act.index] : null;
    const isOnTarget = course.phase === 'here' && target !== null && Boolean(pressed?.within(target));
    return isOnTarget ? this.pressed(state, course) : course;
  }

  /** The course after a press on the target: the guide looks once more before the page has answered. */
  pressed(state, course) {
    return this.look(clicked(this.stops, course, this.moment()), state);
  }

  // ——— whether it is true

  /** What is not true of what the guide says in a state; null where all is. */
  untrue(course, state) {
    const shown = this.shown(state);
    if (state.isEnd !== (course.state === 'finished')) {
      return state.isEnd ? `speaks over the success: ${this.says(course)}` : 'says that all is done';
    }
    if (state.isEnd) {
      return null;
    }
    const open = shown.findIndex(({ there, done }, index) => there && !(done && this.stops[index].act === 'CLICK'));
    if (course.phase === 'away') {
      return open < 0 ? null : `says "elsewhere" where ${this.stops[open].id} is on the screen`;
    }
    const { there, done } = shown[course.at];
    if (course.phase !== 'here' || !there) {
      return `waits for ${this.stops[course.at].id}`;
    }
    return done && this.stops[course.at].act === 'CLICK' ? `asks for what is done: ${this.stops[course.at].id}` : null;
  }

  says({ at, phase }) {
    return phase === 'here' ? this.stops[at].say.fr : phase;
  }

  // ——— what she does

  /** Does in a state what the guide says, again and again. Answers what goes wrong, or null where that leads to success. */
  follow(state, course) {
    const tries = new Map();
    const written = new Set();
    const been = [];
    for (let acts = 0; acts < MOST_ACTS; acts++) {
      const untrue = this.untrue(course, state);
      if (untrue) {
        return untrue;
      }
      if (course.state === 'finished') {
        return null;
      }
      been.push(course.phase === 'here' ? this.stops[course.at].id : course.phase);
      const tried = tries.get(course.at) ?? 0;
      tries.set(course.at, tried + 1);
      const next =
        course.phase === 'away' ? this.goesBack(state, course) : DOES[this.stops[course.at].act](this, state, course, { tried, written });
      if (typeof next === 'string') {
        return next;
      }
      [state, course] = next;
    }
    return `goes in circles: ${been.slice(-12).join(', ')}`;
  }

  goesBack(state, course) {
    const act = this.wayBack(state);
    return act ? this.after(state, act, course) : 'no way back to the tour';
  }

  /** What is so after an act: the next state, and where the guide stands there. */
  after(state, act, course) {
    const next = this.site.led(state, act);
    return [next, this.look(course, next)];
  }

  /** On a screen that the tour does not know, the first act of the shortest way to one that it knows; null where there is none. */
  wayBack(state) {
    if (!this.ways.has(state.key)) {
      this.ways.set(state.key, this.searched(state));
    }
    return this.ways.get(state.key);
  }

  searched(state) {
    let ways = this.presses(state).map(act => ({ first: act, to: this.site.led(state, act) }));
    for (let acts = 0; acts < MOST_BACK; acts++) {
      const back = ways.find(({ to }) => to.isEnd || this.shown(to).some(({ there }) => there));
      if (back) {
        return back.first;
      }
      ways = ways.flatMap(({ first, to }) => this.presses(to).map(act => ({ first, to: this.site.led(to, act) })));
    }
    return null;
  }

  presses(state) {
    return this.site.acts(state).filter(({ does }) => does === 'press');
  }

  continues(state, course) {
    const check = expected(this.stops[course.at]);
    const page = {
      holds: !check || holds(check, state.root.find(this.stops[course.at].target), state.root),
      moment: this.moment(),
      shown: this.shown(state),
    };
    return [state, this.look(goesOn(this.stops, course, page).course, state)];
  }
}

/** What is done at a stop. Each answers the next state and course, or what goes wrong. */
const DOES = {
  READ: (walk, state, course) => walk.continues(state, course),
  VISIT: () => 'no practice site has a visit',
  INPUT(walk, state, course, { tried, written }) {
    const stop = walk.stops[course.at];
    const field = state.root.find(stop.target);
    const { value } = expected(stop);
    const isRight = text => (value === 'notEmpty' ? text !== '' : new RegExp(value).test(text));
    const right = walk.site.acts(state).filter(({ does, id, text }) => does === 'write' && id === field.attributes.id && isRight(text));
    if (right.length === 0 || (isRight(field.value()) && !walk.shown(state)[course.at].amiss)) {
      return walk.continues(state, course);
    }
    const act = right.find(({ id, text }) => !written.has(`${id} ${text}`)) ?? right[tried % right.length];
    written.add(`${act.id} ${act.text}`);
    const next = walk.site.led(state, act);
    const writing = wrote(walk.stops, course, { type: 'input', leaves: false, byKey: true }).course;
    const page = { holds: holds(expected(stop), next.root.find(stop.target), next.root), moment: walk.moment(), shown: walk.shown(next) };
    return [next, walk.look(settled(walk.stops, writing, page).course, next)];
  },
  SELECT(walk, state, course, { tried }) {
    const stop = walk.stops[course.at];
    const fields = state.root
      .find(stop.target)
      .all()
      .filter(({ tag }) => tag === 'input');
    const wanted = wantedOf(fields, stop, walk.answers, tried);
    for (const { attributes } of fields) {
      const checked = wanted.includes(attributes.id);
      const { isChecked } = state.root.find(`[id='${attributes.id}']`);
      const isRadioOff = attributes.type === 'radio' && !checked;
      state = checked === isChecked || isRadioOff ? state : walk.site.led(state, { does: 'tick', id: attributes.id, checked });
    }
    const after = walk.look(course, state);
    return after.state === 'walking' && after.at === course.at && after.phase === 'here' ? walk.continues(state, after) : [state, after];
  },
  CLICK(walk, state, course, { tried }) {
    const target = state.root.find(walk.stops[course.at].target);
    const acted = walk.pressed(state, course);
    if (target.tag === 'input') {
      return walk.after(state, { does: 'tick', id: target.attributes.id, checked: !target.isChecked }, acted);
    }
    const pressed = pressedOn(state.root);
    const within = pressed.filter(one => one.within(target));
    const button = within.find(one => AFTERNOON.test(one.text())) ?? within[tried % within.length];
    return walk.after(state, { does: 'press', index: pressed.indexOf(button) }, acted);
  },
};

/** The ids of what is to be ticked at a stop: what fits the check, else what is known to be right, else one after the other. */
function wantedOf(fields, { check }, answers, tried) {
  const ids = fields.map(({ attributes }) => attributes.id);
  if (!check?.value || check.value === 'notEmpty') {
    const right = ids.filter(id => answers.includes(id));
    return right.length > 0 ? right : [ids[tried % ids.length]];
  }
  const expression = new RegExp(check.value);
  for (let choice = 1; choice < 2 ** fields.length; choice++) {
    const chosen = fields.filter((_, i) => choice & (1 << i));
    if (expression.test(chosen.map(({ attributes }) => attributes.value).join(' '))) {
      return chosen.map(({ attributes }) => attributes.id);
    }
  }
  throw new Error(`nothing fits ${check.value}`);
}

function holds(check, target, root) {
  const one = check.selector ? root.find(check.selector) : target;
  return (
    one !== null &&
    (check.value === undefined || (check.value === 'notEmpty' ? one.value() !== '' : new RegExp(check.value).test(one.value())))
  );
}
