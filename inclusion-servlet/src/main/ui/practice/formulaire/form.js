// A form of the town hall to practise: fields, a paper to add, what was answered to read again, and a proof to keep.
import { flawOf, schoolYear } from './files.js';
import { receipt } from './receipt.js';
import { subjectOf } from './subjects.js';

const DAYS = ['monday', 'tuesday', 'thursday', 'friday'];

export class Form {
  /** @type {Record<string, string>} */
  answers = {};
  days = new Set();
  /** @type {import('./files.js').Paper | null} */
  paper = null;
  picked = '';

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.task = task;
    this.kit = kit;
    this.subject = subjectOf(task);
    /** What is to be done here, where no pack says it. */
    this.todo = this.subject.todo;
    this.papers = this.subject.papers(new Date());
    this.blank();
  }

  blank() {
    this.answers = Object.fromEntries(Object.keys(this.subject.fields).map(field => [field, '']));
    this.days = new Set();
    this.paper = null;
    this.picked = '';
  }

  /** Words of the subject's own, or those of every form. */
  words(key, values = {}) {
    return this.page.say(`formulaire.${this.subject.own.has(key) ? this.subject.prefix : ''}${key}`, values);
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.form();
  }

  hint(field, key) {
    return { field, text: this.words(`hint.${key}`) };
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  // ——— the form

  /**
   * @param {import('../hint.js').Hint | null} hint
   * @param {string | null} done what has just happened
   */
  form(hint = null, done = null) {
    const { page, kit } = this;
    const { html, icon, choice, choices, nothing } = kit;
    return page.screen({
      title: this.words('title'),
      hint,
      body: html`${done ? html`<p class="note good" role="status">${done}</p>` : nothing}
        <p>${this.words('text')}</p>
        <form id="form" @submit=${this.sending(() => this.read())}>
          ${Object.keys(this.subject.fields).map(field => this.written(field, hint))} ${this.chosenDays(hint)} ${this.added(hint)}
          <button class="main">${icon('next')}<span>${this.words('read')}</span></button>
        </form>
        <div id="draft">${choices(choice(this.words('draft'), () => this.draft(), { kind: 'quiet' }))}</div>`,
    });
  }

  /** A draft is kept, and nobody at the town hall sees it. */
  draft() {
    return this.form(null, this.words('draft.kept'));
  }

  written(key, hint) {
    const { kit, answers } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    const writes = event => (answers[key] = event.target.value);
    return html`<label for=${key}>${this.words(key)}</label>
      ${hintFor(hint, key)}
      <input id=${key} aria-invalid=${marked(hint, key)} aria-describedby=${describedBy(hint, key)} autocomplete="off" .value=${live(answers[key])} @input=${writes}>`;
  }

  chosenDays(hint) {
    const { kit, days } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    const chooses = day => event => days[event.target.checked ? 'add' : 'delete'](day);
    return html`<fieldset id="days" aria-describedby=${describedBy(hint, 'days')}>
      <legend>${this.words('days')}</legend>
      ${hintFor(hint, 'days')}
      ${DAYS.map(
        day => html`<p class="check">
          <input type="checkbox" id=${day} value=${day} aria-invalid=${marked(hint, 'days')} .checked=${live(days.has(day))} @change=${chooses(day)}>
          <label for=${day}>${this.words(`day.${day}`)}</label>
        </p>`,
      )}
    </fieldset>`;
  }

  added(hint) {
    const { page, kit, paper } = this;
    const { html, icon, hintFor, choice, choices } = kit;
    const shown = paper
      ? html`<ul class="attached" id="added" data-paper=${paper.id}><li>${icon('clip')}<span>${paper.name}</span>
          <button type="button" class="plain" aria-label=${`${this.words('remove')} ${paper.name}`} @click=${() => page.act(() => this.remove())}>${this.words('remove')}</button></li></ul>`
      : html`<p class="small" id="added">${this.words('none')}</p>`;
    return html`<h2>${this.words('paper')}</h2>
      <p>${this.words('paper.text', this.asked())}</p>
      ${shown} ${hint?.field === 'add' ? html`<div role="alert">${hintFor(hint, 'add')}</div>` : kit.nothing}
      <div id="add">${choices(choice(this.words('add'), () => this.files(), { picture: 'clip' }))}</div>`;
  }

  /** The school year, as the form names it. */
  asked() {
    const year = schoolYear(new Date());
    return { from: year, to: year + 1, most: this.weight(5_000_000) };
  }

  /** How heavy a paper is, in words. */
  weight(bytes) {
    const isLight = bytes < 1_000_000;
    const amount = new Intl.NumberFormat(this.page.language, { maximumFractionDigits: 1 }).format(bytes / (isLight ? 1_000 : 1_000_000));
    return this.words(isLight ? 'weight.light' : 'weight', { amount });
  }

  remove() {
    this.paper = null;
    return this.form();
  }

  // ——— the papers of the device

  /** @param {import('../hint.js').Hint | null} hint */
  files(hint = null) {
    const { page, kit } = this;
    const { html, icon, hintFor, marked, describedBy, live, choice } = kit;
    return page.screen({
      title: this.words('files'),
      hint,
      body: html`<p>${this.words('paper.text', this.asked())}</p>
        <form id="files" @submit=${this.sending(() => this.add())}>
          <fieldset id="papers" role="radiogroup" aria-invalid=${marked(hint, 'papers')} aria-describedby=${describedBy(hint, 'papers')}>
            <legend>${this.words('files.text')}</legend>
            ${hintFor(hint, 'papers')}
            ${this.papers.map(
              ({ id, name, picture, size }) => html`<p class="check">
                <input type="radio" name="paper" id=${`paper-${id}`} value=${id} data-amiss=${this.amiss(id) ?? kit.nothing} .checked=${live(this.picked === id)} @change=${() => (this.picked = id)}>
                <label for=${`paper-${id}`}>${icon(picture)} ${name}, ${this.weight(size)}</label>
              </p>`,
            )}
          </fieldset>
          <div class="toolbar">
            <div id="open-file"><button class="main"><span>${this.words('files.add')}</span></button></div>
            ${choice(this.words('files.none'), () => this.form())}
          </div>
        </form>`,
    });
  }

  /** What a guide may say of a paper before it is added; null where nothing is wrong with it. */
  amiss(id) {
    const paper = this.papers.find(one => one.id === id);
    const flaw = paper ? flawOf(paper) : null;
    const right = this.papers.find(one => !flawOf(one))?.name;
    return flaw && this.words(`amiss.${flaw}`, { right });
  }

  add() {
    const paper = this.papers.find(({ id }) => id === this.picked);
    if (!paper) {
      return this.files(this.hint('papers', 'pick'));
    }
    const flaw = flawOf(paper);
    // What a form can see by itself, it says at once; the rest is seen by whoever reads it again.
    if (flaw === 'ending' || flaw === 'heavy') {
      return this.files(this.hint('papers', flaw));
    }
    this.picked = '';
    this.paper = paper;
    return this.form();
  }

  // ——— reading again, and sending

  read() {
    const { answers, days, paper } = this;
    const amiss = Object.entries(this.subject.fields).find(([field, isAnswer]) => !isAnswer(answers[field]));
    if (amiss) {
      return this.form(this.hint(amiss[0], amiss[0]));
    }
    if (days.size === 0) {
      return this.form(this.hint('days', 'days'));
    }
    const flaw = paper ? flawOf(paper) : 'paper';
    return flaw ? this.form(this.hint('add', flaw)) : this.check();
  }

  check() {
    const { page, kit, answers, days, paper } = this;
    const { html, choice, choices } = kit;
    const chosen = DAYS.filter(day => days.has(day)).map(day => this.words(`day.${day}`));
    const lines = { ...answers, days: chosen.join(', '), paper: paper?.name };
    return page.screen({
      title: this.words('check'),
      back: { act: () => this.form() },
      body: html`<p>${this.words('check.text')}</p>
        <dl class="card">${Object.entries(lines).map(([key, line]) => html`<dt>${this.words(key)}</dt><dd>${line}</dd>`)}</dl>
        <div id="send">${choices(choice(this.words('send'), () => receipt(this), { kind: 'main', picture: 'send' }))}</div>`,
    });
  }
}
