// A site to practise making an appointment. Nothing is booked.
import { choice, choices, html } from './ours.js';

const DAYS = 3;
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
        nextWorkdays().map(day =>
          choice(this.written(day, { weekday: 'long', day: 'numeric', month: 'long' }), () => this.hours(day), { picture: 'calendar' }),
        ),
      )}</div>`,
    });
  }

  hours(day) {
    const { page } = this;
    return page.screen({
      title: page.say('appointment.hour'),
      back: { act: () => this.days(), label: page.say('appointment.other-day') },
      body: html`<p class="lead">${this.written(day, { weekday: 'long', day: 'numeric', month: 'long' })}</p>
        <div id="hours">${choices(
          HOURS.map(({ at, full }) => {
            const hour = new Date(day);
            hour.setHours(at[0], at[1], 0, 0);
            const text = this.written(hour, { timeStyle: 'short' });
            return full
              ? html`<p class="full">${text} ${page.say('appointment.full')}</p>`
              : choice(text, () => this.check(hour), { picture: 'clock' });
          }),
        )}</div>`,
    });
  }

  check(hour) {
    const { page } = this;
    const text = this.written(hour, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
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

  written(date, format) {
    return new Intl.DateTimeFormat(this.page.language, format).format(date);
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
