// Her session, one for a page: what it is like now, what she says in it, and where her page is.
import { get, post, Refused } from '../page/api.js';
import { keepSession, liveHelp, placeNow, sessionOf, watchPlace } from '../page/live-help.js';
import { Sharing } from './sharing.js';
import { Watch } from './watch.js';

/**
 * @typedef {import('./watch.js').State} State
 * @typedef {{ code?: string | null, as?: string, language: string }} Side
 */

/** @type {HerSession | null} */
let current = null;

/** The address of all sessions of a side, below the API. */
function addressOf(code) {
  return code ? `../practice/codes/${encodeURIComponent(code)}/helped` : 'learners/me/helped';
}

/**
 * The session of this tab; null where there is none.
 * @param {Side} side
 */
export function herSession(side) {
  const id = sessionOf(side.code);
  if (id !== null && current?.id !== id) {
    current?.stop();
    current = new HerSession(id, side);
  }
  return id === null ? null : current;
}

/**
 * Joins the session that a helper has opened for her; null where none waits yet.
 * @param {Side} side
 * @returns {Promise<HerSession | null>}
 */
export async function join(side) {
  const state = await post(addressOf(side.code), {}, side.language, side.as);
  if (!state) {
    return null;
  }
  keepSession(side.code, state.session);
  const session = /** @type {HerSession} */ (herSession(side));
  session.watch.take(state);
  return session;
}

export class HerSession {
  /**
   * @param {string} id
   * @param {Side} side
   */
  constructor(id, side) {
    this.id = id;
    this.side = side;
    this.address = `${addressOf(side.code)}/${encodeURIComponent(id)}`;
    /** @type {State | null} */
    this.state = null;
    this.isAway = false;
    /** Whether it has ended here: `by her`, `over`, or not. */
    this.ended = '';
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    this.sharing = new Sharing(this);
    this.watch = new Watch(this.address, side, {
      state: state => this.knows(state),
      over: () => this.isOver('over'),
      away: isAway => {
        this.isAway = isAway;
        this.tell();
      },
    });
    this.unwatchPlace = watchPlace(() => this.sharing.moved());
    liveHelp.leave = () => this.end(true);
  }

  /** @param {() => void} listener is called with each change. Answers how to stop. */
  follow(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell() {
    this.listeners.forEach(listener => listener());
  }

  /** @param {State} state */
  knows(state) {
    const before = this.state;
    this.state = state;
    liveHelp.isTogether = state.status === 'TOGETHER';
    if (liveHelp.isTogether && before?.status !== 'TOGETHER') {
      this.sharing.begin();
    }
    this.tell();
  }

  /** Says something: the answer is the session as it is then. */
  async change(change) {
    const state = await post(`${this.address}/changes`, change, this.side.language, this.side.as);
    if (state) {
      this.watch.take(state);
    }
    return state;
  }

  /** One press ends it. What cannot be sent now is tried again for as long as this page is open. */
  async end(quickly = false) {
    const tries = quickly ? 1 : 20;
    this.isOver('by her');
    for (let i = 0; i < tries; i++) {
      try {
        await this.change({ change: 'END' });
        return;
      } catch (problem) {
        if (problem instanceof Refused) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, 3_000));
      }
    }
  }

  isOver(how) {
    if (this.ended) {
      return;
    }
    this.ended = how;
    this.stop();
    liveHelp.saysFarewell = true;
    this.tell();
    keepSession(this.side.code, null);
  }

  stop() {
    this.watch.stop();
    this.sharing.stop();
    this.unwatchPlace();
    liveHelp.isTogether = false;
    liveHelp.leave = () => {};
    if (current === this) {
      current = null;
    }
    liveHelp.changed();
  }

  // ——— the stops of a practice site, in words

  /** The stops of the tour that goes with the place; read once. */
  async stopsOf(tour) {
    const address = `tours/${encodeURIComponent(tour)}`;
    const { code, language, as } = this.side;
    const { stops } = await get(code ? `../practice/codes/${encodeURIComponent(code)}/${address}` : address, language, as);
    return stops;
  }

  placeNow() {
    return placeNow();
  }
}
