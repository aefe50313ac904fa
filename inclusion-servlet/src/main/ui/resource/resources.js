// The catalogue of useful addresses: found by what somebody says, by a competence and by a theme, while it is written. What is looked for
// is kept nowhere.
import { Away } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { addWords } from '../page/words.js';
import { listed, start } from './listed.js';
import { walkthroughOf } from './walkthrough.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** So long nothing more is written before it is looked for. */
const PAUSE = 300;

/**
 * @typedef {{ code: string, words: string, number: number }} Choice
 *
 * @typedef {{ by: string, on: string }} Check
 *
 * @typedef {{ pack: string, id: string, title: string, language: string, href: string, wish: string | null, find: string | null,
 *   asks: string | null, otherwise: string | null, themes: string[], discreet: boolean, checked: Check | null }} Resource
 *
 * @typedef {{ pack: string, id: string, title: string, language: string, resource: string | null }} WalkthroughSummary
 *
 * @typedef {{ resources: Resource[], found: number, whole: number, competences: Choice[], themes: Choice[] }} Found
 */

export class Resources extends InclusionElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** What somebody wants to do: a goal of the content. Left out, beside a person, what she has said. */
    goal: {},
    /** A competence of DigComp that is chosen at first. */
    competence: {},
    /** A theme of the Coop de la médiation numérique that is chosen at first, by its code. */
    subject: {},
  };

  static begins = ['learner', 'goal', 'competence', 'subject'];

  constructor() {
    super();
    /** What is asked, as the form has it. */
    this.asked = start({});
    /** @type {Found | null} */
    this.found = null;
    /** @type {WalkthroughSummary[]} */
    this.walkthroughs = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
    /** Counts the searches: an answer to an earlier one comes too late. */
    this.turnOfSearch = 0;
    /** @type {import('../page/parts.js').View | null} */
    this.listView = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  /** From a practice site one comes back to one's path, and not here. */
  cameBack() {
    return false;
  }

  async open() {
    this.asked = start(await this.wanted());
    [this.found, this.walkthroughs] = await Promise.all([this.look(0), this.allWalkthroughs()]);
    return this.list();
  }

  /** Without them, the addresses are there all the same. */
  async allWalkthroughs() {
    const answer = await this.get('walkthroughs').catch(() => null);
    return answer?.walkthroughs ?? [];
  }

  /** @param {WalkthroughSummary} one */
  async reads({ pack, id }) {
    return walkthroughOf(this, await this.get(`packs/${encodeURIComponent(pack)}/walkthroughs/${encodeURIComponent(id)}`));
  }

  /** What the page or the person is after. Addresses are found without a wish, too. */
  async wanted() {
    const { goal, competence, subject } = this;
    if (goal || competence || subject || this.who.self) {
      return { goal, competence, theme: subject };
    }
    const wish = await this.getIfAny(this.hers('wish')).catch(() => null);
    return { goal: wish?.goal, wish: wish?.text };
  }

  /**
   * @param {number} skip how many are shown already
   * @returns {Promise<Found>}
   */
  look(skip) {
    const { words, isGoal, goal, competence, theme } = this.asked;
    const asked = { words, goal: isGoal ? goal : undefined, competence, theme, skip };
    return this.post('resources/search', Object.fromEntries(Object.entries(asked).filter(([, value]) => value)));
  }

  /** @param {string} [note] */
  list(note) {
    this.listView = listed(this, note);
    return this.listView;
  }

  // ——— what is written and chosen

  /** Looks as soon as nothing more is written. The view is replaced without moving the focus. */
  writes(words) {
    this.asked.words = words;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.inTurn(() => this.looks()), PAUSE);
  }

  chooses(name, value) {
    this.asked[name] = value;
    clearTimeout(this.pause);
    return this.inTurn(() => this.looks());
  }

  /** All addresses again: nothing is written, nothing is chosen, and the wish is there to be ticked. */
  async startsOver() {
    const { goal, wish } = this.asked;
    this.asked = { ...start({ goal, wish }), isGoal: false };
    clearTimeout(this.pause);
    this.turnOfSearch++;
    this.found = await this.look(0);
    return this.list();
  }

  /** Without network, what was found before stays to be seen. */
  async looks() {
    const turn = ++this.turnOfSearch;
    try {
      const found = await this.look(0);
      if (turn === this.turnOfSearch) {
        this.found = found;
        this.replaces();
      }
    } catch (problem) {
      this.goesOnWithout(problem);
    }
  }

  /** @param {string} [note] */
  replaces(note) {
    if (this.view === this.listView) {
      this.view = this.list(note);
    }
  }

  /** The next ones, below those that are there. */
  async more() {
    const before = /** @type {Found} */ (this.found);
    try {
      const next = await this.look(before.resources.length);
      this.found = { ...next, resources: [...before.resources, ...next.resources] };
      this.replaces();
    } catch (problem) {
      this.goesOnWithout(problem);
    }
  }

  /** What is there stays to be seen without network; anything else is explained. */
  goesOnWithout(problem) {
    if (!(problem instanceof Away)) {
      throw problem;
    }
    this.replaces(this.say('resources.away'));
  }
}
