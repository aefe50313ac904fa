// A shop to practise in: three offers for one radio. One is a fraud, to be recognised; one is a subscription; one is honest.
import { ALERTING, EXTRA, OFFERS, SIGNS, flawOf, total } from './offers.js';

export class Shop {
  chosen = new Set();
  /** Whether the insurance that the shop has chosen is still in the basket. */
  extra = true;

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    this.buys = task === 'acheter';
    /** What is to be done here, where no pack says it. */
    this.todo = this.buys ? 'boutique.todo.buy' : 'boutique.todo.report';
    this.blank();
  }

  blank() {
    this.chosen = new Set();
    this.extra = true;
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.list();
  }

  money(amount) {
    return new Intl.NumberFormat(this.page.language, { style: 'currency', currency: 'EUR' }).format(amount);
  }

  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note" role="status">${text}</p>` : nothing;
  }

  // ——— the offers

  /** @param {string | null} done what has just happened */
  list(done = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('boutique.list'),
      body: html`${this.note(done)}
        <p>${page.say('boutique.list.text')}</p>
        <div id="offers">${choices(
          OFFERS.map(
            offer =>
              html`<div id=${offer.id}>${choice(
                html`<span lang="fr">${offer.seller}</span><br>${this.priced(offer)}`,
                () => this.open(offer),
                { picture: 'ear' },
              )}</div>`,
          ),
        )}</div>`,
    });
  }

  /** @param {import('./offers.js').Offer} offer */
  priced({ id, price, former }) {
    const { page } = this;
    return page.say(`boutique.price.${id}`, { price: this.money(price), former: former ? this.money(former) : '' });
  }

  /** @param {string | null} hint */
  open(offer, hint = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    const { id, delivery, monthly } = offer;
    const values = { delivery: this.money(delivery), monthly: this.money(monthly) };
    return page.screen({
      title: offer.seller,
      lang: 'fr',
      back: { act: () => this.list(), label: page.say('boutique.to-list') },
      body: html`${this.note(hint)}
        <div class="letter" id="offer" data-offer=${id}>
          <p><strong>${this.priced(offer)}</strong></p>
          ${page
            .say(`boutique.offer.${id}`, values)
            .split('\n')
            .map(line => html`<p>${line}</p>`)}
        </div>
        <div id="add">${choices(choice(page.say('boutique.add'), () => this.add(offer), { picture: 'counter' }))}</div>
        <div id="report">${choices(choice(page.say('boutique.report'), () => this.report(offer), { picture: 'hand' }))}</div>`,
    });
  }

  // ——— the fraud

  report(offer) {
    return offer.id === 'fraud' ? this.signs(offer) : this.open(offer, this.page.say('boutique.honest'));
  }

  /** @param {import('../hint.js').Hint | null} hint */
  signs(offer, hint = null) {
    const { page, kit } = this;
    const { html, icon, hintFor, marked, describedBy, live } = kit;
    const chooses = sign => event => this.chosen[event.target.checked ? 'add' : 'delete'](sign);
    const sends = event => {
      event.preventDefault();
      page.act(() => this.reported(offer));
    };
    return page.screen({
      title: page.say('boutique.signs'),
      back: { act: () => this.open(offer), label: page.say('boutique.signs.read') },
      hint,
      body: html`<form id="signs" @submit=${sends}>
          <fieldset id="all-signs" aria-describedby=${describedBy(hint, 'all-signs')}>
            <legend>${page.say('boutique.signs.text')}</legend>
            ${hintFor(hint, 'all-signs')}
            ${SIGNS.map(
              sign => html`<p class="check">
                <input type="checkbox" id=${sign} value=${sign} aria-invalid=${marked(hint, 'all-signs')} .checked=${live(this.chosen.has(sign))} @change=${chooses(sign)}>
                <label for=${sign}>${page.say(`boutique.sign.${sign}`)}</label>
              </p>`,
            )}
          </fieldset>
          <button class="main">${icon('hand')}<span>${page.say('boutique.report')}</span></button>
        </form>`,
    });
  }

  reported(offer) {
    const { page, kit } = this;
    const flaw = flawOf(this.chosen);
    if (flaw) {
      const text =
        typeof flaw === 'object'
          ? page.say('boutique.signs.common', { sign: page.say(`boutique.sign.${flaw.common}`) })
          : page.say(`boutique.signs.${flaw}`);
      return this.signs(offer, { field: 'all-signs', text });
    }
    if (this.buys) {
      return this.list(page.say('boutique.reported.on'));
    }
    const all = ALERTING.map(sign => kit.html`<li>${page.say(`boutique.sign.${sign}`)}</li>`);
    return page.succeeded(page.say('boutique.reported'), kit.html`<p>${page.say('boutique.reported.text')}</p><ul>${all}</ul>`);
  }

  /** She fell for it: nothing happened, and what it was is said calmly. */
  calm() {
    const { page, kit } = this;
    return page.screen({
      title: page.say('boutique.calm'),
      body: kit.html`${page
        .say('boutique.calm.text')
        .split('\n')
        .map(line => kit.html`<p>${line}</p>`)}
        <div id="again">${kit.choices(kit.choice(page.say('boutique.to-list'), () => this.begin(), { kind: 'main', picture: 'back' }))}</div>`,
    });
  }

  // ——— the basket

  add(offer) {
    if (offer.id === 'fraud') {
      return this.calm();
    }
    return this.buys ? this.basket(offer) : this.open(offer, this.page.say('boutique.hint.report'));
  }

  /** @param {string | null} hint */
  basket(offer, hint = null) {
    const { page, kit, extra } = this;
    const { html, choice, choices, live, nothing } = kit;
    const { price, delivery, monthly } = offer;
    const changes = event => {
      this.extra = event.target.checked;
      page.view = this.basket(offer);
    };
    const lines = {
      radio: this.money(price),
      delivery: this.money(delivery),
      total: this.money(total(offer)),
      ...(monthly > 0 ? { monthly: this.money(monthly) } : {}),
      ...(extra ? { extra: this.money(EXTRA) } : {}),
    };
    return page.screen({
      title: page.say('boutique.basket'),
      back: { act: () => this.open(offer), label: page.say('boutique.to-offer') },
      body: html`${hint ? html`<p class="note" role="alert">${hint}</p>` : nothing}
        <dl class="card" id="lines" data-offer=${offer.id} data-extra=${extra}>${Object.entries(lines).map(([key, amount]) => html`<dt>${page.say(`boutique.line.${key}`)}</dt><dd>${amount}</dd>`)}</dl>
        <p class="check"><input type="checkbox" id="extra" .checked=${live(extra)} @change=${changes}><label for="extra">${page.say('boutique.extra')}</label></p>
        <div id="order">${choices(choice(page.say('boutique.order'), () => this.order(offer), { kind: 'main', picture: 'next' }))}</div>
        <div id="take-out">${choices(choice(page.say('boutique.take-out'), () => this.list(page.say('boutique.taken-out')), { kind: 'quiet', picture: 'bin' }))}</div>`,
    });
  }

  order(offer) {
    const { page } = this;
    if (offer.monthly > 0) {
      return this.basket(offer, page.say('boutique.hint.monthly', { monthly: this.money(offer.monthly) }));
    }
    return this.extra ? this.basket(offer, page.say('boutique.hint.extra')) : this.check(offer);
  }

  check(offer) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    const values = { total: this.money(total(offer)), seller: offer.seller };
    return page.screen({
      title: page.say('boutique.check'),
      back: { act: () => this.basket(offer) },
      body: html`<p class="lead" id="total">${page.say('boutique.check.total', values)}</p>
        <p>${page.say('boutique.check.text')}</p>
        <div id="pay">${choices(choice(page.say('boutique.pay'), () => this.paid(values), { kind: 'main', picture: 'check' }))}</div>`,
    });
  }

  paid(values) {
    const { page, kit } = this;
    return page.succeeded(page.say('boutique.done'), kit.html`<p>${page.say('boutique.done.text', values)}</p>`);
  }
}
