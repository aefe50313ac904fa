// For the helper with twelve minutes: whom to call, from which day, by which way and about what. The number on press, one at a time.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { fold } from '../page/fold.js';
import { signsOf } from '../page/mark.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { book, hasAgenda } from './book.js';
import { WAYS } from './make.js';
import { toCall } from './number.js';
import { referralsOf } from './referred.js';
import { askWhen } from './when.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** What may come of a call. */
const RESULTS = ['REACHED', 'NOT_REACHED', 'AGAIN', 'APPOINTMENT'];
/** What may be done instead, after three tries in vain. */
const INSTEAD = ['OTHER_WAY', 'LETTER', 'ASK_STRUCTURE', 'LET_BE'];
/** What may come of an appointment that is over, other than by telephone: nobody may have come. */
const AFTER_A_MEETING = ['MET', 'ABSENT', 'AGAIN', 'APPOINTMENT'];
/** What is sent of each, where that is not the name itself. */
const SENT = { MET: { result: 'REACHED' }, ABSENT: { result: 'NOT_REACHED', absent: true } };
const PICTURES = { MET: 'people', ABSENT: 'clock', REACHED: 'people', NOT_REACHED: 'phone', AGAIN: 'phone', APPOINTMENT: 'calendar' };

/** Whether the two meet in one place: nobody is called then, and a list of calls says so. */
function isVisit({ way }) {
  return way === 'COUNTER' || way === 'HOME_VISIT';
}

export class Calls extends InclusionElement {
  async open() {
    const { calls } = await this.get('calls');
    this.calls = calls;
    return this.list();
  }

  list() {
    const mine = this.calls.filter(call => call.mine && !isVisit(call));
    const visits = this.calls.filter(call => call.mine && isVisit(call));
    const free = this.calls.filter(({ mine }) => !mine);
    return {
      title: this.say('calls.title'),
      back: this.leavesTo(),
      body: html`${this.calls.length === 0 ? html`<p>${this.say('calls.none')}</p>` : nothing}
        ${choices(mine.map(call => choice(this.line(call), () => this.opened(call), { picture: 'phone' })))}
        ${visits.length > 0 ? this.heading(this.say('calls.visits')) : nothing}
        ${choices(visits.map(call => choice(this.line(call), () => this.opened(call), { picture: 'people' })))}
        ${free.length > 0 ? html`${this.heading(this.say('calls.free'))}<p>${this.say('calls.free.text')}</p>` : nothing}
        ${choices(free.map(call => choice(this.line(call), () => this.offered(call), { picture: 'hand' })))}`,
    };
  }

  line(call) {
    return html`${this.nameOf(call)} <span class="small">${this.when(call)}</span>`;
  }

  /** Nobody takes on a call without knowing whose it is: where the host gives no name, by the mark that the helper's lists have too. */
  nameOf({ learner, name, toldApart }) {
    return [name ?? this.say('person.unnamed'), toldApart ?? (name ? null : this.say('calls.mark', { mark: signsOf(learner) }))]
      .filter(Boolean)
      .join(', ');
  }

  when({ hour, day: date, way, status }) {
    const moment = hour ? this.say('calls.at', { day: day(date, this.language), hour }) : day(date, this.language);
    const fromThen = hour ? 'calls.meeting' : 'calls.from';
    return this.say(status === 'DUE' ? 'calls.due' : fromThen, { way: this.say(`calls.way.${way}`), day: moment });
  }

  address({ learner, id }, what) {
    return `learners/${encodeURIComponent(learner)}/promises/${encodeURIComponent(id)}/${what}`;
  }

  /** Nobody takes a call on by one press on a list: first the helper reads what it is about. */
  offered(call) {
    return {
      title: this.nameOf(call),
      kicker: this.when(call),
      back: { act: () => this.list(), label: this.say('calls.title') },
      body: html`<p class="lead">${this.promised(call)}</p>
        ${this.heading(this.say('calls.take'))}
        ${yesNo(
          choice(this.say('calls.take.yes'), () => this.take(call)),
          choice(this.say('calls.take.no'), () => this.list()),
        )}`,
    };
  }

  async take(call) {
    const taken = await this.post(this.address(call, 'owner'), { mine: true });
    this.saysNoted();
    return this.opened(taken);
  }

  /** Of a referral, with where it leads and what was heard of it. */
  async opened(call) {
    const referrals = await referralsOf(this, call.learner, [call]);
    return this.one({ ...call, referral: referrals.find(({ id }) => id === call.item) });
  }

  /** One call: what was promised, what to look up before, the number on press, and what came of it. */
  one(call, number = null) {
    return {
      title: this.nameOf(call),
      kicker: this.when(call),
      back: { act: () => this.open(), label: this.say('calls.title') },
      body: html`<p class="lead">${this.promised(call)}</p>
        ${choices(number === null ? choice(this.say('calls.number'), () => this.number(call), { picture: 'phone' }) : toCall(this, number))}
        ${this.outcomes(call)}
        ${fold(
          this,
          this.say('calls.besides'),
          choices(
            call.path
              ? choice(this.say('calls.look-up'), () => this.go('step', { path: call.path, step: call.item }), { picture: 'eye' })
              : nothing,
            choice(this.say('calls.give-back'), () => this.giveBack(call), { kind: 'quiet' }),
          ),
        )}`,
    };
  }

  /** What came of it; after three tries in vain, what is done instead. */
  outcomes(call) {
    const isMeeting = call.meetsAt && call.status === 'DUE' && call.way !== 'TELEPHONE';
    const [key, results] = call.asksWhatInstead
      ? ['calls.instead', INSTEAD]
      : isMeeting
        ? ['calls.after-meeting', AFTER_A_MEETING]
        : ['calls.result', RESULTS];
    return html`${this.heading(this.say(key))} ${choices(results.map(result => this.result(call, result)))}`;
  }

  /** What was promised, or what she asked for herself. */
  promised({ about, title, referral, askedByHer, name, meetsAt, way }) {
    if (!askedByHer) {
      return referral
        ? `${this.say('calls.about.REFERRAL.place', { where: referral.where })} ${referral.sentence}`
        : this.say(`calls.about.${about}`, { title: title ?? '' });
    }
    const byCall = way === 'TELEPHONE' ? 'call' : 'meeting';
    const asked = this.say(`calls.asked.${meetsAt ? 'hour' : byCall}`, { name: name ?? this.say('person.unnamed') });
    return title ? `${asked} ${this.say('calls.asked.about', { title })}` : asked;
  }

  async number(call) {
    const known = await this.post(this.address(call, 'number'), {});
    return this.one(call, known?.number ?? '');
  }

  async giveBack(call) {
    await this.post(this.address(call, 'owner'), { mine: false });
    this.saysNoted();
    return this.open();
  }

  result(call, result) {
    return choice(this.say(`calls.result.${result}`), () => this.ask(call, result), { picture: PICTURES[result] });
  }

  /** Some results need a day, an hour or a way. */
  async ask(call, result) {
    const back = { act: () => this.one(call) };
    const id = newId();
    if (result === 'AGAIN') {
      return askWhen(this, { title: this.say('calls.day'), back, hour: false, then: date => this.noted(call, { id, result, day: date }) });
    }
    if (result === 'APPOINTMENT' && (await hasAgenda(this, call.learner))) {
      const done = () => {
        this.saysNoted();
        return this.open();
      };
      return book(this, call.learner, { topic: {}, promise: call.id, back: () => this.one(call), done });
    }
    if (result === 'APPOINTMENT') {
      const then = moment => this.noted(call, { id, result, meetsAt: moment });
      return askWhen(this, { title: this.say('calls.hour'), back, hour: true, then });
    }
    if (result === 'OTHER_WAY') {
      return {
        title: this.say('calls.other-way'),
        back,
        body: choices(
          WAYS.filter(way => way !== call.way).map(way =>
            choice(this.say(`calls.way.${way}`), () => this.noted(call, { id, result, way })),
          ),
        ),
      };
    }
    return this.noted(call, { id, ...(SENT[result] ?? { result }) });
  }

  async noted(call, said) {
    await this.post(this.address(call, 'tries'), said);
    return { ...(await this.open()), notice: this.toldOf(call, said) };
  }

  /** The list opens again without the call: without a word the helper could not know that it was noted. */
  toldOf(call, { result }) {
    const isCall = result === 'REACHED' && !call.meetsAt;
    return isCall ? this.say('calls.noted.REACHED', { name: call.name ?? this.say('person.unnamed.within') }) : this.say('calls.noted');
  }
}
