// A leaflet that is being written: it saves itself a moment after each change, one saving after the other.
import { Away, Refused, newId } from './ours.js';

/** After so many milliseconds without a change it is saved. */
const PAUSE = 1_500;

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
   * @param {import('./leaflets.js').Author} element
   * @param {{ id: string, revision: number, language: string, title: string, blocks: Block[] }} said
   */
  constructor(element, { id, revision, language, title, blocks }) {
    this.element = element;
    this.id = id;
    this.revision = revision;
    this.language = language;
    this.title = title;
    this.blocks = blocks.map(block => ({ ...block }));
    /**
     * What is true of it now.
     * @type {'' | 'saving' | 'saved' | 'apart' | 'away'}
     */
    this.state = revision > 0 ? 'saved' : '';
    this.isChanged = false;
    this.isApart = false;
    this.changes = 0;
    /** Called when the state is another one. */
    this.told = () => {};
  }

  /** As the server has it. */
  static of(element, seen) {
    return new Leaflet(element, seen);
  }

  /** Something was written. */
  changed() {
    this.isChanged = true;
    this.changes++;
    this.later(PAUSE);
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

  async send() {
    const { title, language, revision, changes } = this;
    const blocks = this.blocks.map(({ kind, text, src }) => ({ kind, text, src }));
    this.tell('saving');
    try {
      const saved = await this.element.post(this.element.ofLeaflet(this.id), { revision, language, title, blocks });
      this.revision = saved.revision;
      this.isChanged = this.changes !== changes;
      this.tell(this.isApart ? 'apart' : 'saved');
    } catch (problem) {
      if (problem instanceof Refused && revision > 0 && [404, 409].includes(problem.status)) {
        this.goApart();
        await this.send();
        return;
      }
      if (problem instanceof Away) {
        this.tell('away');
        this.later(AGAIN);
      }
      throw problem;
    }
  }

  /** A colleague changed or erased it meanwhile: what is written here becomes a lesson beside it, and nothing is lost. */
  goApart() {
    this.id = newId();
    this.revision = 0;
    this.title = `${this.title.slice(0, LONGEST_TITLE - BESIDE.length)}${BESIDE}`;
    this.isApart = true;
  }

  tell(state) {
    this.state = state;
    this.told();
  }
}
