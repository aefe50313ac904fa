// What is promised to a learner: who calls, and from which day. She may ask to be called, also without network, and call it off.
import { InclusionElement, addWords, choice, choices, html, newId, nothing, send, way } from './ours.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const WAYS = ['TELEPHONE', 'COUNTER', 'VIDEO', 'HOME_VISIT'];

export class Promises extends InclusionElement {
  async open() {
    const { promises } = await this.get(this.hers('promises'));
    this.promises = promises.filter(({ status }) => status !== 'KEPT' && status !== 'ENDED');
    return this.list();
  }

  /** @param {string} [said] what was done last */
  list(said) {
    return {
      title: this.tell('promises.title'),
      back: this.leavesTo(),
      body: html`${said ? html`<p class="note">${said}</p>` : nothing}
        ${this.promises.length === 0 && !said ? html`<p>${this.tell('promises.none')}</p>` : nothing}
        ${this.promises.map(promise => this.promise(promise))}
        ${said || this.isAsked() ? nothing : choices(this.offer())}`,
    };
  }

  offer() {
    return this.who.self
      ? choice(this.say('promises.ask'), () => this.callMe(), { kind: 'main', picture: 'phone' })
      : choice(this.say('promises.make'), () => this.which(), { kind: 'main', picture: 'phone' });
  }

  /** Whether she has asked for a call that is still to come: a second press would make it two calls. */
  isAsked() {
    return this.who.self && this.promises.some(({ askedByHer, meetsAt }) => askedByHer && !meetsAt);
  }

  promise({ id, sentence, title, meetsAt }) {
    const address = this.hers(`promises/${encodeURIComponent(id)}`);
    return html`<section class="card">
      <p class="lead">${sentence}</p>
      ${title ? html`<p>${this.taught(title)}</p>` : nothing}
      ${choices(
        meetsAt
          ? way(this.say('promises.calendar'), new URL(`../../api/${address}/calendar`, import.meta.url).href, {
              picture: 'book',
              kind: 'quiet',
            })
          : nothing,
        choice(this.say('promises.call-off'), () => this.callOff(address), { kind: 'quiet' }),
      )}
    </section>`;
  }

  /** Kept on this device first, then sent: the id makes it one call, however often it is sent. */
  async callMe() {
    const message = { id: newId(), address: this.hers('promises'), way: 'TELEPHONE', about: 'NEWS' };
    const { sent } = await send(this.me.id, message);
    if (sent) {
      return this.open();
    }
    return this.list(this.say('promises.kept'));
  }

  which() {
    const make = kind => async () => {
      await this.post(this.hers('promises'), { id: newId(), way: kind, about: 'NEWS', mine: true });
      return this.open();
    };
    return {
      title: this.say('promises.make'),
      back: { act: () => this.list() },
      body: choices(WAYS.map(kind => choice(this.say(`calls.way.${kind}`), make(kind)))),
    };
  }

  async callOff(address) {
    await this.post(`${address}/tries`, { id: newId(), result: 'CALLED_OFF' });
    return this.open();
  }
}
