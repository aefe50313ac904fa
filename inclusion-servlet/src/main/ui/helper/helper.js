// For the helper: who is with her, whom to call, and what she does with one person. For today, and only with that person's
// agreement. People come as the server names them, and never by how well anybody does.
import {
  Refused,
  InclusionElement,
  absence,
  accompaniment,
  addWords,
  addressOf,
  appearance,
  asides,
  atHome,
  cards,
  choice,
  choices,
  day,
  forgetMeeting,
  homeQuestions,
  html,
  keepMeeting,
  keptMeeting,
  lessonAppearance,
  nothing,
  otherDay,
  papers,
  propose,
  scriptOf,
  whoLeft,
  workshop,
} from './ours.js';
import { guard, isBack } from './back.js';
import { prepare } from '../prepare/later.js';
import { toLookAt } from './look-at.js';
import { noteAct, noteSkill } from './note.js';
import { hasSearch, named, search } from './search.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Helper extends InclusionElement {
  static styles = [appearance, lessonAppearance];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /**
     * How the host finds somebody: find(name) answers [{ id, name, about }], or a promise of it. Without it the element asks the
     * page by an event, `inclusion-find-person`, whose detail.answer the page sets; asked once without a name, to know
     * whether there is a search at all.
     */
    find: { attribute: false },
  };

  constructor() {
    super();
    this.wentBack = () => this.chosen && isBack() && this.act(() => this.oneBack());
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('popstate', this.wentBack);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.wentBack);
  }

  willUpdate(changed) {
    if (changed.has('learner')) {
      this.chosen = null;
      this.reached = null;
    }
    super.willUpdate(changed);
  }

  /** Whom she chose here, or whom the page named. */
  inFront() {
    const person = this.chosen ?? super.inFront();
    return { ...person, channel: this.reached ?? person.channel };
  }

  /** From a person about whom nothing may be seen any more: to another one, unless the page named her. */
  leavesTo() {
    const isHers = this.who?.self !== false || super.inFront().learner;
    return super.leavesTo() ?? (isHers ? undefined : { act: () => this.toAnother(), label: this.say('with.others') });
  }

  /** Not to the path: to the person. */
  cameBack() {
    return false;
  }

  open() {
    const left = whoLeft(this);
    if (left?.learner && this.who.self) {
      const kept = keptMeeting(this);
      return cameByBack() && kept?.learner === left.learner ? this.resume(kept) : this.with(left, left.channel);
    }
    return this.who.self ? this.people() : this.withHer();
  }

  // ——— who is with you?

  async people() {
    this.chosen = null;
    this.reached = null;
    this.who = this.about(this.me);
    this.list = (await this.get('people')).people;
    this.found = null;
    this.searched = null;
    this.isOtherDay = false;
    this.searches = hasSearch(this);
    return this.listed();
  }

  /** To another person: the place with this one is not kept. */
  toAnother() {
    keepMeeting(this, null);
    return this.people();
  }

  listed() {
    this.listView = this.isOtherDay ? this.ofOtherDay() : this.ofToday();
    return this.listView;
  }

  /** Whom a helper finds may be met today, or was met on another day. */
  picked(one) {
    return this.isOtherDay ? this.notes({ learner: one.id, name: one.name }) : this.meet(one);
  }

  notes(person) {
    return otherDay(this, person, () => this.people());
  }

  /** Somebody with whom the helper was on another day. */
  ofOtherDay() {
    return {
      title: this.say('counter.other-day.who'),
      kicker: this.say('counter.other-day'),
      back: { act: () => this.people() },
      body: html`<p>${this.say('counter.other-day.text')}</p>
        ${this.searches ? search(this) : nothing}
        ${choices(this.list.map(one => choice(named(this.nameOf(one), one), () => this.notes({ learner: one.learner, name: this.nameOf(one) }), { picture: 'alone' })))}
        ${this.list.length === 0 && !this.searches ? html`<p>${this.say('counter.empty')}</p>` : nothing}`,
    };
  }

  toOtherDay() {
    this.isOtherDay = true;
    this.found = null;
    this.searched = null;
    return this.listed();
  }

  ofToday() {
    const today = this.list.filter(one => one.today);
    const toCall = this.list.filter(one => !one.today && one.withoutNews);
    const others = this.list
      .filter(one => !one.today && !one.withoutNews)
      .sort((a, b) => this.nameOf(a).localeCompare(this.nameOf(b), this.language));
    return {
      title: this.say('counter.title'),
      body: html`${this.unended()}
        ${choices(
          choice(this.say('counter.calls'), () => this.goLater('calls'), { picture: 'phone' }),
          choice(this.say('counter.arrived'), () => this.goLater('arrived'), { picture: 'people' }),
        )}
        ${this.group('today', today, 'FACE_TO_FACE')} ${this.searches ? search(this) : nothing}
        ${this.group('hers', others, 'FACE_TO_FACE')} ${this.group('call', toCall, 'TELEPHONE')}
        ${this.list.length === 0 && !this.searches ? html`<p>${this.say('counter.empty')}</p>` : nothing}
        ${asides(
          this.me.structures.length > 0
            ? choice(this.say('counter.workshop'), () => this.workshop(today), { kind: 'quiet', picture: 'workshop' })
            : nothing,
          choice(this.say('counter.other-day'), () => this.toOtherDay(), { kind: 'quiet', picture: 'clock' }),
          choice(this.say('counter.prepare'), () => prepare(this, scriptOf, () => this.people()), { kind: 'quiet', picture: 'book' }),
        )}`,
    };
  }

  /** With those of today by name, or with their number alone. */
  workshop(today) {
    const people = today.map(one => ({ learner: one.learner, name: [this.nameOf(one), one.about].filter(Boolean).join(', ') }));
    return workshop(this, people, () => this.people());
  }

  /** A meeting that was not ended: one press leads back to its place. */
  unended() {
    const kept = keptMeeting(this);
    if (!kept) {
      return nothing;
    }
    const name = this.called(kept.name);
    return choices(choice(this.say('counter.resume', { name }), () => this.resume(kept), { kind: 'main', picture: 'next' }));
  }

  async resume({ learner, name, channel, stack }) {
    const view = await this.with({ learner, name }, channel);
    const top = stack.at(-1);
    await this.bring(top?.to);
    this.stack = stack;
    this.inner = top ? this.inside(top) : null;
    this.keepPlace();
    return view;
  }

  group(which, people, channel) {
    if (people.length === 0) {
      return nothing;
    }
    const calls = channel === 'TELEPHONE';
    return html`${this.heading(this.say(`counter.${which}`))} ${calls ? html`<p>${this.say('counter.call.text')}</p>` : nothing}
      ${choices(
        people.map(one => {
          const name = this.nameOf(one);
          const news = calls ? this.news(one) : '';
          return choice(
            html`${named(name, one)}${news ? html` <span class="small news">${news}</span>` : nothing}`,
            () => (calls ? this.call(one) : this.with(one, channel)),
            {
              picture: calls ? 'phone' : 'alone',
            },
          );
        }),
      )}`;
  }

  news({ lastNews }) {
    return lastNews ? this.say('counter.last-news', { day: day(lastNews, this.language) }) : this.say('counter.no-news');
  }

  nameOf(person) {
    return person.name ?? this.say('person.unnamed');
  }

  /** What she is called by; « la personne » where the host says no name. */
  called(name) {
    return addressOf(name) || this.say('person.unnamed.within');
  }

  /** The question to say aloud to her. */
  asksToAgree(name) {
    return name ? this.say('counter.ask', { name: addressOf(name) }) : this.say('counter.ask.unnamed');
  }

  /** Who had no news is called first, and agrees before anything of hers is shown. */
  async call(one) {
    const { news } = await scriptOf('followup/followup', {});
    return news(this, {
      ...one,
      name: this.nameOf(one),
      first: this.called(one.name),
      asks: this.asksToAgree(one.name),
      kicker: this.news(one),
      back: () => this.people(),
      agreed: () => this.with(one, 'TELEPHONE'),
    });
  }

  // ——— her agreement, aloud

  meet({ id, name, about }) {
    const first = this.called(name);
    const agrees = channel => async () => {
      await this.post(`learners/${encodeURIComponent(id)}/day-relation`, { present: true });
      const view = await this.with({ learner: id, name }, channel);
      if (!this.wish && this.steps.length === 0) {
        // Nothing was said yet: the meeting begins with the wish.
        this.go('start');
      }
      return view;
    };
    return {
      title: this.nameOf({ name }),
      kicker: about,
      back: { act: () => this.people() },
      body: html`<p class="note lead">${this.asksToAgree(name)}</p>
        <p>${this.say('counter.day', { name: first })}</p>
        ${choices(
          choice(this.say('counter.here', { name: first }), agrees('FACE_TO_FACE'), { picture: 'people' }),
          choice(this.say('counter.phone', { name: first }), agrees('TELEPHONE'), { picture: 'phone' }),
          choice(this.say('counter.no'), () => this.people(), { picture: 'back' }),
        )}`,
    };
  }

  // ——— with one person

  async with({ learner, name }, channel) {
    this.chosen = { learner, name };
    this.reached = channel;
    const view = await this.withHer();
    guard();
    this.keepPlace();
    return view;
  }

  place(to, detail) {
    super.place(to, detail);
    this.keepPlace();
  }

  keepPlace() {
    if (this.chosen) {
      keepMeeting(this, { ...this.chosen, channel: this.reached, stack: this.stack.map(withoutTry) });
    }
  }

  /** The browser's own "back": one view back within the meeting. */
  async oneBack() {
    const shown = this.inner;
    if (!shown) {
      return this.toAnother();
    }
    guard();
    const back = shown.view?.back;
    if (back) {
      await shown.act(back.act);
      return undefined;
    }
    return this.go('back');
  }

  meetingEnds() {
    return this.chosen ? () => this.end() : null;
  }

  /** The two have finished: the helper is asked who comes next, and this tab knows nothing more of the person. */
  async end() {
    forgetMeeting(this);
    this.chosen = null;
    this.stack = [];
    this.inner = null;
    this.view = null;
    this.takesFocus = true;
    await this.begin();
  }

  async withHer() {
    this.who = this.about(this.me);
    try {
      await this.prepare();
    } catch (problem) {
      // Not hers to see, or no longer: back to those who are.
      if (problem instanceof Refused) {
        keepMeeting(this, null);
        this.chosen = null;
      }
      throw problem;
    }
    return this.herView();
  }

  herView() {
    const leaves = this.chosen || this.root !== this;
    return {
      title: this.say('with', { name: this.who.first }),
      kicker: this.say(`with.${this.who.channel}`),
      back: leaves ? { act: () => (this.chosen ? this.toAnother() : this.go('back')), label: this.say('with.others') } : undefined,
      body: html`${toLookAt(this, this.seen)} ${homeQuestions(this, this.home ?? [], () => this.withHer())} ${this.nextCard(this.next)}
        ${this.heading(this.say('with.today'))}
        ${choices(
          this.who.channel === 'TELEPHONE'
            ? choice(this.say('with.together', { name: this.who.first }), () => this.goLater('together'), {
                picture: 'phone',
              })
            : nothing,
          choice(this.say('with.note'), () => (this.steps.length > 0 ? noteAct(this) : noteSkill(this)), { picture: 'pen' }),
          choice(this.say('with.questions'), () => this.go(this.wish ? 'questions' : 'start'), { picture: 'ear' }),
          choice(this.say('with.path'), () => this.go('path'), { picture: 'road' }),
          choice(this.say('with.propose'), () => propose(this), { picture: 'hand' }),
          choice(this.say('with.done'), () => accompaniment(this, () => this.withHer()), { picture: 'pen' }),
        )}
        ${this.heading(this.say('with.afterwards'))}
        ${choices(
          choice(this.say('with.promises'), () => this.goLater('promises'), { picture: 'phone' }),
          choice(this.say('with.referrals'), () => this.goLater('referrals'), { picture: 'road' }),
          choice(this.say('with.guests'), () => this.goLater('guests'), { picture: 'people' }),
          choice(this.say('with.places'), () => this.goLater('places'), { picture: 'place' }),
          this.wish ? choice(this.say('with.papers'), () => papers(this, () => this.herView()), { picture: 'file' }) : nothing,
        )}
        ${this.heading(this.say('with.known'))}
        ${choices(
          choice(this.say('with.profile'), () => this.go('profile'), { picture: 'leaf' }),
          this.who.channel === 'TELEPHONE'
            ? nothing
            : choice(this.say('with.noted', { name: this.who.first }), () => this.go('profile', { noted: true }), { picture: 'book' }),
          choice(this.say('with.absence'), () => absence(this, () => this.withHer()), { picture: 'clock' }),
        )}
        ${this.heading(this.say('with.on-paper'))}
        ${choices(
          choice(this.say('with.paper'), () => this.which(), { picture: 'pen' }),
          choice(this.say('with.card'), () => cards(this, () => this.withHer()), { picture: 'file' }),
        )}
        ${asides(
          this.steps.length > 0 ? choice(this.say('with.skill'), () => noteSkill(this), { kind: 'quiet', picture: 'eye' }) : nothing,
          this.otherChannel(),
        )}`,
    };
  }

  /** Which sheet she wrote on: the short one is about her wish. */
  which() {
    const copy = mode => this.go('questions', { mode, paper: true });
    return {
      title: this.say('with.paper.which'),
      back: { act: () => this.herView() },
      body: html`<p>${this.say('with.paper.text')}</p>
        ${choices(
          this.wish ? choice(this.say('with.paper.short'), () => copy('counter'), { picture: 'file' }) : nothing,
          choice(this.say('with.paper.long'), () => copy('full'), { picture: 'file' }),
        )}`,
    };
  }

  /** Loads all that noting an act needs: without network a helper can still note. */
  async prepare() {
    const [profile, next, progress, wish, { skills }, paths, home] = await Promise.all([
      this.get(this.hers('profile')),
      this.get(this.hers('next-step')),
      this.get(this.hers('progress')),
      this.getIfAny(this.hers('wish')),
      this.get('skills'),
      this.pathsForLearners(),
      atHome(this),
    ]);
    const packs = paths.map(({ pack }) => pack);
    this.seen = profile.skills;
    this.next = next;
    this.home = home;
    this.wish = wish;
    this.skills = skills.filter(({ ref }) => packs.includes(ref.pack));
    this.enrolled = progress.paths.map(({ path }) => path);
    this.others = paths.filter(({ id }) => !this.enrolled.includes(id));
    this.steps = this.enrolled
      .flatMap(path => paths.filter(({ id }) => id === path))
      .flatMap(({ id, title, pack, version, steps }) =>
        steps.map(step => ({ id: `${id}/${step.id}`, group: title, title: step.title, ref: { pack, version, item: step.id } })),
      );
  }

  async pathsForLearners() {
    const { paths } = await this.get('paths');
    return Promise.all(paths.filter(({ audience }) => audience === 'LEARNER').map(({ id }) => this.get(`paths/${encodeURIComponent(id)}`)));
  }

  nextCard({ step, reason, how, callBack }) {
    if (!step) {
      return html`<div class="card next">
        <p>${this.say('with.wish-first', { name: this.who.first })}</p>
        ${choices(choice(this.say('with.wish'), () => this.go('start'), { kind: 'main', picture: 'next' }))}
      </div>`;
    }
    return html`<section class="card next">
      ${this.heading(this.taught(step.title, step.language))}
      <p>${[reason, how, callBack]
        .map(said => said?.sentence)
        .filter(Boolean)
        .join(' ')}</p>
      ${choices(choice(this.say('with.step'), () => this.go('step', { path: step.path, step: step.id }), { kind: 'main', picture: 'next' }))}
    </section>`;
  }

  otherChannel() {
    const other = this.who.channel === 'TELEPHONE' ? 'FACE_TO_FACE' : 'TELEPHONE';
    const change = () => {
      this.reached = other;
      this.who = this.about(this.me);
      this.keepPlace();
      return this.herView();
    };
    return choice(this.say(`with.change.${other}`), change, { kind: 'quiet', picture: other === 'TELEPHONE' ? 'phone' : 'people' });
  }
}

/** A place to come back to is never the exercise itself: it would be left for at once. */
function withoutTry({ to, detail }) {
  return { to, detail: detail.at === 'try' ? { ...detail, at: undefined } : detail };
}

/** Whether this page was reached by the browser's own "back". */
function cameByBack() {
  const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return arrival?.type === 'back_forward';
}

// Loaded twice, the first one stays.
if (!customElements.get('inclusion-helper')) {
  customElements.define('inclusion-helper', Helper);
}
