// The glossary alone, for a page that shows it beside other things.
import { html } from 'lit';
import { Beside } from './beside.js';
import { asksForWord, found } from './glossary.js';

export class GlossarySearch extends Beside {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    pack: {},
    /** The path, where the pack is not named. */
    path: {},
  };

  static begins = ['pack', 'path'];

  async open() {
    const pack = await this.packOf(this);
    this.terms = (await this.get(`packs/${encodeURIComponent(pack)}/glossary`)).terms;
    this.sought = '';
    return this.listed();
  }

  listed() {
    this.listView = {
      title: this.say('glossary.title'),
      back: this.leavesTo(),
      body: html`${asksForWord(this)}${found(this, this.terms, this.sought, { first: this.terms.filter(({ spoken }) => spoken) })}`,
    };
    return this.listView;
  }

  /** What is written into the search. The view is replaced without moving the focus. */
  seek(sought) {
    this.sought = sought;
    if (this.view === this.listView) {
      this.view = this.listed();
    }
  }
}
