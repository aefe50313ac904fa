// A leaflet that is being written: it saves itself a moment after each change, one saving after the other.
import { Away, Refused } from '../page/api.js';
import { newId } from '../page/evidence.js';
import { dropDraft, keepDraft } from './draft.js';

/** After so many milliseconds without a change it is saved. */
const PAUSE = 1_500;

/** After so many milliseconds without a change it is kept on this device. */
const KEPT_AFTER = 300;

/** The length of the longest title, as the server takes it. */
export const LONGEST_TITLE = 120;

/** What tells it from the lesson that it was. */
const BESIDE = ' (bis)';

/** After so many milliseconds without a network it is tried again. */
const AGAIN = 10_000;

/**
 * @typedef {'PARAGRAPH' | 'LIST' | 'TIP' | 'PICTURE'} Kind
 * @typedef {{ kind: Kind, text: string, src: string }} Block
 */

export class Leaflet {
  /**
   * @param {import('./author.js').Author} element
   * @param {{ id: string, revision: number, language: string, title: string, blocks: Block[], hard?: import('./hard.js').HardSentence[] }} said
   */
  constructor(element, { id, revision, language, title, blocks, hard = [] }) {
    this.element = element;
    this.id = id;
    this.revision = revision;
    this.language = language;
    this.title = title;
    this.blocks = blocks.map(block => ({ ...block }));
    /** The sentences that are hard to read, as the server found them last. */
    this.hard = hard;
    /**
     * What is true of it now.
     * @type {'' | 'saving' | 'saved' | 'apart' | 'away'}
     */
    this.state = revision > 0 ? 'saved' : '';
    this.isChanged = false;
    this.isApart = false;
    /**
     * What was sent, and not answered.
     * @type {ReturnType<Leaflet['said']> | null}
     */
    this.lost = null;
    this.changes = 0;
    /** Called when the state is another one. */
    this.told = () => {};
  }

  /** As a draft has it: it is not saved yet. */
  static ofDraft(element, { id, lost, isApart, said }) {
    const leaflet = new Leaflet(element, { ...said, id });
    leaflet.lost = lost;
    leaflet.isApart = isApart;
    leaflet.state = '';
    leaflet.changed();
    return leaflet;
  }

  /** As the server has it. */
  static of(element, seen) {
    return new Leaflet(element, seen);
  }

  /** Something was written. */
  changed() {
    this.isChanged = true;
    this.changes++;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEPT_AFTER);
    this.later(PAUSE);
  }

  /** On this device, so that nothing is lost without a network, or where the page is closed. */
  keep() {
    clearTimeout(this.keeping);
    if (this.isChanged) {
      keepDraft(this.element, this);
    }
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save().catch(problem => this.notSaved(problem)), pause);
  }

  /** A refusal is shown, and what is written stays on the page. */
  notSaved(problem) {
    if (!(problem instanceof Away)) {
      this.element.act(() => {
        throw problem;
      });
    }
  }

  /** Saves what is not saved yet; fails where the server is away, or says no. */
  async save() {
    clearTimeout(this.timer);
    await this.underWay?.catch(() => {});
    if (!this.isChanged) {
      return;
    }
    this.underWay = this.send();
    await this.underWay;
  }

  /** What was sent without an answer is sent once more to the letter, before what was written since: the server may have it already. */
  async send() {
    const { lost, changes } = this;
    const said = lost ?? this.said();
    this.keep();
    this.becomes('saving');
    try {
      const saved = await this.element.post(this.element.ofLeaflet(this.id), said);
      this.lost = null;
      this.revision = saved.revision;
      this.hard = saved.hard ?? [];
      this.isChanged = lost !== null || this.changes !== changes;
      if (!this.isChanged) {
        clearTimeout(this.keeping);
        dropDraft(this.element, this.id);
      }
      this.becomes(this.isApart ? 'apart' : 'saved');
    } catch (problem) {
      await this.unsaved(problem, said);
      return;
    }
    if (lost) {
      await this.send();
    }
  }

  said() {
    const { title, language, revision } = this;
    return { revision, language, title, blocks: this.blocks.map(({ kind, text, src }) => ({ kind, text, src })) };
  }

  async unsaved(problem, said) {
    this.lost = null;
    if (problem instanceof Refused && said.revision > 0 && [404, 409].includes(problem.status)) {
      this.goApart();
      await this.send();
      return;
    }
    if (problem instanceof Away) {
      this.lost = said;
      this.keep();
      this.becomes('away');
      this.later(AGAIN);
    }
    throw problem;
  }

  /** A colleague changed or erased it meanwhile: what is written here becomes a lesson beside it, and nothing is lost. */
  goApart() {
    dropDraft(this.element, this.id);
    this.id = newId();
    this.revision = 0;
    this.title = `${this.title.slice(0, LONGEST_TITLE - BESIDE.length)}${BESIDE}`;
    this.isApart = true;
  }

  becomes(state) {
    this.state = state;
    this.told();
  }
}
