// A rota to practise with: to read it and ask for another hour, to ask for leave, to tell the hours that were worked.
import { change, noChange } from './change.js';
import { hours, noHours } from './hours.js';
import { leave, noLeave } from './leave.js';
import { ME, TODAY, WEEKS, at } from './weeks.js';

/** What is done in which task. */
const DOES = { '': 'change', conge: 'leave', heures: 'hours' };

export class Rota {
  changed = noChange();
  left = noLeave();
  worked = noHours();
  week = 'this';

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    this.does = DOES[task] ?? DOES[''];
    /** What is to be done here, where no pack says it. */
    this.todo = `planning.todo.${this.does}`;
  }

  forget() {
    this.changed = noChange();
    this.left = noLeave();
    this.worked = noHours();
    this.week = 'this';
  }

  begin() {
    this.forget();
    return this.home();
  }

  day(number) {
    return this.kit.weekday(at(number), this.page.language);
  }

  /** An hour as a rota shows it: 8 h 30. */
  hour(text) {
    const [hour, minutes] = text.split(':');
    return this.page.say(minutes === '00' ? 'planning.hour' : 'planning.hour.minutes', { hour, minutes });
  }

  /** What has just happened. */
  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note good" role="status">${text}</p>` : nothing;
  }

  hint(field, key, values = {}) {
    return { field, text: this.page.say(`planning.hint.${key}`, values) };
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  toHome() {
    return { act: () => this.home(), label: this.page.say('planning.to-home') };
  }

  // ——— the rota

  /** @param {string | null} done what has just happened */
  home(done = null) {
    const { page, kit, week } = this;
    const { html, choice, choices } = kit;
    const other = week === 'this' ? 'next' : 'this';
    const shown = () => {
      this.week = other;
      return this.home();
    };
    return page.screen({
      title: page.say(`planning.week.${week}`),
      body: html`${this.note(done)}
        <p>${page.say('planning.today', { day: this.kit.weekday(TODAY, page.language), name: ME })}</p>
        <p>${page.say(`planning.${this.does}.text`)}</p>
        <div id=${`${other}-week`}>${choices(choice(page.say(`planning.show.${other}`), shown, { picture: week === 'this' ? 'next' : 'back' }))}</div>
        ${choices(
          html`<div id="change">${choice(page.say('planning.change'), () => change(this), { picture: 'clock' })}</div>`,
          html`<div id="leave">${choice(page.say('planning.leave'), () => leave(this), { picture: 'calendar' })}</div>`,
          html`<div id="hours">${choice(page.say('planning.hours'), () => hours(this), { picture: 'pen' })}</div>`,
        )}
        <div id="rota">${WEEKS[week].map(one => this.line(one))}</div>`,
    });
  }

  line({ day, hours: of }) {
    const { html } = this.kit;
    return html`<div id=${`day-${day}`}><h2>${this.day(day)}</h2>
      <ul class="card">${Object.entries(of).map(
        ([name, [from, to]]) =>
          html`<li>${name}<br>${this.page.say('planning.from-to', { from: this.hour(from), to: this.hour(to) })}</li>`,
      )}</ul></div>`;
  }

  // ——— what the forms share

  /** A text to write, with its help. */
  field(id, value, write, hint, values = {}) {
    const { page, kit } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    return html`<label for=${id}>${page.say(`planning.ask.${id}`, values)}</label>
      ${hintFor(hint, id)}
      <input id=${id} aria-invalid=${marked(hint, id)} aria-describedby=${describedBy(hint, id)} autocomplete="off" .value=${live(value)} @input=${event => write(event.target.value)}>`;
  }

  /** Several answers of which one is chosen. */
  one(field, options, chosen, words, choose, hint) {
    const { page, kit } = this;
    const { html, hintFor, marked, describedBy, live } = kit;
    return html`<fieldset id=${field} role="radiogroup" aria-invalid=${marked(hint, field)} aria-describedby=${describedBy(hint, field)}>
      <legend>${page.say(`planning.ask.${field}`)}</legend>
      ${hintFor(hint, field)}
      ${options.map(
        option => html`<p class="check">
          <input type="radio" name=${field} id=${`${field}-${option}`} value=${option} .checked=${live(chosen === option)} @change=${() => choose(option)}>
          <label for=${`${field}-${option}`}>${words(option)}</label>
        </p>`,
      )}
    </fieldset>`;
  }

  /** What is read again before it goes. */
  check(lines, back, send) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('planning.check'),
      back: { act: back },
      body: html`<p>${page.say('planning.check.text')}</p>
        <dl class="card">${lines.map(([asked, said]) => html`<dt>${asked}</dt><dd>${said}</dd>`)}</dl>
        <div id="send">${choices(choice(page.say('planning.send'), send, { kind: 'main', picture: 'send' }))}</div>`,
    });
  }

  /** What she came for, or something else of the rota: that is possible, and leads back to it. */
  done(task, values = {}) {
    const { page, kit } = this;
    if (task === this.does) {
      return page.succeeded(page.say(`planning.done.${task}`), kit.html`<p>${page.say(`planning.done.${task}.text`, values)}</p>`);
    }
    return this.home(page.say(`planning.done.${task}`));
  }
}
