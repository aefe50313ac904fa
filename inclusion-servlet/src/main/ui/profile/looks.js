// Who looked, visit by visit, the latest first, page after page: who, on which day, and what was seen. The sentences are a press away.
import { html, nothing } from 'lit';
import { dated, weekday } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';

const PAGE = 20;

/** The two began together: nothing was seen by that. */
const BEGAN = 'DAY_RELATION';

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
    return html`<ul class="plain-list">${this.visits().map(visit => this.one(visit, below))}</ul>
      ${this.further ? choices(choice(element.say('looks.more'), () => this.more(view))) : nothing}`;
  }

  /**
   * What one person saw on one day, together.
   * @returns {any[][]}
   */
  visits() {
    /** @type {Map<string, any[]>} */
    const visits = new Map();
    for (const look of this.rows) {
      const key = `${look.day} ${look.viewer}`;
      visits.set(key, [...(visits.get(key) ?? []), look]);
    }
    return [...visits.values()];
  }

  one(looks, below) {
    const { element } = this;
    const [{ name, day }] = looks;
    const who = name ?? element.say('looks.unnamed');
    const began = looks.some(({ what }) => what === BEGAN);
    const seen = looks.filter(({ what }) => what !== BEGAN).map(({ what }) => element.say(`looks.${what}`));
    return html`<li class="card look" tabindex="-1">
      ${element.heading(`${who}, ${weekday(dated(day), element.language)}`, { below })}
      ${began ? html`<p>${element.say(`looks.${BEGAN}`)}</p>` : nothing}
      ${seen.length > 0 ? html`<p>${element.say('looks.seen', { what: seen.join(', ') })}</p>` : nothing}
      <details><summary>${element.say('looks.details')}</summary>
        <ul>${looks.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
      </details>
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
