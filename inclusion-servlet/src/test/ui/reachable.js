// The states of a practice site, found by doing everything that can be done on it: from each screen every button, every box, every
// text of a few. The site's own code is the model, and is written down nowhere else.
import { nothing } from './no-browser.js';

/** Counters of a site are told apart up to here: what somebody has looked at five times is looked at often. */
const OFTEN = 4;
const FIELDS = ['input', 'textarea', 'select'];
const PRESSED = ['button', 'a'];
/** Not of the state: what never changes, and what only grows. */
const APART = new Set(['page', 'kit', 'mails', 'at']);

/**
 * A state: its screen, whether it is a success, the fields that were changed since the screen was drawn, how it is reached, and where
 * each act leads to, by the act's name and the other state's key.
 * @typedef {{ key: string, root: import('./screen.js').Piece, isEnd: boolean, changed: Set<string>, path: Act[], leads: Map<string, string> }} State
 * @typedef {{ does: 'press', index: number } | { does: 'write', id: string, text: string } | { does: 'tick', id: string, checked: boolean }} Act
 */

/** The states of a site. Each is made when somebody comes there. */
export class Reachable {
  /**
   * @param {() => import('./practise.js').Visit} open
   * @param {Record<string, string[]>} texts what is written into each field
   */
  constructor(open, texts) {
    this.open = open;
    this.texts = texts;
    const first = stateOf(open(), []);
    /** @type {Map<string, State>} */
    this.states = new Map([[first.key, first]]);
  }

  /** The states that are nearest to the first screen, that one first; no more than `most`. */
  nearest(most) {
    const near = new Set([this.states.values().next().value]);
    for (const state of near) {
      for (const act of near.size < most ? this.acts(state) : []) {
        if (near.size < most) {
          near.add(this.led(state, act));
        }
      }
    }
    return [...near];
  }

  /**
   * Everything that can be done in a state.
   * @param {State} state
   * @returns {Act[]}
   */
  acts({ root, isEnd }) {
    return isEnd ? [] : actsOn(root, this.texts);
  }

  /**
   * Where an act leads to.
   * @param {State} state
   * @param {Act} act
   * @returns {State}
   */
  led(state, act) {
    const name = nameOf(act);
    const known = this.states.get(state.leads.get(name));
    if (known) {
      return known;
    }
    const path = [...state.path, act];
    const next = stateOf(done(this.open, path), path);
    state.leads.set(name, next.key);
    this.states.set(next.key, this.states.get(next.key) ?? next);
    return this.states.get(next.key);
  }
}

function nameOf({ does, ...what }) {
  return [does, ...Object.values(what)].join(' ');
}

/** What is pressed on a screen: by its place among the others. */
export function pressedOn(root) {
  return root.all().filter(({ tag }) => PRESSED.includes(tag));
}

function done(open, path) {
  const visit = open();
  path.forEach(act => DOES[act.does](visit, act));
  return visit;
}

const DOES = {
  press(visit, { index }) {
    const { root, done } = visit.shown();
    visit.pressOn(pressedOn(root)[index], done);
  },
  write: (visit, { id, text }) => visit.write(id, text),
  tick: (visit, { id, checked }) => visit.tick(id, checked),
};

function actsOn(root, texts) {
  const presses = pressedOn(root).map((_, index) => ({ does: 'press', index }));
  return [
    ...presses,
    ...root
      .all()
      .filter(({ tag }) => FIELDS.includes(tag))
      .flatMap(field => actsIn(field, texts)),
  ];
}

function actsIn(field, texts) {
  const { id, type, '.value': value = '' } = field.attributes;
  if (type === 'radio') {
    return field.isChecked ? [] : [{ does: 'tick', id, checked: true }];
  }
  if (type === 'checkbox') {
    // To see what one has written changes nothing but what is seen.
    return id === 'show' ? [] : [{ does: 'tick', id, checked: !field.isChecked }];
  }
  const options =
    field.tag === 'select'
      ? field
          .all()
          .slice(1)
          .map(({ attributes }) => attributes.value)
      : (texts[id] ?? []);
  return options.filter(text => text !== value).map(text => ({ does: 'write', id, text }));
}

function stateOf(visit, path) {
  const { root } = visit.shown();
  return { key: keyOf(visit, root), root, isEnd: visit.isDone, changed: new Set(visit.changed.keys()), path, leads: new Map() };
}

function keyOf(visit, root) {
  const shown = root
    .all()
    .filter(({ tag, attributes }) => attributes.id || FIELDS.includes(tag) || attributes.class === 'note')
    .filter(({ attributes }) => !attributes.id?.startsWith('mail-mine'))
    .map(piece => `${piece.tag}${seen(piece.attributes)}${piece.attributes.class === 'note' ? piece.text() : ''}`);
  // What was changed since matters where the page has sent something back.
  const changed = root.find("[aria-invalid='true']") ? [...visit.changed.keys()].sort() : [];
  return JSON.stringify([visit.isDone, root.find('h1').text(), shown, known(visit.site), changed]);
}

function seen(attributes) {
  return JSON.stringify(Object.entries(attributes).filter(([name]) => !name.startsWith('@')));
}

function known(site) {
  return JSON.stringify(site, (name, value) => {
    if (APART.has(name) || value === nothing) {
      return undefined;
    }
    return value instanceof Set ? [...value].sort() : typeof value === 'number' ? Math.min(value, OFTEN) : value;
  });
}
