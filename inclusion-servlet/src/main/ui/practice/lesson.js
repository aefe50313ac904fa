// A lesson that a structure published, for whoever holds its address: from a link, from a code that a camera reads, or from paper.
import { html, nothing } from 'lit';
import { get, Refused } from '../page/api.js';
import { choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';
import { signsForm } from './signs-form.js';
import { decoded, signsOf } from './signs.js';

export class Reading {
  constructor(page) {
    this.page = page;
    // What stands behind the hash is sent to no server with the address of the page.
    this.written = decoded(location.hash.slice(1));
  }

  begin() {
    return signsOf(this.written) ? this.opened() : this.form();
  }

  /** @param {string | null} said what is not yet right */
  form(said = null) {
    const { page } = this;
    return signsForm({
      title: page.say('reading.title'),
      text: page.say('reading.text'),
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
    page.act(() => (signsOf(this.written) ? this.opened() : this.form(page.say('seeing.sixteen'))));
  }

  async opened() {
    try {
      return this.shown(await get(`../practice/lessons/${signsOf(this.written)}`, this.page.language));
    } catch (problem) {
      if (problem instanceof Refused) {
        return this.notThere(problem.message);
      }
      throw problem;
    }
  }

  shown({ title, language, blocks, published, basedOn }) {
    // A code that a camera read opens a tab of its own: there is nothing to go back to.
    const isATabOfItsOwn = history.length === 1;
    return {
      title,
      lang: language,
      back: isATabOfItsOwn ? undefined : { act: () => history.back() },
      body: html`<article class="lesson">${blocks.map(one => block(this.page, one, language))}</article>
        <p class="small">${published}</p>
        ${basedOn ? html`<p class="small">${basedOn}</p>` : nothing} ${isATabOfItsOwn ? choices(this.closing()) : nothing}`,
    };
  }

  closing() {
    return choice(this.page.say('reading.close'), () => close(), { kind: 'quiet' });
  }

  notThere(sentence) {
    const { page } = this;
    return {
      title: page.say('reading.title'),
      body: html`<p class="lead">${sentence}</p>
        <p>${page.say('reading.gone')}</p>
        ${choices(choice(page.say('seeing.other-signs'), () => this.form(), { kind: 'quiet' }))}`,
    };
  }
}
