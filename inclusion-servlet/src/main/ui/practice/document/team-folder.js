// A team's folder to practise with: a letter that three people write, and who may read or change what is in the folder.
import { blankLetter, letter } from './letter.js';
import { rights, rightsBefore } from './rights.js';

const TODO = { '': 'document.todo.letter', droits: 'document.todo.rights' };

export class TeamFolder {
  writing = blankLetter('');
  given = rightsBefore();

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    this.task = task;
    /** What is to be done here, where no pack says it. */
    this.todo = TODO[task] ?? TODO[''];
    this.blank();
  }

  blank() {
    this.writing = blankLetter(this.page.say('document.line.before'));
    this.given = rightsBefore();
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.home();
  }

  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note good" role="status">${text}</p>` : nothing;
  }

  hint(field, key) {
    return { field, text: this.page.say(`document.hint.${key}`) };
  }

  /** A hint about buttons: read out when it comes, since no field is described by it. */
  alert(hint, field) {
    const { html, hintFor, nothing } = this.kit;
    return hint?.field === field ? html`<div role="alert">${hintFor(hint, field)}</div>` : nothing;
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  /** @param {string | null} done what has just happened */
  home(done = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('document.home'),
      body: html`${this.note(done)}
        <p>${page.say('document.team')}</p>
        <div id="letter">${choices(choice(page.say('document.letter'), () => letter(this), { picture: 'file' }))}</div>
        <div id="rights">${choices(choice(page.say('document.rights'), () => rights(this), { picture: 'people' }))}</div>`,
    });
  }

  toHome() {
    return { act: () => this.home(), label: this.page.say('document.to-home') };
  }

  /**
   * What was asked for, or something else of the folder: that is possible, and leads back to it.
   * @param {'letter' | 'rights'} what
   */
  done(what) {
    const { page, kit } = this;
    if ((this.task === 'droits') === (what === 'rights')) {
      return page.succeeded(page.say(`document.done.${what}`), kit.html`<p>${page.say(`document.done.${what}.text`)}</p>`);
    }
    return this.home(page.say(`document.noted.${what}`));
  }
}
