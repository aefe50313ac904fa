// What is promised to a learner: who calls, and from which day. She asks to be called, takes an appointment, and calls it off; a
// helper promises beside her.
import { html, nothing } from 'lit';
import { callMe } from '../page/call-me.js';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { choice, choices, way, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { book, hasAgenda } from './book.js';
import { make } from './make.js';
import { referralsOf, saidOf } from './referred.js';
import { named } from './topics.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Promises extends InclusionElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** What a call or an appointment made here is about: `STEP`, `DISAGREEMENT`, `WISH` or `NEWS`; left out, it is asked. */
    matter: {},
    /** The pack of what it is about. */
    pack: {},
    /** What it is about. */
    item: {},
  };

  static begins = ['learner', 'matter', 'pack', 'item'];

  async open() {
    const [{ promises }, agenda] = await Promise.all([this.get(this.hers('promises')), hasAgenda(this, this.who.id)]);
    const open = promises.filter(({ status }) => status !== 'KEPT' && status !== 'ENDED');
    const referrals = await referralsOf(this, this.who.id, open);
    this.promises = open.map(promise => saidOf(this, promise, referrals)).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
    this.agenda = agenda;
    const isToPromise = !this.who.self && named(this) && !this.isPromised;
    this.isPromised = true;
    if (isToPromise) {
      return this.promise();
    }
    return this.list();
  }

  topic() {
    return named(this) ?? super.topic();
  }

  /** @param {unknown} [said] what was done last */
  list(said) {
    // Where something is planned already, nothing more is urged.
    const first = this.promises.length === 0 ? 'main' : 'choice';
    return {
      title: this.tell('promises.title'),
      back: this.leavesTo(),
      offersNoCall: !this.isAsked(),
      body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
        ${this.promises.length === 0 && !said ? html`<p>${this.tell('promises.none')}</p>` : nothing}
        ${this.promises.map(promise => this.shownPromise(promise))}
        ${choices(
          this.agenda ? choice(this.tell('book.open'), () => this.appointment(), { kind: first, picture: 'calendar' }) : nothing,
          this.isAsked() || (this.who.self && !this.isCalledBack()) ? nothing : this.offer(this.agenda ? 'choice' : first),
        )}`,
    };
  }

  offer(kind) {
    return this.who.self
      ? choice(this.say('call-me'), () => callMe(this), { kind, picture: 'phone' })
      : choice(this.say('promises.make'), () => this.promise(), { kind, picture: 'phone' });
  }

  /** Whether she has asked for a call that is still to come: a second press would make it two calls. */
  isAsked() {
    return this.who.self && this.promises.some(({ askedByHer, meetsAt }) => askedByHer && !meetsAt);
  }

  shownPromise(promise) {
    const { sentence, title, meetsAt, ownerName } = promise;
    const address = this.addressOf(promise);
    return html`<section class="card">
      <p class="lead">${sentence}</p>
      ${meetsAt && ownerName ? html`<p>${this.say('promises.with-whom', { name: ownerName })}</p>` : nothing}
      ${title ? html`<p>${this.taught(title)}</p>` : nothing}
      ${choices(
        meetsAt
          ? way(this.say('promises.calendar'), new URL(`../../api/${address}/calendar`, import.meta.url).href, {
              picture: 'calendar',
              kind: 'quiet',
            })
          : nothing,
        meetsAt && this.agenda ? choice(this.say('promises.move'), () => this.move(promise), { kind: 'quiet', picture: 'clock' }) : nothing,
        choice(this.say('promises.call-off'), () => this.callOff(promise), { kind: 'quiet' }),
      )}
    </section>`;
  }

  addressOf({ id }) {
    return this.hers(`promises/${encodeURIComponent(id)}`);
  }

  // ——— an appointment in the agenda

  appointment() {
    return this.agenda
      ? book(this, this.who.id, { topic: named(this) ?? { about: 'NEWS' }, back: () => this.list(), done: () => this.done('book.done') })
      : this.list();
  }

  move({ id }) {
    return book(this, this.who.id, { topic: {}, promise: id, back: () => this.list(), done: () => this.done('book.done') });
  }

  // ——— a helper's promise

  promise() {
    return make(this, named(this), () => this.list());
  }

  /** Makes the promise: the id is chosen once, so that a second attempt makes one. */
  async promised(said) {
    const id = newId();
    const { sentence } = await this.post(this.hers('promises'), { id, ...said });
    await this.open();
    return this.list(html`${this.say('make.done')} «\u00A0${sentence}\u00A0»`);
  }

  async done(key) {
    await this.open();
    return this.list(this.say(key));
  }

  // ——— calling off: a yes and a no of one size

  callOff(promise) {
    const yes = async () => {
      await this.post(`${this.addressOf(promise)}/tries`, { id: newId(), result: 'CALLED_OFF' });
      return this.done('promises.called-off');
    };
    return {
      title: this.say('promises.call-off.title'),
      back: { act: () => this.list() },
      body: html`<p class="lead">${promise.sentence}</p>
        ${yesNo(
          choice(this.say('promises.call-off.yes'), yes),
          choice(this.say('promises.call-off.no'), () => this.list()),
        )}`,
    };
  }
}

/** The day of a promise, by which the list goes: the next one first. */
function dayOf({ meetsAt, day }) {
  return meetsAt ?? day;
}
