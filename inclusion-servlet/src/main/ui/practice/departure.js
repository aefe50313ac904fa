// How she leaves for another page: at once, or as soon as there is network again.
import { html, nothing } from 'lit';
import { statusOf } from '../page/network.js';
import { choice, choices } from '../page/parts.js';

export class Departure {
  /** @param {import('./page.js').PracticePage} page */
  constructor(page) {
    this.page = page;
  }

  /** Leaves for another page. Without network she stays here, and goes there as soon as the network is back. */
  async goTo(address) {
    const { page } = this;
    const status = await statusOf(address);
    return status === null || status >= 500 ? this.stays(address) : page.leaves(() => location.assign(address));
  }

  stays(address) {
    const { page } = this;
    return this.waitsFor(address, page.say('site.stays'));
  }

  /** Goes to an address as soon as the network is back, or once more when she asks for it. */
  waitsFor(address, said) {
    const { page } = this;
    const view = {
      title: page.say('away.title'),
      body: html`<p class="lead">${said}</p>
        ${choices(
          choice(page.say('away.again'), () => this.goTo(address), { kind: 'main' }),
          page.site ? choice(page.say('unnoted.again'), () => page.anew()) : nothing,
        )}`,
    };
    addEventListener('online', () => page.view === view && page.act(() => this.goTo(address)), { once: true });
    return view;
  }

  /** A link to another page asks first whether there is network. */
  followed(event) {
    const { page } = this;
    const link = event.composedPath().find(one => one instanceof HTMLAnchorElement);
    const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || isOther || !link?.href || link.target || link.origin !== location.origin) {
      return;
    }
    event.preventDefault();
    page.act(() => this.goTo(link.href));
  }
}
