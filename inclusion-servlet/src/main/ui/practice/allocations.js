// A benefits office to practise in: an account, a request in several screens, and what became of it. What is written stays in
// this tab, and is gone at the end.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { day } from '../page/dates.js';
import { icon } from '../page/icons.js';
import { choice, choices } from '../page/parts.js';
import { describedBy, hintFor, marked } from './hint.js';
import { flawOf, isAmount, isName } from './written.js';

/** An invented account is one person's, as what she practises is. */
const keyOf = ({ me, who }) => `inclusion.allocations.${me.id}.${who.key}`;
const NUMBER = 'VLP-4821';
const HOUSEHOLDS = ['alone', 'others'];
const HOMES = ['rented', 'owned', 'hosted'];
/** What makes an answer one: invented, and still a name, an address, an amount. */
const CHECKS = { name: isName, street: isName, rent: isAmount };
/** The screens of the request, and what each asks: a text, or one of several. */
const SCREENS = [
  { id: 'you', asks: { name: null, street: null } },
  { id: 'home', asks: { home: HOMES, rent: null } },
  { id: 'people', asks: { people: HOUSEHOLDS } },
];

export class Allocations {
  static picture = 'leaf';

  constructor(page) {
    this.page = page;
    this.isPassword = page.practice?.id === 'mot-de-passe';
    const { account = null, requests = [] } = read(page) ?? {};
    this.account = account;
    this.requests = requests;
    this.inside = false;
    this.answers = noAnswers();
    this.typed = nothingTyped();
  }

  blank() {
    this.answers = noAnswers();
    this.typed = nothingTyped();
  }

  forget() {
    drop(this.page);
    Object.assign(this, { account: null, requests: [], inside: false });
    this.blank();
  }

  keep() {
    write(this.page, { account: this.account, requests: this.requests });
  }

  begin() {
    return this.inside ? this.mine() : this.door();
  }

  // ——— the account

  door(done = null) {
    const { page, account } = this;
    const create = choice(page.say('account.create'), () => this.create(), { picture: 'pen', kind: account ? 'choice' : 'main' });
    const enter = choice(page.say('account.enter'), () => this.enter(), { picture: 'next', kind: account ? 'main' : 'choice' });
    return page.screen({
      title: page.say('account.title'),
      body: html`${done ? html`<p class="note good" role="status">${done}</p>` : nothing}
        <p>${page.say('account.text')}</p>
        ${choices(html`<div id="create" data-account=${account !== null}>${create}</div>`, html`<div id="enter" data-account=${account !== null}>${enter}</div>`)}`,
    });
  }

  /** @param {import('./hint.js').Hint | null} hint */
  create(hint = null, title = 'account.create') {
    const { page } = this;
    return page.screen({
      title: page.say(title),
      back: { act: () => this.door() },
      hint,
      body: html`<form id="account" @submit=${event => this.submitted(event, () => this.created())}>
          ${this.user(hint, 'account.user')}
          <ul class="help" id="password-help">
            <li>${page.say('account.help.long')}</li>
            <li>${page.say('account.help.words')}</li>
            ${this.isPassword ? html`<li>${page.say('account.help.whole')}</li>` : nothing}
            <li>${page.say('account.help.invented')}</li>
          </ul>
          ${this.word(hint, 'password-help')}
          <button class="main"><span>${page.say('account.open')}</span></button>
        </form>`,
    });
  }

  user(hint, label) {
    const { page, typed } = this;
    return html`<label for="user">${page.say(label)}</label>
      ${hintFor(hint, 'user')}
      <input id="user" aria-invalid=${marked(hint, 'user')} aria-describedby=${describedBy(hint, 'user')} autocomplete="off" spellcheck="false" .value=${live(typed.user)} @input=${event => (typed.user = event.target.value)}>`;
  }

  word(hint, help = '') {
    const { page, typed } = this;
    const show = event => {
      const field = /** @type {HTMLInputElement} */ (document.getElementById('password'));
      field.type = event.target.checked ? 'text' : 'password';
    };
    return html`<label for="password">${page.say('account.password')}</label>
      ${hintFor(hint, 'password')}
      <input id="password" type="password" autocomplete="off" spellcheck="false" aria-invalid=${marked(hint, 'password')} aria-describedby=${describedBy(hint, 'password', help)} .value=${live(typed.word)} @input=${event => (typed.word = event.target.value)}>
      <p class="check"><input type="checkbox" id="show" @change=${show}><label for="show">${page.say('account.show')}</label></p>`;
  }

  created() {
    const { user, word } = this.typed;
    const name = user.trim();
    if (!isName(name)) {
      return this.create(this.hint('user', 'account.hint.user'));
    }
    const flaw = flawOf(word, name, this.isPassword);
    if (flaw) {
      return this.create(this.hint('password', `account.hint.${flaw}`));
    }
    this.account = { user: name, word: sumOf(word), whole: this.isPassword };
    this.inside = true;
    this.typed = { user: '', word: '' };
    this.keep();
    return this.mine(this.page.say(this.isPassword ? 'account.opened.leave' : 'account.opened'));
  }

  /** @param {import('./hint.js').Hint | null} hint */
  enter(hint = null) {
    const { page } = this;
    return page.screen({
      title: page.say('account.enter'),
      back: { act: () => this.door() },
      hint,
      body: html`<form id="sign-in" data-account=${this.account !== null} @submit=${event => this.submitted(event, () => this.entered())}>
          ${this.user(hint, 'account.user.hers')}${this.word(hint)}
          <button class="main"><span>${page.say('account.go-in')}</span></button>
        </form>
        ${choices(choice(page.say('account.forgotten'), () => this.forgotten(), { kind: 'quiet' }))}`,
    });
  }

  entered() {
    const { page, account } = this;
    const { user, word } = this.typed;
    if (!account) {
      return this.enter(this.hint('user', 'account.hint.none'));
    }
    const other = user.trim().toLowerCase() !== account.user.toLowerCase() ? 'user' : sumOf(word) !== account.word ? 'password' : null;
    if (other) {
      return this.enter(this.hint(other, 'account.hint.other'));
    }
    this.inside = true;
    this.typed = { user: '', word: '' };
    // A password of another exercise may be a weaker one.
    if (this.isPassword && account.whole) {
      return page.succeeded(page.say('account.back'), html`<p>${page.say('account.back.text')}</p>`);
    }
    return this.mine();
  }

  /** The account stays until another one takes its place: who remembers the password after all goes in with it. */
  forgotten() {
    const { page } = this;
    this.typed.word = '';
    return page.screen({
      title: page.say('account.forgotten.title'),
      back: { act: () => this.enter() },
      body: html`<p>${page.say('account.forgotten.text')}</p>
        <p>${page.say('account.forgotten.here')}</p>
        ${choices(choice(page.say('account.forgotten.choose'), () => this.renew(), { kind: 'main', picture: 'next' }))}`,
    });
  }

  /** Her name stands there already, as a real site knows it. */
  renew() {
    this.typed.user ||= this.account?.user ?? '';
    return this.create(this.hint('password', 'account.hint.anew'), 'account.forgotten.title');
  }

  leave() {
    this.inside = false;
    return this.door(this.page.say('account.left'));
  }

  /** @param {unknown} done what was done last */
  mine(done = null) {
    const { page, requests, account } = this;
    return page.screen({
      title: page.say('account.hello', { name: account.user }),
      body: html`${done ? html`<p class="note good" role="status">${done}</p>` : nothing}
        <div id="new">${choices(choice(page.say('request.new'), () => this.ask(0), { picture: 'file', kind: this.isPassword ? 'choice' : 'main' }))}</div>
        <h2>${page.say('request.mine')}</h2>
        ${requests.length === 0 ? html`<p>${page.say('request.none')}</p>` : nothing}
        <ul class="plain-list" id="requests">
          ${requests.map(
            ({ number, at }) => html`<li class="card"><strong>${page.say('request.title')}</strong>
              <p>${page.say('request.number.is', { number })}<br>${page.say('request.received', { day: day(at, page.language) })}</p>
              <p>${page.say('request.state')}</p></li>`,
          )}
        </ul>
        <div id="leave">${choices(choice(page.say('account.leave'), () => this.leave(), { picture: 'back', kind: 'quiet' }))}</div>`,
    });
  }

  // ——— the request

  /**
   * @param {number} index
   * @param {import('./hint.js').Hint | null} hint
   */
  ask(index, hint = null) {
    const { page } = this;
    const { id, asks } = SCREENS[index];
    const before = index === 0 ? () => this.mine() : () => this.ask(index - 1);
    return page.screen({
      title: page.say(`request.${id}`),
      back: { act: before },
      hint,
      body: html`<p>${page.say('request.text')}</p>
        <form id="request" data-screen=${id} @submit=${event => this.submitted(event, () => this.next(index))}>
          ${Object.entries(asks).map(([key, options]) => (options ? this.one(key, options, hint) : this.text(key, hint)))}
          <button class="main">${icon('next')}<span>${page.say(index + 1 === SCREENS.length ? 'request.read' : 'go-on')}</span></button>
        </form>`,
    });
  }

  text(key, hint) {
    const { page, answers } = this;
    return html`<label for=${key}>${page.say(`request.ask.${key}`)}</label>
      ${hintFor(hint, key)}
      <input id=${key} aria-invalid=${marked(hint, key)} aria-describedby=${describedBy(hint, key)} autocomplete="off" inputmode=${key === 'rent' ? 'numeric' : nothing} .value=${live(answers[key])} @input=${event => (answers[key] = event.target.value)}>`;
  }

  one(key, options, hint) {
    const { page, answers } = this;
    return html`<fieldset id=${key} role="radiogroup" aria-invalid=${marked(hint, key)} aria-describedby=${describedBy(hint, key)}>
      <legend>${page.say(`request.ask.${key}`)}</legend>
      ${hintFor(hint, key)}
      ${options.map(
        option => html`<p class="check">
          <input type="radio" name=${key} id=${option} value=${option} .checked=${live(answers[key] === option)} @change=${() => (answers[key] = option)}>
          <label for=${option}>${page.say(`request.${key}.${option}`)}</label>
        </p>`,
      )}
    </fieldset>`;
  }

  next(index) {
    const asked = Object.keys(SCREENS[index].asks);
    const missing = asked.find(key => this.answers[key].trim() === '');
    if (missing) {
      return this.ask(index, this.hint(missing, 'request.empty'));
    }
    const unclear = asked.find(key => !(CHECKS[key]?.(this.answers[key]) ?? true));
    if (unclear) {
      return this.ask(index, this.hint(unclear, `request.hint.${unclear}`));
    }
    return index + 1 < SCREENS.length ? this.ask(index + 1) : this.check();
  }

  check() {
    const { page, answers } = this;
    return page.screen({
      title: page.say('request.check'),
      back: { act: () => this.ask(SCREENS.length - 1) },
      body: html`<dl class="card">
          ${SCREENS.flatMap(({ asks }, index) =>
            Object.entries(asks).map(
              ([key, options]) => html`<dt>${page.say(`request.ask.${key}`)}</dt>
                <dd>${options ? page.say(`request.${key}.${answers[key]}`) : answers[key]}
                  <button type="button" class="plain" aria-label=${`${page.say('request.change')} : ${page.say(`request.ask.${key}`)}`} @click=${() => page.act(() => this.ask(index))}>${page.say('request.change')}</button></dd>`,
            ),
          )}
        </dl>
        <div id="send">${choices(choice(page.say('request.send'), () => this.sent(), { picture: 'send', kind: 'main' }))}</div>`,
    });
  }

  sent() {
    const { page } = this;
    this.requests = [{ number: NUMBER, at: new Date().toISOString() }, ...this.requests.filter(({ number }) => number !== NUMBER)];
    this.keep();
    this.blank();
    const seen = html`<p>${page.say('request.number', { number: NUMBER })}</p>`;
    return page.practice && !this.isPassword ? this.done(seen) : this.mine(seen);
  }

  /** Sent is done; looking at its state is there for who likes. */
  done(seen) {
    const { page } = this;
    const view = page.succeeded(page.say('request.sent'), seen);
    return { ...view, body: html`${view.body}${choices(choice(page.say('request.see'), () => this.seen(), { kind: 'quiet' }))}` };
  }

  seen() {
    const view = this.mine();
    return {
      ...view,
      body: html`${view.body}${choices(choice(this.page.say('request.finish'), () => this.page.end(true), { kind: 'main', picture: 'check' }))}`,
    };
  }

  hint(field, key) {
    return { field, text: this.page.say(key) };
  }

  submitted(event, next) {
    event.preventDefault();
    this.page.act(next);
  }
}

/** Enough to know the word again, and too little to read it: somebody may write a real one here (FNV-1a, 32 bits). */
function sumOf(word) {
  return [...new TextEncoder().encode(word)].reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

function read(page) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(page)) ?? 'null');
  } catch {
    return null;
  }
}

function write(page, kept) {
  try {
    sessionStorage.setItem(keyOf(page), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: as long as this page.
  }
}

function drop(page) {
  try {
    sessionStorage.removeItem(keyOf(page));
  } catch {
    // Nothing was kept.
  }
}

function noAnswers() {
  return { name: '', street: '', home: '', rent: '', people: '' };
}

function nothingTyped() {
  return { user: '', word: '' };
}
