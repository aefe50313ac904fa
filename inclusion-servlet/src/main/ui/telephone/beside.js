// An element that a helper reads while talking. It may stand alone, or beside others inside an element of ours, which then says
// by itself what is said once on a page.
import { html } from 'lit';
import { InclusionElement } from '../page/element.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Beside extends InclusionElement {
  /** Whether another element of ours is around this one. */
  isInside() {
    const { host } = /** @type {Partial<ShadowRoot>} */ (this.getRootNode());
    return this.root === this && host instanceof InclusionElement;
  }

  render() {
    return this.isInside() && !this.inner && this.view
      ? html`<section class="shell" part="shell" lang=${this.language}>${this.shown(this.view)}</section>`
      : super.render();
  }

  /**
   * The id of the pack: the one that is named, or the one in which the path stands.
   * @param {{ pack?: string, path?: string }} named
   */
  async packOf({ pack, path }) {
    return pack ?? (await this.get(`paths/${encodeURIComponent(String(path))}`)).pack;
  }
}
