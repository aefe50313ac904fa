// The helper's page: the people of today, the calls to make, and what the helper does with one person. It shows a person only with
// that person's agreement. People come in the server's order, never by how well anybody does.
import {
  Refused,
  InclusionElement,
  addWords,
  addressOf,
  appearance,
  atHome,
  choice,
  choices,
  day,
  forgetMeeting,
  html,
  keepMeeting,
  keptMeeting,
  lessonAppearance,
  nothing,
  otherDay,
  scriptOf,
  whoLeft,
} from './ours.js';
import { guard, isBack } from './back.js';
import { hasSearch, named, search } from './search.js';
import { ofToday } from './today.js';
import { herView } from './with-her.js';
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
    /**
     * Whom the helper chose here: { learner, name }; null where the page named somebody, or nobody is chosen yet.
     * @type {any}
     */
    this.chosen = null;
    /** How the helper and the chosen person met; null for the page's own channel. */
    this.reached = null;

    // The people among whom the helper chooses, and whether anybody waits for a call that is due, or that nobody took on.
    this.list = [];
    this.isAwaited = false;
    this.listView = null;
    this.isOtherDay = false;

    // The search among them: what was typed last, and what was found.
    this.searches = false;
    this.searched = null;
    this.found = null;

    // What is known of the chosen person, loaded at once.
    this.seen = null;
    this.next = null;
    this.home = null;
    this.wish = null;

    // What may be noted of her: the skills, and the steps of her paths. The other paths may be proposed.
    this.skills = [];
    this.enrolled = [];
    this.others = [];
    this.steps = [];

    this.wentBack = () => this.isWithin() && isBack() && this.act(() => this.oneBack());
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

  updated() {
    super.updated();
    this.keepsBack();
  }

  /** What an act leads to may be shown while the act is still under way, or change within an element that stands here. */
  async act(work) {
    await super.act(work);
    this.keepsBack();
  }

  /** An answer may come after the host has gone on to a page of its own, whose history is not ours. */
  keepsBack() {
    if (this.isConnected && !this.busy && this.isWithin()) {
      guard();
    }
  }

  /** Whether there is a view to go back to, before the page itself is left. */
  isWithin() {
    const isBesideTheList = this.who?.self && this.view && this.view !== this.listView;
    return Boolean(this.chosen || this.inner || this.view?.back || isBesideTheList);
  }

  /** The person whom the helper chose here, or whom the page named. */
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
    const [{ people }, { calls }] = await Promise.all([this.get('people'), this.get('calls')]);
    this.list = people;
    this.isAwaited = calls.some(({ mine, status }) => !mine || status === 'DUE');
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
    this.listView = this.isOtherDay ? this.ofOtherDay() : ofToday(this);
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

  async resume({ learner, name, channel, stack }) {
    const view = await this.with({ learner, name }, channel);
    const top = stack.at(-1);
    await this.bring(top?.to);
    this.stack = stack;
    this.inner = top ? this.inside(top) : null;
    this.keepPlace();
    return view;
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

  /** The browser's own "back": one view back. */
  async oneBack() {
    const shown = this.inner;
    if (!shown) {
      return this.chosen ? this.toAnother() : (this.view?.back?.act() ?? this.people());
    }
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
      await this.loadHers();
    } catch (problem) {
      // Not hers to see, or no longer: back to those who are.
      if (problem instanceof Refused) {
        keepMeeting(this, null);
        this.chosen = null;
      }
      throw problem;
    }
    return herView(this);
  }

  /** Loads all that noting an act needs: without network a helper can still note. */
  async loadHers() {
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
