// Who looked, the latest first, page after page.
import { html, nothing } from 'lit';
import { dayAndHour } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';

const PAGE = 20;

/** @typedef {import('../page/element.js').InclusionElement} InclusionElement */

export class Looks {
  /** @param {InclusionElement} element */
  constructor(element) {
    this.element = element;
    /**
     * The looks, as far as they were asked for.
     * @type {any[]}
     */
    this.rows = [];
    /** @type {string | null} */
    this.further = null;
  }

  /** The first page. Who looked is read with her: for a helper the address says that she is present. */
  static async of(element) {
    const looks = new Looks(element);
    await looks.load();
    return looks;
  }

  async load() {
    const before = this.further ? `&before=${encodeURIComponent(this.further)}` : '';
    const { looks, next } = await this.element.get(this.element.hers(`looks?present=true&limit=${PAGE}${before}`));
    this.rows.push(...looks);
    this.further = next ?? null;
  }

  /**
   * The list, with a way to more of it.
   * @param {() => import('../page/parts.js').View} view the whole view, as it is with the looks that are there now
   * @param {number} [below] how far below the view's own heading each look stands
   */
  list(view, below = 1) {
    const { element } = this;
    if (this.rows.length === 0) {
      return html`<p class="note">${element.tell('looks.none')}</p>`;
    }
    return html`<ul class="plain-list">${this.rows.map(look => this.one(look, below))}</ul>
      ${this.further ? choices(choice(element.say('looks.more'), () => this.more(view))) : nothing}`;
  }

  one({ name, sentence, at }, below) {
    const { element } = this;
    return html`<li class="card look" tabindex="-1">
      ${element.heading(name ?? element.say('looks.unnamed'), { below })}
      <p>${sentence}</p>
      <p class="small">${dayAndHour(at, element.language)}</p>
    </li>`;
  }

  more(view) {
    return more(this.element, () => this.load(), view, 'li.look');
  }
}

/** Shows more rows below, and moves the focus to the first of them; to the last row where there was none left. */
export async function more(element, load, view, row) {
  const rows = () => element.renderRoot.querySelectorAll(row);
  const seen = rows().length;
  const { turn } = element;
  await load();
  if (turn === element.turn) {
    element.view = view();
    await element.updateComplete;
    rows()[Math.min(seen, rows().length - 1)]?.focus();
  }
}
