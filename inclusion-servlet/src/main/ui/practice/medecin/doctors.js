// A doctors' practice: an appointment is booked, moved or cancelled. Nothing is booked.
import { HOURS, NOON, on, workdays } from './days.js';

const WEBER = { id: 'weber', name: 'Docteure Weber' };
const PETIT = { id: 'petit', name: 'Monsieur Petit' };
const DOCTORS = [PETIT, WEBER, { id: 'roy', name: 'Docteur Roy' }];
const TODO = { '': 'medecin.todo.book', deplacer: 'medecin.todo.move', annuler: 'medecin.todo.cancel' };
const PLACES = ['video', 'here'];
const FIRST_DAY = 1;
const SECOND_DAY = 2;

export class Doctors {
  booked = bookedBefore();

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
    this.booked = bookedBefore();
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.task === '' ? this.doctors() : this.mine();
  }

  note(text) {
    const { html, nothing } = this.kit;
    return text ? html`<p class="note" role="alert">${text}</p>` : nothing;
  }

  /** A day and an hour in words. */
  words(when) {
    const { page, kit } = this;
    return page.say('medecin.when', { day: kit.weekday(when, page.language), hour: kit.hour(when, page.language) });
  }

  // ——— booking

  /** @param {string | null} hint */
  doctors(hint = null) {
    const { page, kit } = this;
    return page.screen({
      title: page.say('medecin.doctors'),
      body: kit.html`${this.note(hint)}
        <div id="doctors">${kit.choices(
          DOCTORS.map(
            doctor =>
              kit.html`<div id=${doctor.id}>${kit.choice(
                kit.html`<span lang="fr">${doctor.name}</span>, ${page.say(`medecin.trade.${doctor.id}`)}`,
                () => this.with(doctor),
                { picture: 'people' },
              )}</div>`,
          ),
        )}</div>`,
    });
  }

  with(doctor) {
    if (doctor !== WEBER) {
      return this.doctors(this.page.say('medecin.hint.doctor', { who: doctor.name }));
    }
    return this.places();
  }

  /** @param {string | null} hint */
  places(hint = null) {
    const { page, kit } = this;
    return page.screen({
      title: page.say('medecin.place'),
      back: { act: () => this.doctors() },
      body: kit.html`${this.note(hint)}
        <div id="places">${kit.choices(
          PLACES.map(place => kit.html`<div id=${place}>${kit.choice(page.say(`medecin.place.${place}`), () => this.at(place))}</div>`),
        )}</div>`,
    });
  }

  at(place) {
    return place === 'here' ? this.days() : this.places(this.page.say('medecin.hint.place'));
  }

  days() {
    const { page, kit } = this;
    const before = this.task === '' ? () => this.places() : () => this.mine();
    return page.screen({
      title: page.say('medecin.day'),
      back: { act: before },
      body: kit.html`<div id="days">${kit.choices(
        // An appointment is moved to another day than its own.
        workdays(this.task === '' ? 0 : SECOND_DAY + 1).map(day =>
          kit.choice(kit.weekday(day, page.language), () => this.hours(day), { picture: 'calendar' }),
        ),
      )}</div>`,
    });
  }

  /** @param {Date | null} early an hour that was chosen, when she is free later in the day */
  hours(day, early = null) {
    const { page, kit } = this;
    return page.screen({
      title: page.say('medecin.hour'),
      back: { act: () => this.days(), label: page.say('medecin.other-day') },
      body: kit.html`<p class="lead">${kit.weekday(day, page.language)}</p>
        ${this.note(early && page.say('medecin.hint.early', { hour: kit.hour(early, page.language) }))}
        <div id="hours">${kit.choices(HOURS.map(({ at, full }) => this.offered(on(day, at), full, day)))}</div>`,
    });
  }

  offered(when, full, day) {
    const { page, kit } = this;
    const text = kit.hour(when, page.language);
    const chosen = () => (when.getHours() < NOON ? this.hours(day, when) : this.check(when));
    return full ? kit.html`<p class="full">${text} ${page.say('medecin.full')}</p>` : kit.choice(text, chosen, { picture: 'clock' });
  }

  check(when) {
    const { page, kit } = this;
    const moved = this.task === '' ? null : this.booked.find(({ doctor }) => doctor === PETIT);
    const doctor = moved ? PETIT : WEBER;
    return page.screen({
      title: page.say('medecin.check'),
      body: kit.html`<p>${page.say(moved ? 'medecin.check.moved' : 'medecin.check.with', { who: doctor.name })}</p>
        <p class="lead"><strong id="when">${this.words(when)}</strong></p>
        ${moved ? kit.html`<p>${page.say('medecin.check.before', { when: this.words(moved.when) })}</p>` : kit.nothing}
        <div id="confirm">${kit.choices(
          kit.choice(page.say('medecin.confirm'), () => this.done(moved ? 'moved' : 'booked', when), { picture: 'check', kind: 'main' }),
          kit.choice(page.say('medecin.other-day'), () => this.days()),
        )}</div>`,
    });
  }

  /** @param {'booked' | 'moved' | 'cancelled'} what */
  done(what, when) {
    const { page, kit } = this;
    return page.succeeded(
      page.say(`medecin.done.${what}`),
      kit.html`<p>${page.say(`medecin.paper.${what}`, { when: this.words(when) })}</p>`,
    );
  }

  // ——— what was booked

  /** @param {string | null} hint */
  mine(hint = null) {
    const { page, kit } = this;
    return page.screen({
      title: page.say('medecin.mine'),
      body: kit.html`${this.note(hint)}
        <div id="mine">${kit.choices(
          this.booked.map(
            booked =>
              kit.html`<div id=${`with-${booked.id}`}>${kit.choice(
                kit.html`<span lang="fr">${booked.doctor.name}</span>, ${page.say(`medecin.trade.${booked.id}`)}<br>${this.words(booked.when)}`,
                () => this.open(booked),
                { picture: 'calendar' },
              )}</div>`,
          ),
        )}</div>`,
    });
  }

  /** @param {string | null} hint */
  open(booked, hint = null) {
    const { page, kit } = this;
    const { doctor, when } = booked;
    return page.screen({
      title: page.say('medecin.one', { who: doctor.name }),
      back: { act: () => this.mine(), label: page.say('medecin.to-mine') },
      body: kit.html`${this.note(hint)}
        <p class="lead" id="booked" data-with=${booked.id}>${this.words(when)}</p>
        <div id="move">${kit.choices(kit.choice(page.say('medecin.move'), () => this.move(booked), { picture: 'calendar' }))}</div>
        <div id="cancel">${kit.choices(kit.choice(page.say('medecin.cancel'), () => this.cancel(booked), { picture: 'bin' }))}</div>
        <div id="reminder">${kit.choices(kit.choice(page.say('medecin.reminder'), () => this.silence(booked), { picture: 'mail', kind: 'quiet' }))}</div>`,
    });
  }

  /** The reminder is gone, and the appointment stands. */
  silence(booked) {
    return this.open(booked, this.page.say('medecin.hint.reminder'));
  }

  move(booked) {
    if (booked.doctor !== PETIT) {
      return this.open(booked, this.page.say('medecin.hint.other', { who: PETIT.name }));
    }
    return this.task === 'deplacer' ? this.days() : this.open(booked, this.page.say('medecin.hint.cancel'));
  }

  cancel(booked) {
    const { page, kit } = this;
    if (this.task === 'deplacer') {
      return this.open(booked, page.say('medecin.hint.move'));
    }
    return page.screen({
      title: page.say('medecin.sure'),
      body: kit.html`<p class="lead" id="sure" data-with=${booked.id}><span lang="fr">${booked.doctor.name}</span>, ${this.words(booked.when)}</p>
        <p>${page.say('medecin.sure.text')}</p>
        <div id="confirm">${kit.choices(kit.choice(page.say('medecin.sure.yes'), () => this.cancelled(booked), { kind: 'main', picture: 'check' }))}</div>
        <div id="keep">${kit.choices(kit.choice(page.say('medecin.sure.no'), () => this.open(booked)))}</div>`,
    });
  }

  cancelled(booked) {
    if (booked.doctor !== PETIT) {
      return this.open(booked, this.page.say('medecin.hint.other', { who: PETIT.name }));
    }
    return this.done('cancelled', booked.when);
  }
}

/** What was booked before she came. */
function bookedBefore() {
  const days = workdays();
  return [
    { id: 'weber', doctor: WEBER, when: on(days[FIRST_DAY], [9, 0]) },
    { id: 'petit', doctor: PETIT, when: on(days[SECOND_DAY], [16, 20]) },
  ];
}
