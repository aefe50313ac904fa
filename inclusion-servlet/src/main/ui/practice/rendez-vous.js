// A site to practise making an appointment. Nothing is booked.
import { html, nothing } from 'lit';
import { hour, weekday } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';

const DAYS = 3;
const NOON = 12;
const HOURS = [
  { at: [9, 0], full: true },
  { at: [10, 30], full: false },
  { at: [14, 0], full: false },
  { at: [15, 30], full: true },
];

export class RendezVous {
  static picture = 'calendar';

  constructor(page) {
    this.page = page;
  }

  forget() {}

  begin() {
    return this.days();
  }

  days() {
    const { page } = this;
    return page.screen({
      title: page.say('appointment.day'),
      body: html`<div id="days">${choices(
        nextWorkdays().map(day => choice(weekday(day, page.language), () => this.hours(day), { picture: 'calendar' })),
      )}</div>`,
    });
  }

  /** @param {Date | null} early an hour that was chosen, when the task asks for a later one */
  hours(day, early = null) {
    const { page } = this;
    return page.screen({
      title: page.say('appointment.hour'),
      back: { act: () => this.days(), label: page.say('appointment.other-day') },
      body: html`<p class="lead">${weekday(day, page.language)}</p>
        ${early ? html`<p class="note" role="alert">${page.say('appointment.early', { hour: hour(early, page.language) })}</p>` : nothing}
        <div id="hours">${choices(
          HOURS.map(({ at, full }) => {
            const when = new Date(day);
            when.setHours(at[0], at[1], 0, 0);
            const text = hour(when, page.language);
            return full
              ? html`<p class="full">${text} ${page.say('appointment.full')}</p>`
              : choice(text, () => this.chosen(day, when), { picture: 'clock' });
          }),
        )}</div>`,
    });
  }

  /** Who practises is free in the afternoon, as the task says: the first hour that comes does not do. */
  chosen(day, when) {
    return this.page.practice && when.getHours() < NOON ? this.hours(day, when) : this.check(when);
  }

  check(when) {
    const { page } = this;
    const text = page.say('appointment.when', { day: weekday(when, page.language), hour: hour(when, page.language) });
    return page.screen({
      title: page.say('appointment.check'),
      body: html`<p>${page.say('appointment.with')}</p>
        <p class="lead"><strong>${text}</strong></p>
        <div id="confirm">${choices(
          choice(
            page.say('appointment.confirm'),
            () => page.succeeded(page.say('appointment.done'), html`<p>${page.say('appointment.paper', { when: text })}</p>`),
            {
              picture: 'check',
              kind: 'main',
            },
          ),
          choice(page.say('appointment.change'), () => this.days()),
        )}</div>`,
    });
  }
}

function nextWorkdays() {
  const days = [];
  for (const day = new Date(); days.length < DAYS; ) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() % 6 !== 0) {
      days.push(new Date(day));
    }
  }
  return days;
}
