// A site to practise making an appointment. Nothing is booked.
import { get } from '../api.js';
import { choice, choices, h } from '../dom.js';
import { language, say } from '../words.js';
import { Site } from './site.js';

const DAYS = 3;
const HOURS = [
  { at: [9, 0], full: true },
  { at: [10, 30], full: false },
  { at: [14, 0], full: false },
  { at: [15, 30], full: true },
];

export async function appointment({ who, path, step: id }, show) {
  const step = await get(`paths/${path}/steps/${id}`);
  return new Appointment(who, step, show).begin();
}

class Appointment extends Site {
  begin() {
    return this.days();
  }

  days() {
    return this.screen(
      say('appointment.title'),
      h('p', {}, say('site.invented')),
      h('h2', {}, say('appointment.day')),
      choices(
        nextWorkdays().map(day =>
          choice(written(day, { weekday: 'long', day: 'numeric', month: 'long' }), () => this.show(this.hours(day)), {
            picture: 'calendar',
          }),
        ),
      ),
    );
  }

  hours(day) {
    return this.screen(
      say('appointment.hour'),
      h('p', { class: 'lead' }, written(day, { weekday: 'long', day: 'numeric', month: 'long' })),
      choices(
        HOURS.map(({ at, full }) => {
          const hour = new Date(day);
          hour.setHours(...at, 0, 0);
          const text = written(hour, { timeStyle: 'short' });
          return full
            ? h('p', { class: 'full' }, text, ' ', say('appointment.full'))
            : choice(text, () => this.show(this.check(hour)), { picture: 'clock' });
        }),
        choice(say('appointment.change'), () => this.show(this.days()), { picture: 'back', kind: 'quiet' }),
      ),
    );
  }

  check(hour) {
    const text = written(hour, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
    return this.screen(
      say('appointment.check'),
      h('p', {}, say('appointment.with')),
      h('p', { class: 'lead' }, h('strong', {}, text)),
      choices(
        choice(
          say('appointment.confirm'),
          () => this.succeeded(say('appointment.done'), say('appointment.paper', { when: text })),
          { picture: 'check', kind: 'choice main-action' },
        ),
        choice(say('appointment.change'), () => this.show(this.days()), { picture: 'back' }),
      ),
    );
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

function written(date, format) {
  return new Intl.DateTimeFormat(language(), format).format(date);
}
