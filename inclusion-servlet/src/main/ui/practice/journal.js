// A long page to practise moving in: down to its end, and up again. It is longer than any screen.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';

const NEWS = ['market', 'library', 'bus', 'garden', 'choir'];

export class Journal {
  static picture = 'book';

  constructor(page) {
    this.page = page;
    this.blank();
  }

  blank() {
    this.wasBelow = false;
    this.hint = null;
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.whole();
  }

  whole() {
    const { page, hint } = this;
    return page.screen({
      title: page.say('journal.title'),
      saysWhatToDo: true,
      body: html`<p class="lead">${page.say('journal.text')}</p>
        ${hint === 'above' ? html`<p class="note" role="status">${page.say('journal.hint')}</p>` : nothing}
        <div id="above" data-below=${this.wasBelow}>${choices(choice(page.say('journal.above'), () => this.above(), { picture: 'check' }))}</div>
        <div class="long">
          ${NEWS.map(
            news => html`<article>
              <h2>${page.say(`journal.${news}`)}</h2>
              <p>${page.say(`journal.${news}.text`)}</p>
            </article>`,
          )}
        </div>
        <div id="below">${choices(choice(page.say('journal.below'), () => this.below(), { picture: 'check' }))}</div>
        <p role="status" class=${hint === 'below' ? 'note' : ''}>${hint === 'below' ? page.say('journal.found') : nothing}</p>`,
    });
  }

  above() {
    const { page } = this;
    if (this.wasBelow) {
      return page.succeeded(page.say('journal.done'), html`<p>${page.say('journal.done.text')}</p>`);
    }
    return this.stay('above');
  }

  below() {
    this.wasBelow = true;
    return this.stay('below');
  }

  /** The page stays where it is: moving in it is the exercise. */
  stay(hint) {
    this.hint = hint;
    this.page.view = this.whole();
    return null;
  }
}
