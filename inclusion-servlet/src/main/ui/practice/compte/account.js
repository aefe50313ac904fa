// An account whose password is forgotten: a code is asked for, read in a message, typed; then a new password opens the account.
// What is written stays in this page, and is gone at the end.
import { flawOf as flawOfWord } from '../written.js';
import { flawOf, messages } from './messages.js';

/** Whose account it is in this practice. */
const USER = 'camille.essai';

export class Account {
  /** How many codes were sent. */
  sent = 0;
  /** Whether the last code was told to somebody. */
  told = false;
  typed = nothingTyped();
  /**
   * The new password, once it is chosen.
   * @type {string | null}
   */
  word = null;

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task there is only one
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.task = task;
    this.kit = kit;
    /** What is to be done here, where no pack says it. */
    this.todo = 'compte.todo';
    this.blank();
  }

  blank() {
    this.sent = 0;
    this.told = false;
    this.typed = nothingTyped();
    this.word = null;
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.door();
  }

  hint(field, key) {
    return { field, text: this.page.say(`compte.hint.${key}`) };
  }

  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note" role="status">${text}</p>` : nothing;
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  field(id, hint, { type = 'text', help = '' } = {}) {
    const { page, kit, typed } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    const writes = event => (typed[id] = event.target.value);
    return html`<label for=${id}>${page.say(`compte.${id}`)}</label>
      ${hintFor(hint, id)}
      <input id=${id} type=${type} inputmode=${id === 'code' ? 'numeric' : 'text'} autocomplete="off" spellcheck="false" aria-invalid=${marked(hint, id)} aria-describedby=${describedBy(hint, id, help)} .value=${live(typed[id])} @input=${writes}>`;
  }

  // ——— the door

  /**
   * @param {import('../hint.js').Hint | null} hint
   * @param {string | null} done what has just happened
   */
  door(hint = null, done = null) {
    const { page, kit, word } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('compte.title'),
      hint,
      body: html`${this.note(done)}
        <p>${page.say('compte.text')}</p>
        <dl class="card"><dt>${page.say('compte.user')}</dt><dd>${USER}</dd></dl>
        <form id="sign-in" data-chosen=${word !== null} @submit=${this.sending(() => this.enter())}>
          ${this.field('password', hint, { type: 'password' })}
          <button class=${word === null ? 'choice' : 'main'}><span>${page.say('compte.enter')}</span></button>
        </form>
        <div id="forgotten">${choices(choice(page.say('compte.forgotten'), () => this.forgotten(), { picture: 'next' }))}</div>`,
    });
  }

  enter() {
    const { page, kit, typed, word } = this;
    const { password } = typed;
    typed.password = '';
    if (word === null) {
      return this.door(this.hint('password', password === '' ? 'password' : 'forgotten'));
    }
    if (password !== word) {
      return this.door(this.hint('password', password === '' ? 'new' : 'typed'));
    }
    return page.succeeded(page.say('compte.done'), kit.html`<p>${page.say('compte.done.text')}</p>`);
  }

  // ——— the code

  forgotten() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('compte.ask'),
      back: { act: () => this.door() },
      body: html`<p>${page.say('compte.ask.text')}</p>
        <div id="send-code">${choices(choice(page.say('compte.send'), () => this.sends(), { kind: 'main', picture: 'send' }))}</div>`,
    });
  }

  /** One more code: the ones before work no more. */
  sends() {
    this.sent++;
    this.told = false;
    this.typed.code = '';
    return this.code(null, this.page.say(this.sent === 1 ? 'compte.sent' : 'compte.sent.again'));
  }

  /**
   * @param {import('../hint.js').Hint | null} hint
   * @param {string | null} done what has just happened
   */
  code(hint = null, done = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('compte.type'),
      back: { act: () => this.forgotten() },
      hint,
      body: html`${this.note(done)}
        <form id="with-code" data-told=${this.told} @submit=${this.sending(() => this.opens())}>
          ${this.field('code', hint)}
          <button class="main"><span>${page.say('compte.check')}</span></button>
        </form>
        <div id="messages">${choices(choice(page.say('compte.open-messages'), () => messages(this), { picture: 'mail' }))}</div>
        <div id="again">${choices(choice(page.say('compte.again'), () => this.sends(), { kind: 'quiet' }))}</div>`,
    });
  }

  opens() {
    const flaw = flawOf(this.typed.code, this);
    return flaw ? this.code(this.hint('code', flaw)) : this.choose();
  }

  /** She told it: nothing happened, and what it was is said calmly. Another code has to be asked for. */
  tells() {
    this.told = true;
    const { page, kit } = this;
    return page.screen({
      title: page.say('compte.calm'),
      body: kit.html`${page
        .say('compte.calm.text')
        .split('\n')
        .map(line => kit.html`<p>${line}</p>`)}
        <div id="back-to-code">${kit.choices(kit.choice(page.say('compte.to-page'), () => this.code(), { kind: 'main', picture: 'back' }))}</div>`,
    });
  }

  // ——— the new password

  /** @param {import('../hint.js').Hint | null} hint */
  choose(hint = null) {
    const { page, kit } = this;
    const { html } = kit;
    return page.screen({
      title: page.say('compte.choose'),
      hint,
      body: html`<form id="new-word" @submit=${this.sending(() => this.chosen())}>
          <ul class="help" id="word-help">
            <li>${page.say('compte.help.long')}</li>
            <li>${page.say('compte.help.words')}</li>
            <li>${page.say('compte.help.invented')}</li>
          </ul>
          ${this.field('word', hint, { help: 'word-help' })}
          <button class="main"><span>${page.say('compte.keep')}</span></button>
        </form>`,
    });
  }

  chosen() {
    const flaw = flawOfWord(this.typed.word, USER);
    if (flaw) {
      return this.choose(this.hint('word', flaw));
    }
    this.word = this.typed.word;
    this.typed = nothingTyped();
    return this.door(null, this.page.say('compte.kept'));
  }
}

function nothingTyped() {
  return { password: '', code: '', word: '' };
}
