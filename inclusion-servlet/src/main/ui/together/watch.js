// Watches a session: by events that the server sends, or, where something in between holds them back, by asking again and again. It finds
// that out by itself. Whoever comes back after a pause is told the whole state, so nothing is missed.
import { ask, listen, Refused, SignedOut } from '../page/api.js';

/** The first event comes at once: where none has come after so many milliseconds, a proxy holds them back. */
const HELD_BACK = 4_000;
/** The server sends something every fifteen seconds. A connection that is silent for longer is gone. */
const SILENT = 35_000;
const ASK_AGAIN = 600;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;
/** A stream that lasts no longer was cut by somebody in between. After three of them the page asks instead. */
const SHORT = 2_000;
const SHORT_STREAMS = 3;

/**
 * @typedef {{ number: number, status: string } & Record<string, any>} State
 *
 * What is called: with each new state, when the session is over, and when the network goes or comes back.
 * @typedef {{ state: (state: State) => void, over: (isSignedOut: boolean) => void, away: (isAway: boolean) => void }} Told
 */

export class Watch {
  /**
   * @param {string} address of the session, below the API
   * @param {{ language: string, as?: string }} who
   * @param {Told} told
   */
  constructor(address, who, told) {
    this.address = address;
    this.who = who;
    this.told = told;
    this.number = -1;
    /** Whether it asks again and again. */
    this.asks = false;
    this.isOver = false;
    this.shorts = 0;
    this.pause = FIRST_PAUSE;
    this.back = () => this.wake?.();
    // A browser that knows that the network is gone does not cut what is open by itself.
    this.gone = () => this.control?.abort();
    addEventListener('online', this.back);
    addEventListener('offline', this.gone);
    this.run();
  }

  stop() {
    this.isOver = true;
    removeEventListener('online', this.back);
    removeEventListener('offline', this.gone);
    this.control?.abort();
    this.wake?.();
  }

  /** A state that came as the answer to something that was said: an older one is passed over. */
  take(state) {
    if (!this.isOver && state && state.number >= this.number) {
      this.number = state.number;
      this.told.state(state);
    }
  }

  async run() {
    while (!this.isOver) {
      try {
        await (this.asks ? this.askAgain() : this.listen());
      } catch (problem) {
        await this.failed(problem);
      }
    }
  }

  async askAgain() {
    const state = await ask(`${this.address}?after=${this.number}`, this.who.language, this.who.as);
    this.cameBack();
    this.take(state);
    await this.sleep(ASK_AGAIN);
  }

  async listen() {
    const control = new AbortController();
    this.control = control;
    const began = performance.now();
    let came = false;
    let timer = setTimeout(() => {
      this.asks = true;
      control.abort();
    }, HELD_BACK);
    try {
      const answer = await listen(this.address, this.who.language, this.who.as, control.signal);
      if (!(answer instanceof Response)) {
        // Nothing here holds an answer open.
        this.asks = true;
        this.cameBack();
        this.take(/** @type {State} */ (answer));
        return;
      }
      for await (const event of eventsOf(answer)) {
        clearTimeout(timer);
        timer = setTimeout(() => control.abort(), SILENT);
        came = true;
        this.cameBack();
        this.hear(event);
      }
    } catch (problem) {
      if (this.asks && control.signal.aborted) {
        return;
      }
      throw problem;
    } finally {
      clearTimeout(timer);
    }
    this.shorts = came && performance.now() - began > SHORT ? 0 : this.shorts + 1;
    this.asks ||= this.shorts >= SHORT_STREAMS;
    await this.sleep(FIRST_PAUSE);
  }

  /** @param {{ type: string, data: string }} event */
  hear({ type, data }) {
    if (type === 'over') {
      this.end(false);
    } else if (type === 'state') {
      this.take(JSON.parse(data));
    }
  }

  async failed(problem) {
    if (this.isOver) {
      return;
    }
    if (problem instanceof SignedOut || problem instanceof Refused) {
      this.end(problem instanceof SignedOut);
      return;
    }
    // A connection that broke in the middle of an event is away as well.
    this.told.away((this.isAway = true));
    await this.sleep(this.pause);
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }

  cameBack() {
    this.pause = FIRST_PAUSE;
    if (this.isAway) {
      this.told.away((this.isAway = false));
    }
  }

  end(isSignedOut) {
    this.stop();
    this.told.over(isSignedOut);
  }

  /** A pause that the network ends when it comes back. */
  sleep(milliseconds) {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve(null);
      };
    });
  }
}

/** The events of an answer that is held open; one without a name for what only says that it is still there. */
async function* eventsOf(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const parts = (text + read.value).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      yield eventOf(part);
    }
  }
}

function eventOf(text) {
  const fields = Object.fromEntries(
    text.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { type: fields.event ?? '', data: fields.data ?? '' };
}
