// The page on which whoever holds the signs of a guest sees today's step, while it is shown. It says nothing about anybody.
import { html, nothing } from 'lit';
import { post, Refused } from '../page/api.js';
import { hour } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';
import { sign } from '../step/lesson.js';
import { signsForm } from './signs-form.js';
import { decoded, signsOf } from './signs.js';

export class Seeing {
  constructor(page) {
    this.page = page;
    // What stands behind the hash is sent to no server with the address.
    this.written = decoded(location.hash.slice(1));
  }

  begin() {
    return signsOf(this.written) ? this.seen() : this.form();
  }

  /** @param {string | null} said what is not yet right */
  form(said = null) {
    const { page } = this;
    return signsForm({
      title: page.say('seeing.title'),
      text: page.say('seeing.text'),
      label: page.say('seeing.signs'),
      said,
      open: page.say('entry.open'),
      written: this.written,
      writes: written => (this.written = written),
      submits: () => this.submit(),
    });
  }

  submit() {
    const { page } = this;
    page.act(() => (signsOf(this.written) ? this.seen() : this.form(page.say('seeing.sixteen'))));
  }

  async seen() {
    try {
      return this.shown(await post('../practice/guest/step', { signs: signsOf(this.written) }, this.page.language));
    } catch (problem) {
      if (problem instanceof Refused) {
        return this.notNow(problem.message);
      }
      throw problem;
    }
  }

  shown({ title, why, otherwise, task, success, until }) {
    const { page } = this;
    return {
      title: page.say('seeing.title'),
      body: html`<p class="lead">${page.taught(title)}</p>
        <p class="note">${page.say('seeing.beside')}</p>
        <p>${page.taught(why)}</p>
        <p>${page.taught(task)}</p>
        ${sign(page, { success })}
        ${otherwise ? html`<p>${page.taught(otherwise)}</p>` : nothing}
        <p class="small">${page.say('seeing.until', { hour: hour(new Date(until), page.language) })}</p>`,
    };
  }

  /** One page for all that is closed, with the signs kept to look again. */
  notNow(sentence) {
    const { page } = this;
    return {
      title: page.say('seeing.title'),
      body: html`<p class="lead">${sentence}</p>
        ${choices(
          choice(page.say('seeing.again'), () => this.seen(), { kind: 'main' }),
          choice(page.say('seeing.other-signs'), () => this.form(), { kind: 'quiet' }),
        )}`,
    };
  }
}
