// The page of an operator, to practise on: an offer is read to its whole price, and chosen without the option that is ticked already.
import { ENDS, TERM, flawOf, offersOf, partsOf, totalOf } from './offers.js';

export class Operator {
  /** Whether the option that the page has chosen is still taken. */
  extra = true;
  /** When the promotion ends, in months, as she chose it. */
  end = '';
  /** The whole price, as she wrote it. */
  total = '';

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    const { offers, best } = offersOf(task);
    this.offers = offers;
    this.best = best;
    /** What is to be done here, where no pack says it. */
    this.todo = offers.length > 1 ? 'offre.todo.telephone' : 'offre.todo';
    this.blank();
  }

  blank() {
    this.extra = true;
    this.end = '';
    this.total = '';
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.offers.length > 1 ? this.list() : this.open(this.offers[0]);
  }

  money(amount) {
    return new Intl.NumberFormat(this.page.language, { style: 'currency', currency: 'EUR' }).format(amount);
  }

  /** What the words of an offer name. */
  values(offer) {
    const { once, monthly, promotion, later, option } = offer;
    return {
      once: this.money(once),
      monthly: this.money(monthly),
      later: this.money(later),
      option: this.money(option),
      with: this.money(totalOf(offer, true)),
      without: this.money(totalOf(offer, false)),
      promotion,
      rest: TERM - promotion,
      term: TERM,
    };
  }

  note(text, role = 'status') {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note" role=${role}>${text}</p>` : nothing;
  }

  // ——— the offers

  /** @param {string | null} hint */
  list(hint = null) {
    const { page, kit, offers } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('offre.list'),
      body: html`${this.note(hint, 'alert')}
        <p>${page.say('offre.list.text')}</p>
        <div id="offers">${choices(
          offers.map(
            offer =>
              html`<div id=${offer.id}>${choice(
                html`<span lang="fr">${offer.name}</span><br>${page.say(`offre.price.${offer.id}`, this.values(offer))}`,
                () => this.opened(offer),
                { picture: 'phone' },
              )}</div>`,
          ),
        )}</div>`,
    });
  }

  /** Another offer has another price: what was written about the one before does not hold. */
  opened(offer) {
    this.blank();
    return this.open(offer);
  }

  open(offer) {
    const { page, kit, offers } = this;
    const { html, choice, choices } = kit;
    const values = this.values(offer);
    return page.screen({
      title: offer.name,
      lang: 'fr',
      back: offers.length > 1 ? { act: () => this.list(), label: page.say('offre.to-list') } : undefined,
      body: html`<div class="letter" id="offer">
          <p><strong>${page.say(`offre.price.${offer.id}`, values)}</strong></p>
          ${page
            .say(`offre.offer.${offer.id}`, values)
            .split('\n')
            .map(line => html`<p>${line}</p>`)}
        </div>
        <div id="whole">${choices(choice(page.say('offre.whole'), () => this.whole(offer), { kind: 'main', picture: 'next' }))}</div>`,
    });
  }

  // ——— the whole price

  /** @param {import('../hint.js').Hint | null} hint */
  whole(offer, hint = null) {
    const { page, kit, extra } = this;
    const { html, icon, hintFor, marked, describedBy, live, nothing } = kit;
    const values = this.values(offer);
    const parts = partsOf(offer, extra);
    const changes = event => {
      this.extra = event.target.checked;
      page.view = this.whole(offer);
    };
    const sends = event => {
      event.preventDefault();
      page.act(() => this.choose(offer));
    };
    const line = key =>
      parts[key] > 0 ? html`<dt>${page.say(`offre.line.${key}`, values)}</dt><dd>${this.money(parts[key])}</dd>` : nothing;
    return page.screen({
      title: page.say('offre.summary'),
      back: { act: () => this.open(offer), label: page.say('offre.to-offer') },
      hint,
      body: html`<p>${page.say('offre.summary.text', values)}</p>
        <form id="summary" @submit=${sends}>
          <dl class="card" id="lines">
            ${Object.keys(parts).map(line)}
            <dt>${page.say(extra ? 'offre.line.total.with' : 'offre.line.total.without', values)}</dt><dd>${this.money(totalOf(offer, extra))}</dd>
          </dl>
          ${hintFor(hint, 'extra')}
          <p class="check"><input type="checkbox" id="extra" aria-invalid=${marked(hint, 'extra')} aria-describedby=${describedBy(hint, 'extra')} .checked=${live(extra)} @change=${changes}><label for="extra">${page.say('offre.extra', values)}</label></p>
          ${this.ends(hint)}
          <label for="total">${page.say('offre.total', values)}</label>
          ${hintFor(hint, 'total')}
          <input id="total" inputmode="decimal" autocomplete="off" aria-invalid=${marked(hint, 'total')} aria-describedby=${describedBy(hint, 'total')} .value=${live(this.total)} @input=${event => (this.total = event.target.value)}>
          <button class="main">${icon('check')}<span>${page.say('offre.choose')}</span></button>
        </form>`,
    });
  }

  /** When the promotion ends: one of a few months, or none. */
  ends(hint) {
    const { page, kit, end } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    return html`<fieldset id="end" role="radiogroup" aria-invalid=${marked(hint, 'end')} aria-describedby=${describedBy(hint, 'end')}>
      <legend>${page.say('offre.end')}</legend>
      ${hintFor(hint, 'end')}
      ${ENDS.map(
        months => html`<p class="check">
          <input type="radio" name="end" id=${`end-${months}`} value=${months} .checked=${live(end === String(months))} @change=${() => (this.end = String(months))}>
          <label for=${`end-${months}`}>${page.say(months === 0 ? 'offre.end.none' : 'offre.end.after', { months })}</label>
        </p>`,
      )}
    </fieldset>`;
  }

  choose(offer) {
    const { page, kit, end, total, extra, best } = this;
    const hint = (field, key) => this.whole(offer, { field, text: page.say(`offre.hint.${key}`, this.values(offer)) });
    if (end === '') {
      return hint('end', total.trim() === '' ? 'both' : 'end');
    }
    if (end !== String(offer.promotion)) {
      return hint('end', offer.promotion === 0 ? 'end.none' : end === '0' ? 'end.some' : 'end.other');
    }
    const flaw = flawOf(total, offer, extra);
    if (flaw) {
      return hint(flaw.startsWith('extra') ? 'extra' : 'total', flaw);
    }
    const values = { name: offer.name, total: this.money(totalOf(offer, false)), term: TERM };
    if (offer.id !== best) {
      return this.list(page.say('offre.hint.dear', values));
    }
    return page.succeeded(
      page.say('offre.done'),
      kit.html`<p>${page.say('offre.done.text', values)}</p><p>${page.say(offer.promotion > 0 ? 'offre.done.end' : 'offre.done.none', this.values(offer))}</p>`,
    );
  }
}
