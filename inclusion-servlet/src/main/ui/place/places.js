// Places where people get help: a search, a list, and one place in words to read aloud and to print. For everybody, with an account or
// without. What is looked for is kept nowhere; what was found last stays while the page is open.
import { Away, get } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { host } from '../page/host.js';
import { NOBODY } from '../page/person.js';
import { addWords } from '../page/words.js';
import { found } from './found.js';
import { named } from '../start/named.js';
import { here } from './here.js';
import { queryOf, said, search, start } from './search.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Places extends InclusionElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** What somebody wants to do: a goal of the content. Left out, beside a person, what she has said. */
    goal: {},
    /** A competence of DigComp, in the place of a goal. */
    competence: {},
    /** The postcode that is written there at first. */
    postcode: {},
  };

  static begins = ['learner', 'goal', 'competence', 'postcode'];

  constructor() {
    super();
    /** What is asked, as the form has it. */
    this.asked = start({});
    /** @type {import('./found.js').Found | null} */
    this.found = null;
    /**
     * The places to print, by id.
     * @type {Map<string, import('./found.js').Place>}
     */
    this.chosen = new Map();
  }

  /** Alone on a page, the element asks for nobody: places are public. In the place of another element, it is about that one's person. */
  signedIn() {
    return this.root === this ? Promise.resolve(NOBODY) : super.signedIn();
  }

  /** From a practice site one comes back to one's path, and not here. */
  cameBack() {
    return false;
  }

  /** Nobody calls back whom nobody knows. */
  mayAskForACall() {
    return this.me !== NOBODY && super.mayAskForACall();
  }

  mayBeHelpedByTelephone() {
    return this.me !== NOBODY && super.mayBeHelpedByTelephone();
  }

  async open() {
    this.found = null;
    this.chosen.clear();
    this.asked = start(await this.wanted());
    return search(this);
  }

  /** What the page or the person is after. Places are found without a wish, too. */
  async wanted() {
    const { goal, competence, postcode } = this;
    if (goal || competence || this.me === NOBODY) {
      return { goal, competence, postcode };
    }
    const wish = await this.getIfAny(this.hers('wish')).catch(() => null);
    const called = await named(this, wish);
    return { goal: called?.goal, wish: called?.text, postcode };
  }

  /** To the useful addresses of others, whose script is loaded when it is first needed. */
  async toAddresses() {
    try {
      await import(new URL('ui/resource/resource.js', host().base).href);
    } catch {
      throw new Away();
    }
    return this.go('resources');
  }

  // ——— what is pressed

  /** @param {HTMLFormElement} form */
  seek(form) {
    const { written, ...asked } = said(form);
    this.asked = { ...this.asked, ...asked, near: null };
    if (this.asked.postcode === '') {
      // What she wrote stays: nobody has to write it again to see what is missing.
      this.asked.postcode = written;
      return search(this, this.say(/\p{L}/u.test(written) ? 'places.postcode.town' : 'places.postcode.missing'));
    }
    return this.look();
  }

  /**
   * Near where she is. The device is asked because she has pressed for it, and never before.
   * @param {HTMLFormElement} form
   */
  async seekHere(form) {
    const { written, ...asked } = said(form);
    this.asked = { ...this.asked, ...asked, postcode: written };
    const near = await here();
    if (!near) {
      return search(this, this.say('places.here.unknown'));
    }
    this.asked.near = near;
    return this.look();
  }

  /** Without network, the places of before stay to be seen. */
  async look() {
    try {
      this.found = await get(`places?${queryOf(this.asked)}`, this.language);
    } catch (problem) {
      if (!(problem instanceof Away)) {
        throw problem;
      }
      return this.found ? found(this, this.say('places.away.found')) : search(this, this.say('places.away'));
    }
    if (this.root.localName === 'inclusion-helper' && !this.asked.near) {
      // Kept in this tab until the meeting ends: it is asked once, here or where she is referred.
      this.remember('postcode', this.asked.postcode);
    }
    return this.found?.postcodeKnown === false ? this.unknown(this.found) : found(this);
  }

  /**
   * The form again, with what to do about a postcode that is not known.
   * @param {import('./found.js').Found} nothing
   */
  unknown({ sentence }) {
    this.found = null;
    return search(this, sentence);
  }

  /**
   * Puts a place to those to print, or takes it away. The view is replaced without moving the focus.
   * @param {import('./found.js').Place} one
   * @param {() => import('../page/parts.js').View} shown
   */
  choose(one, shown) {
    if (!this.chosen.delete(one.place)) {
      this.chosen.set(one.place, one);
    }
    this.view = shown();
  }
}
