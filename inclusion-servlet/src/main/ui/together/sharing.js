// Where her page is, on its way to whoever helps her: at most twice a second, the latest place first, and a success in any case.
import { Refused } from '../page/api.js';
import { anchorNow } from './anchors.js';

/** The server takes a place each half second. */
const BETWEEN = 550;
const AGAIN = 1_500;
/** Not everything that changes where she is, is an event: the page is looked at again. */
const LOOK = 250;
const MOVING = ['scroll', 'click', 'change'];

/** @typedef {{ pack: string, version: string, item: string, anchor: string | null, state: string }} Position */

export class Sharing {
  /** @param {import('./hers.js').HerSession} session */
  constructor(session) {
    this.session = session;
    /** @type {Position | null} */
    this.latest = null;
    /** @type {Position[]} */
    this.successes = [];
    /** @type {Record<string, import('../inclusion.d.ts').Stop[]>} */
    this.stops = {};
    this.sentAt = -Infinity;
    this.isSending = false;
  }

  begin() {
    if (!this.beat) {
      this.beat = setInterval(() => this.look(), LOOK);
      this.ending = new AbortController();
      const { signal } = this.ending;
      const soon = () => requestAnimationFrame(() => this.look());
      MOVING.forEach(type => addEventListener(type, soon, { capture: true, passive: true, signal }));
    }
    this.moved();
  }

  stop() {
    clearInterval(this.beat);
    this.ending?.abort();
    this.isOver = true;
  }

  /** The page is somewhere else: the stops that can be there are read first. */
  async moved() {
    const place = this.session.placeNow();
    if (place?.state === 'SUCCEEDED') {
      this.successes.push({ ...place.ref, anchor: place.anchor ?? null, state: 'SUCCEEDED' });
    }
    const { tour } = place ?? {};
    if (tour && !this.stops[tour]) {
      this.stops[tour] = [];
      this.stops[tour] = await this.session.stopsOf(tour).catch(() => []);
    }
    this.look();
  }

  /** The stops of the place, if it has some. */
  stopsOf(place) {
    return place?.stops ?? (place?.tour ? (this.stops[place.tour] ?? []) : []);
  }

  look() {
    const place = this.session.placeNow();
    if (place && !this.isOver) {
      this.latest = { ...place.ref, anchor: anchorNow(place, this.stopsOf(place)), state: place.state ?? 'SHOWN' };
      this.send();
    }
  }

  isNews(position) {
    const known = this.session.state?.position;
    return !known || ['pack', 'version', 'item', 'anchor', 'state'].some(name => known[name] !== position[name]);
  }

  async send() {
    if (this.isSending || this.session.state?.status !== 'TOGETHER') {
      return;
    }
    this.isSending = true;
    try {
      while (!this.isOver && (this.successes.length > 0 || (this.latest && this.isNews(this.latest)))) {
        await pause(Math.max(0, this.sentAt + BETWEEN - performance.now()));
        await this.sendOne();
      }
    } finally {
      this.isSending = false;
    }
  }

  async sendOne() {
    const success = this.successes[0];
    const position = success ?? this.latest;
    try {
      await this.session.change({ change: 'POSITION', ...position });
      this.sentAt = performance.now();
      this.drop(success);
    } catch (problem) {
      if (problem instanceof Refused) {
        // No such place: a pack that is newer or older than this page.
        this.drop(success);
        this.latest = null;
      }
      await pause(AGAIN);
    }
  }

  drop(success) {
    this.successes = this.successes.filter(one => one !== success);
  }
}

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
