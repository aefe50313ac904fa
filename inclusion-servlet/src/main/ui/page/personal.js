// An element that is about one person: who that is, what the API has of her, and how one speaks to her or of her.
import { html, nothing } from 'lit';
import { Refused, get, post, takeFile } from './api.js';
import { note } from './evidence.js';
import { heading } from './heading.js';
import { me, remember, remembered } from './me.js';
import { choice } from './parts.js';
import { personOf } from './person.js';
import { Placed } from './placed.js';
import { read, voiceFor } from './speech.js';
import { sayNoted } from './status.js';
import { addWords, say } from './words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Personal extends Placed {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    learner: {},
    name: {},
    channel: {},
  };

  static begins = ['learner'];

  /** Who is signed in. */
  signedIn() {
    return me();
  }

  /** The person whom the attributes name: { learner, name, channel }. Without a learner, whoever is signed in. */
  inFront() {
    const { learner, name, channel } = this;
    return { learner, name, channel };
  }

  about(actor) {
    return personOf(actor, this.inFront(), this.language);
  }

  /** What the host calls a structure of whoever is signed in; its id where the host gives no name. */
  structureName(structure) {
    return this.me.structureNames[structure] ?? structure;
  }

  // ——— what the API has

  get(path) {
    return get(path, this.language, this.me?.id);
  }

  /** What there may be: null where there is none. */
  async getIfAny(path) {
    try {
      return await get(path, this.language, this.me?.id, { ifAny: true });
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) {
        return null;
      }
      throw problem;
    }
  }

  /** A file that the server hands out, kept nowhere here. */
  takeFile(path) {
    return takeFile(path, this.language, this.me?.id);
  }

  /** The three sentences that are said before anything is asked. A helper who learns is told others than a learner. */
  async sentences() {
    const { sentences } = await this.get(this.who.audience === 'HELPER' ? 'told?audience=HELPER' : 'told');
    return sentences;
  }

  post(path, body) {
    return post(path, body, this.language, this.me?.id);
  }

  /** The address of something about this element's person: `learners/…/path`. */
  hers(path) {
    return `learners/${encodeURIComponent(this.who.id)}/${path}`;
  }

  say(key, values) {
    return say(this.language, key, values);
  }

  /** A sentence to the learner, or about her to a helper: tell('wish.title') is `wish.title` or `wish.title.with`. */
  tell(key, values = {}) {
    return this.who.self ? this.say(key, values) : this.say(`${key}.with`, { name: this.who.first, ...values });
  }

  /**
   * Words of a pack, in the language that the server names beside them. Where they are not in the page's language, they are marked
   * for screen readers. Words with no language named are in French.
   */
  taught(text, language = 'fr') {
    return this.language === language ? text : html`<span lang=${language ?? 'fr'} dir="auto">${text}</span>`;
  }

  /** Said before a text in another language than the page's, so that nobody is asked by surprise what she cannot read. */
  otherLanguage(key, language = this.language) {
    const name = () => new Intl.DisplayNames([this.language], { type: 'language' }).of(language);
    return language === this.language ? nothing : html`<p class="note">${this.say(key, { language: name() })}</p>`;
  }

  /** Notes evidence: kept on this device first, then sent. The page is told. */
  async note(kind, ref, fields) {
    const outcome = await note(this.me.id, this.who, kind, ref, fields, this.language);
    this.tellPage('inclusion-recorded', { id: outcome.id, kind, item: ref.item, sent: outcome.sent });
    return outcome;
  }

  /**
   * Says that something is noted, where the view that follows does not say it itself.
   * @param {{ problem?: unknown }} [outcome] what became of it; left out, it is noted
   * @param {string} [what] names what is noted, where the next view is about something else
   */
  saysNoted(outcome, what) {
    if (!outcome?.problem) {
      sayNoted(what);
    }
  }

  remember(what, value) {
    remember(this.me.id, this.who.key, what, value);
  }

  remembered(what) {
    return remembered(this.me.id, this.who.key, what);
  }

  /** A button that reads a text, where the device has a voice of its own for the language. */
  readAloud(text, language = this.language) {
    return voiceFor(language) ? choice(this.say('speech.read'), () => read(text, language), { picture: 'ear', kind: 'quiet' }) : nothing;
  }

  /** A heading below the view's own. */
  heading(text, { below = 1, ...more } = {}) {
    return heading(this.headingLevel + below, text, more);
  }
}
