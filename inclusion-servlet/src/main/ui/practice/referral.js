// The page on which whoever holds the sheet of a referral answers once, without an account. It says nothing about the person.
import { html, nothing } from 'lit';
import { post, Refused } from '../page/api.js';
import { choice, choices } from '../page/parts.js';
import { signsForm } from './signs-form.js';
import { decoded, signsOf } from './signs.js';

const ANSWERS = ['MET', 'ACCEPTED', 'REFUSED', 'HELPED', 'NOT_HELPED'];

export class Answering {
  constructor(page) {
    this.page = page;
    // What stands behind the hash is sent to no server with the address.
    this.written = decoded(location.hash.slice(1));
  }

  begin() {
    return signsOf(this.written) ? this.opened() : this.form();
  }

  /** @param {string | null} said what is not yet right */
  form(said = null) {
    const { page } = this;
    return signsForm({
      title: page.say('answering.title'),
      text: page.say('answering.text'),
      label: page.say('answering.signs'),
      said,
      open: page.say('entry.open'),
      written: this.written,
      writes: written => (this.written = written),
      submits: () => this.submit(),
    });
  }

  submit() {
    const { page } = this;
    page.act(() => (signsOf(this.written) ? this.opened() : this.form(page.say('answering.sixteen'))));
  }

  send(what, more) {
    return post(`../practice/referral/${what}`, { signs: signsOf(this.written), ...more }, this.page.language);
  }

  async opened() {
    try {
      return this.shown(await this.send('open', {}));
    } catch (problem) {
      return this.refused(problem);
    }
  }

  refused(problem) {
    if (problem instanceof Refused) {
      return this.form(problem.message);
    }
    throw problem;
  }

  /** Who sent somebody, and the answers to choose from; afterwards thanks, and nothing more to press. */
  shown({ sentence, number, day, until, please, open }, isNew = false) {
    const { page } = this;
    return {
      title: page.say('answering.title'),
      body: html`<p class="lead">${sentence}</p>
        <p>${page.say('answering.since', { day })}</p>
        <p class=${isNew ? 'note lead' : 'note'} role=${isNew ? 'status' : nothing}>${isNew ? page.say('answering.thanks') : please}</p>
        ${open ? choices(ANSWERS.map(kind => choice(page.say(`answering.answer.${kind}`), () => this.answer(kind)))) : nothing}
        ${open ? html`<p class="small">${until}</p>` : nothing}
        ${number ? html`<p>${page.say('answering.number', { number })}</p>` : nothing}`,
    };
  }

  async answer(kind) {
    try {
      return this.shown(await this.send('answers', { answer: kind }), true);
    } catch (problem) {
      return this.refused(problem);
    }
  }
}
