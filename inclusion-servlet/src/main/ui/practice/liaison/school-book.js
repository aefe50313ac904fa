// A school's book to practise with: a note to answer and sign, a child's absence to tell, homework to read.
import { isName } from '../written.js';
import { absence, noAbsence } from './absence.js';
import { homework } from './homework.js';
import { ANSWER_BY, OUTING, ROOM, TODAY } from './school-days.js';

const TODO = { '': 'liaison.todo.sign', absence: 'liaison.todo.absence', devoirs: 'liaison.todo.homework' };
/** The note asks two things. */
const ASKED = ['goes', 'helps'];
const ANSWERS = ['yes', 'no'];
/** Lina goes, and nobody of hers is free that day. */
const RIGHT = { goes: 'yes', helps: 'no' };

export class SchoolBook {
  answers = { goes: '', helps: '' };
  signature = '';
  absent = noAbsence();
  /** The homework that she takes for tomorrow. */
  due = new Set();

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
    this.answers = { goes: '', helps: '' };
    this.signature = '';
    this.absent = noAbsence();
    this.due = new Set();
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.home();
  }

  day(date) {
    return this.kit.weekday(date, this.page.language);
  }

  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note" role="status">${text}</p>` : nothing;
  }

  hint(field, key, values = {}) {
    return { field, text: this.page.say(`liaison.hint.${key}`, values) };
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  /** Several answers of which one is chosen. */
  one(field, options, chosen, words, choose, hint) {
    const { page, kit } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    return html`<fieldset id=${field} role="radiogroup" aria-invalid=${marked(hint, field)} aria-describedby=${describedBy(hint, field)}>
      <legend>${page.say(`liaison.ask.${field}`)}</legend>
      ${hintFor(hint, field)}
      ${options.map(
        option => html`<p class="check">
          <input type="radio" name=${field} id=${`${field}-${option}`} value=${option} .checked=${live(chosen === option)} @change=${() => choose(option)}>
          <label for=${`${field}-${option}`}>${words(option)}</label>
        </p>`,
      )}
    </fieldset>`;
  }

  // ——— the first page

  home() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    const ways = {
      museum: choice(page.say('liaison.museum'), () => this.museum(), { picture: 'mail' }),
      photo: choice(page.say('liaison.photo'), () => this.photo(), { picture: 'mail' }),
      absence: choice(page.say('liaison.absence'), () => absence(this), { picture: 'pen' }),
      homework: choice(page.say('liaison.homework'), () => homework(this), { picture: 'book' }),
    };
    return page.screen({
      title: page.say('liaison.home', { room: ROOM }),
      body: html`<p>${page.say('liaison.today', { day: this.day(TODAY) })}</p>
        <div id="ways">${choices(Object.entries(ways).map(([id, way]) => html`<div id=${id}>${way}</div>`))}</div>`,
    });
  }

  toHome() {
    return { act: () => this.home(), label: this.page.say('liaison.to-home') };
  }

  // ——— a note to sign

  photo() {
    const { page, kit } = this;
    return page.screen({
      title: page.say('liaison.photo'),
      back: this.toHome(),
      body: kit.html`<div class="letter"><p>${page.say('liaison.photo.text')}</p></div>
        <p class="small">${page.say('liaison.photo.unsigned')}</p>`,
    });
  }

  /** @param {import('../hint.js').Hint | null} hint */
  museum(hint = null) {
    const { page, kit } = this;
    const { html, icon, hintFor, marked, describedBy, live, choice } = kit;
    const words = answer => page.say(`liaison.answer.${answer}`);
    const about = { day: this.day(OUTING), until: this.day(ANSWER_BY) };
    return page.screen({
      title: page.say('liaison.museum'),
      back: this.toHome(),
      hint,
      body: html`<div class="letter" id="letter">${page
        .say('liaison.museum.text', about)
        .split('\n')
        .map(line => html`<p>${line}</p>`)}</div>
        ${hint?.field === 'read' ? html`<p class="note" role="status">${hint.text}</p>` : kit.nothing}
        <div id="read">${choice(page.say('liaison.read'), () => this.museum(this.hint('read', 'read')), { picture: 'eye', kind: 'quiet' })}</div>
        <form id="sign" @submit=${this.sending(() => this.sign())}>
          ${ASKED.map(field => this.one(field, ANSWERS, this.answers[field], words, answer => (this.answers[field] = answer), hint))}
          <label for="signature">${page.say('liaison.signature')}</label>
          ${hintFor(hint, 'signature')}
          <input id="signature" aria-invalid=${marked(hint, 'signature')} aria-describedby=${describedBy(hint, 'signature')} autocomplete="off" .value=${live(this.signature)} @input=${event => (this.signature = event.target.value)}>
          <button class="main">${icon('pen')}<span>${page.say('liaison.sign')}</span></button>
        </form>`,
    });
  }

  sign() {
    const { page, answers, signature } = this;
    const empty = ASKED.find(field => answers[field] === '');
    if (empty) {
      return this.museum(this.hint(empty, 'empty'));
    }
    const other = ASKED.find(field => answers[field] !== RIGHT[field]);
    if (other) {
      return this.museum(this.hint(other, other));
    }
    if (!isName(signature)) {
      return this.museum(this.hint('signature', 'signature'));
    }
    return this.done('sign', { day: this.day(OUTING) }, () => page.say('liaison.signed'));
  }

  /** What she came for, or something else of the book: that is possible, and leads back to it. */
  done(task, values, said) {
    const { page, kit, task: asked } = this;
    const isAsked = asked === { sign: '', absence: 'absence', homework: 'devoirs' }[task];
    if (isAsked) {
      return page.succeeded(page.say(`liaison.done.${task}`), kit.html`<p>${page.say(`liaison.done.${task}.text`, values)}</p>`);
    }
    const home = this.home();
    return { ...home, body: kit.html`${this.note(said())}${home.body}` };
  }
}
