// The helper's page: the people of today, the calls to make, and what the helper does with one person. It shows a person only with
// that person's agreement. People come in the server's order, never by how well anybody does.
import { html, nothing } from 'lit';
import { Away, Refused } from '../page/api.js';
import { appearance } from '../page/appearance.js';
import { day } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { signsOf } from '../page/mark.js';
import { choice, choices } from '../page/parts.js';
import { addressOf } from '../page/person.js';
import { forgetMeeting, keepMeeting, keptMeeting, whoLeft } from '../page/practice-visit.js';
import { filling, isThere } from '../page/slots.js';
import { addWords } from '../page/words.js';
import { atHome } from '../profile/home.js';
import { lessonAppearance } from '../step/lesson.js';
import { besideHer } from './appearance.js';
import { guard, isBack } from './back.js';
import { hasSearch, named, search } from './search.js';
import { CLOSING, NEWS, OTHER_DAY } from './slots.js';
import { ofToday } from './today.js';
import { herView } from './with-her.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Helper extends InclusionElement {
  static styles = [appearance, lessonAppearance, besideHer];

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

    /**
     * What tells the chosen person from others of the name, as the host gives it: for the screen, never to be said aloud.
     * @type {string | null}
     */
    this.toldApart = null;

    // The people among whom the helper chooses, who is expected today, how many wait for a call that is due or that nobody took on, and
    // how many were referred here and wait for an answer.
    this.list = [];
    /** @type {any[]} */
    this.expected = [];
    this.toCall = 0;
    this.arrived = 0;
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
    /** @type {any[]} */
    this.promises = [];
    /** @type {any[]} */
    this.referrals = [];

    // What may be noted of her: the skills, and the steps of her paths, among them those of the path of her wish. The other paths may be proposed.
    this.skills = [];
    this.enrolled = [];
    /** @type {string | undefined} */
    this.wishPath = undefined;
    this.others = [];
    this.steps = [];

    this.wentBack = () => this.isWithin() && isBack() && this.goesBack();
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

  /** Nobody is met any more, and "back" leads to no view of anybody. */
  left() {
    this.chosen = null;
    this.reached = null;
    this.toldApart = null;
    super.left();
    this.listView = this.view;
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
      return kept?.learner === left.learner ? this.returned(kept, left) : this.with(left, left.channel);
    }
    return this.who.self ? this.people() : this.whomThePageNames();
  }

  /** The page may know a name that the lists do not: then the mark of her row stands here too. */
  async whomThePageNames() {
    const listed = await this.inLists(this.who.id).catch(() => null);
    this.toldApart = listed ? this.markIfUnnamed(listed) : null;
    return this.withHer();
  }

  /** From a practice site, by the browser's own "back", by what follows an exercise, or to end the meeting. */
  async returned(kept, left) {
    if (kept.ends) {
      await this.with(left, left.channel);
      return this.closing();
    }
    return cameByBack() ? this.resume(kept) : this.with(left, left.channel);
  }

  // ——— who is with you?

  async people() {
    this.chosen = null;
    this.reached = null;
    this.toldApart = null;
    this.who = this.about(this.me);
    const [{ people }, { calls }, arrived] = await Promise.all([
      this.get('people'),
      isThere(this, 'followup') ? this.get('calls') : { calls: [] },
      isThere(this, 'referral') ? this.waitingHere() : 0,
    ]);
    const isExpected = ({ meetsAt, day: date, way }) => meetsAt && date === this.me.today && way !== 'TELEPHONE';
    this.list = people;
    this.expected = calls.filter(isExpected);
    this.toCall = calls.filter(call => !isExpected(call) && (!call.mine || call.status === 'DUE')).length;
    this.arrived = arrived;
    this.found = null;
    this.searched = null;
    this.isOtherDay = false;
    this.searches = hasSearch(this);
    return this.listed();
  }

  /** How many were referred to the helper's structures and wait for an answer: a number, so that nobody is looked at for it. */
  async waitingHere() {
    const counts = await Promise.all(
      this.me.structures.map(structure => this.getIfAny(`structures/${encodeURIComponent(structure)}/referrals/waiting`)),
    );
    return counts.reduce((sum, count) => sum + (count?.waiting ?? 0), 0);
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
    const [otherDay] = filling(this, OTHER_DAY);
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
        ${choices(this.list.map(one => choice(named(this.nameOf(one), { about: this.apart(one) }), () => this.notes({ learner: one.learner, name: this.knownBy(one) }), { picture: 'alone' })))}
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

  /** A count beside what it counts; nothing at zero. */
  counted(key, count) {
    return count > 0 ? html`${this.say(key)} <span class="count">${count}</span>` : this.say(key);
  }

  nameOf(person) {
    return person.name ?? this.say('person.unnamed');
  }

  /** What tells a person apart from the others of a list: the host's few words, or a mark where the host gives no name. */
  apart(person) {
    return person.about ?? person.toldApart ?? this.markIfUnnamed(person);
  }

  markIfUnnamed({ learner, name }) {
    return name ? null : this.say('counter.mark', { mark: signsOf(learner) });
  }

  /** The name, or what stands for it. */
  knownBy(person) {
    return [this.nameOf(person), this.markIfUnnamed(person)].filter(Boolean).join(', ');
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
  call(one) {
    const [news] = filling(this, NEWS);
    return news(this, {
      ...one,
      name: this.nameOf(one),
      first: this.called(one.name),
      asks: this.asksToAgree(one.name),
      kicker: [this.markIfUnnamed(one), this.news(one)].filter(Boolean).join('. '),
      back: () => this.people(),
      agreed: () => this.with(one, 'TELEPHONE'),
    });
  }

  // ——— her agreement, aloud

  meet({ id, name, about }) {
    const first = this.called(name);
    const agrees = channel => async () => {
      await this.post(`learners/${encodeURIComponent(id)}/day-relation`, { present: true });
      const view = await this.with({ learner: id, name, about }, channel);
      if (!this.wish && this.steps.length === 0) {
        // Nothing was said yet: the meeting begins with the wish.
        this.go('start');
      }
      return view;
    };
    return {
      title: this.nameOf({ name }),
      kicker: about ?? this.markIfUnnamed({ learner: id, name }),
      back: { act: () => this.people() },
      body: html`${about ? html`<p>${this.say('counter.told-apart')}</p>` : nothing}
        <p class="note lead">${this.asksToAgree(name)}</p>
        <p>${this.say('counter.day', { name: first })}</p>
        ${choices(
          choice(named(this.say('counter.here', { name: first }), { about }), agrees('FACE_TO_FACE'), { picture: 'people' }),
          choice(named(this.say('counter.phone', { name: first }), { about }), agrees('TELEPHONE'), { picture: 'phone' }),
          choice(this.say('counter.no'), () => this.people(), { picture: 'back' }),
        )}`,
    };
  }

  // ——— with one person

  /** @param {{ learner: string, name: string, about?: string | null }} person */
  async with({ learner, name, about }, channel) {
    this.chosen = { learner, name };
    this.reached = channel;
    this.toldApart = (about === undefined ? await this.apartInLists(learner) : about) ?? this.markIfUnnamed({ learner, name });
    const view = await this.withHer();
    this.keepPlace();
    return view;
  }

  /** It is asked for anew after a page of its own: this tab does not keep it. */
  async apartInLists(learner) {
    const listed = await this.inLists(learner);
    return listed ? this.apart(listed) : null;
  }

  async inLists(learner) {
    const { people } = await this.get('people');
    return people.find(one => one.learner === learner);
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

  /** The browser's own "back" may come while the server still answers: the history has gone back already, so the page follows. */
  async goesBack() {
    await this.settled();
    await this.act(() => this.oneBack());
  }

  /** One view back. */
  async oneBack() {
    const shown = this.inner;
    if (!shown) {
      return this.view?.back?.act() ?? (this.chosen ? this.toAnother() : this.people());
    }
    await shown.settled();
    const back = shown.view?.back;
    if (back) {
      await shown.act(back.act);
      return undefined;
    }
    return this.go('back');
  }

  meetingEnds() {
    return this.chosen ? () => this.closes() : null;
  }

  /**
   * From wherever the two are, to what is said before they part.
   * @param {{ themes?: string[] }} [more] what the helper has said already that it was about
   */
  async closes(more) {
    const view = await this.closing(more);
    this.stack = [];
    this.inner = null;
    this.takesFocus = true;
    this.keepPlace();
    this.show(view);
  }

  /** Whoever can note nothing now, since the network or the relation is gone, can still part. */
  async closing(more = {}) {
    const leaves = () => (this.chosen ? this.end() : this.withHer());
    const label = this.chosen ? this.say('with.others') : this.say('noted.back', { name: this.who.first });
    const [closes] = filling(this, CLOSING);
    if (!closes) {
      return this.unnoted(leaves, label);
    }
    try {
      return await closes(this, {
        ...more,
        back: () => this.withHer(),
        leaves,
        label,
        noted: () => forgetMeeting(this),
        card: isThere(this, 'card') && Boolean(this.next?.step?.path),
      });
    } catch (problem) {
      if (problem instanceof Away || problem instanceof Refused) {
        return this.unnoted(leaves, label);
      }
      throw problem;
    }
  }

  /** The two part, and nothing is noted. */
  unnoted(leaves, label) {
    return {
      title: this.say('with.ends'),
      kicker: this.who.first,
      ends: true,
      back: { act: () => this.withHer() },
      body: html`<p class="lead">${this.say('closing.nothing')}</p>
        ${choices(choice(label, leaves, { kind: 'main', picture: 'next' }))}`,
    };
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
    return this.herPage();
  }

  herPage() {
    return herView(this);
  }

  /** Loads all that noting an act needs: without network a helper can still note. */
  async loadHers() {
    const [profile, next, progress, wish, { skills }, paths, home, { goals }, promised, referred] = await Promise.all([
      this.get(this.hers('profile')),
      this.get(this.hers('next-step')),
      this.get(this.hers('progress')),
      this.getIfAny(this.hers('wish')),
      this.get('skills'),
      this.pathsForLearners(),
      atHome(this),
      this.get('goals'),
      isThere(this, 'followup') ? this.getIfAny(this.hers('promises')) : null,
      isThere(this, 'referral') ? this.getIfAny(this.hers('referrals')) : null,
    ]);
    const packs = paths.map(({ pack }) => pack);
    this.seen = profile.skills;
    this.next = next;
    this.home = home;
    this.wish = wish;
    this.wishPath = goals.find(({ id }) => id === wish?.goal)?.path;
    this.promises = promised?.promises ?? [];
    this.referrals = referred?.referrals ?? [];
    this.skills = skills.filter(({ ref }) => packs.includes(ref.pack));
    this.enrolled = progress.paths.map(({ path }) => path);
    this.others = paths.filter(({ id }) => !this.enrolled.includes(id));
    this.steps = this.enrolled
      .flatMap(path => paths.filter(({ id }) => id === path))
      .flatMap(({ id, title, pack, version, steps }) =>
        steps.map(step => ({ id: `${id}/${step.id}`, path: id, group: title, title: step.title, ref: { pack, version, item: step.id } })),
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
