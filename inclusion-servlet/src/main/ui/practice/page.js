// One page to practise on: the line that says so, the site, the task at hand, and the way out. It sees by itself whether
// she has done it. A page that is ours as a whole: what she meets is as it is everywhere else.
import { Entry, unknownCode } from './entry.js';
import { focusOf } from './hint.js';
import { sendHome, sendKept } from './home.js';
import {
  InclusionElement,
  Refused,
  addWords,
  choice,
  choices,
  forgetMeeting,
  get,
  helped,
  html,
  icon,
  keepBookmark,
  leaveQuicklyBy,
  liveHelp,
  nothing,
  sentences,
  statusOf,
  tellPlace,
  way,
} from './ours.js';
import { Seeing } from './guest.js';
import { Reading } from './lesson.js';
import { Answering } from './referral.js';
import { loadSite, siteOf } from './sites.js';
import { toCall } from './to-call.js';
import { addressOf, visit } from './visit.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** Which practice site this is; null on the pages where signs are entered. */
const SITE = siteOf(visit.site ?? '');
/** The pages beside them, on which everything is real: of the sheet of a referral, of a guest, and of a structure's lesson. */
const REAL = { referral: Answering, guest: Seeing, lesson: Reading };
/** Whether the page is one to practise on. */
const IS_PRACTICE = !REAL[visit.site];
const NOBODY = { id: 'nobody', name: null, roles: [], structures: [], today: [] };

export class PracticePage extends InclusionElement {
  constructor() {
    super();
    this.headingLevel = 1;
    /** What she practises: { id, title, task, ref, tour }; ref is null where nothing is noted. */
    this.practice = null;
    /**
     * The number of the structure that gave the card, where the host knows it.
     * @type {string | null}
     */
    this.number = null;
    /** Whether this try is over: then there is nothing more to be guided to. */
    this.isOver = false;
  }

  /** No shadow: a page to practise on is a page like any other. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.documentElement.dataset.site = SITE?.name ?? visit.site;
  }

  /** With a code, or just to look around, nobody has to say who she is. */
  async signedIn() {
    if (visit.code || !visit.step || !visit.path) {
      return NOBODY;
    }
    const me = await super.signedIn();
    this.front = visit.front?.actor === me.id ? visit.front : null;
    return me;
  }

  inFront() {
    return this.front ?? super.inFront();
  }

  async open() {
    sendKept(this.language);
    if (!IS_PRACTICE) {
      return new REAL[visit.site](this).begin();
    }
    if (!SITE) {
      return new Entry(this).begin();
    }
    const loading = loadSite(SITE).catch(() => null);
    try {
      this.practice = await this.asked();
    } catch (problem) {
      if (visit.code && problem instanceof Refused) {
        return unknownCode(this);
      }
      throw problem;
    }
    const open = await loading;
    if (!open) {
      return this.waitsFor(location.href, this.say('site.closed'));
    }
    this.site = open(this);
    return this.anew();
  }

  /** Another try is her own, unless the guide still goes along. */
  anew() {
    this.isOver = false;
    liveHelp.answer = '';
    this.forgetGuided();
    return this.site.begin();
  }

  /**
   * Tells whoever helps her on the telephone where she is: at a step, and how far. What she writes is not told.
   * @param {'BEGUN' | 'SUCCEEDED'} state
   */
  tellPlace(state) {
    const { place, tour } = this.practice ?? {};
    if (place && this.who.self) {
      tellPlace({ ref: place, state, tour });
    }
  }

  cardSigns() {
    return visit.code || null;
  }

  async asked() {
    if (visit.code) {
      const { ref, step, practice } = await this.byCode();
      const { language } = step;
      return practice.site === visit.site ? { ...practice, language, id: step.id, place: ref, ref: null } : null;
    }
    if (!visit.path || !visit.step) {
      return null;
    }
    const { ref, language, practice } = await this.get(`paths/${encodeURIComponent(visit.path)}/steps/${encodeURIComponent(visit.step)}`);
    // For somebody, and nobody knows for whom any more: then it is noted for nobody.
    const noted = visit.withSomebody && !this.front ? null : ref;
    return practice.site === visit.site ? { ...practice, language, id: visit.step, place: ref, ref: noted } : null;
  }

  /** What a code opens: its own step, or another one of its path. Practice, and nothing about anybody. */
  async byCode() {
    if (!visit.step) {
      return this.opened(visit.code);
    }
    const [{ steps }] = await Promise.all([this.opened(visit.code, '/steps'), this.opened(visit.code)]);
    return steps.find(({ step }) => step.id === visit.step) ?? this.opened(visit.code);
  }

  async opened(code, what = '') {
    const opened = await get(`../practice/codes/${encodeURIComponent(code)}${what}`, this.language);
    this.number = opened.number ?? this.number;
    return opened;
  }

  /** @returns {import('../page/call-me.js').Topic} */
  topic() {
    const { ref, title } = this.practice ?? {};
    return ref ? { about: 'STEP', pack: ref.pack, item: ref.item, title } : super.topic();
  }

  /** Whoever answers for a structure is not the learner. */
  isHerPage() {
    return IS_PRACTICE && super.isHerPage();
  }

  mayAskForACall() {
    return super.mayAskForACall() && this.me !== NOBODY;
  }

  /** With a card nobody is called back, since that would tell whoever answers: the page shows whom to call. */
  human() {
    if (!IS_PRACTICE) {
      // The answer's own view says whom to call.
      return nothing;
    }
    return this.number ? toCall(this, this.number) : super.human();
  }

  /** Back at the exercise, everything is as she left it. */
  place(to, detail) {
    if (to === 'back' && this.stack.length === 1 && this.view) {
      this.stack = [];
      this.inner = null;
      this.takesFocus = true;
      this.show(this.view);
    } else {
      super.place(to, detail);
    }
  }

  // ——— what a site may do

  show(view) {
    super.show(view);
    document.title = IS_PRACTICE ? `${view.title} – ${this.say('site.practice')}` : view.title;
    document.body.dataset.ready = 'true';
  }

  /** One screen of the site, below what is to be done unless the screen says so itself. A hint has the focus go to its field. */
  screen({ title, body, lang = undefined, back = undefined, hint = null, saysWhatToDo = false }) {
    this.tellPlace('BEGUN');
    return {
      title,
      lang,
      back,
      kicker: saysWhatToDo ? undefined : this.toDo(),
      focus: focusOf(hint),
      appearance: 'site',
      body: html`${body}
        <div class="asides">
          ${
            this.practice
              ? html`<details class="task">
                <summary>${this.say('site.task')}</summary>
                <ul>${sentences(this.practice.task).map(sentence => html`<li>${this.taught(sentence, this.practice.language)}</li>`)}</ul>
              </details>`
              : nothing
          }
          ${this.practice ? choice(this.tell('site.stop'), () => this.stops(), { kind: 'quiet' }) : this.wayOut()}
        </div>`,
    };
  }

  /** What is to be done, as the pack or else the site says it. */
  toDo() {
    const what = this.practice ? this.taught(this.practice.title, this.practice.language) : this.site?.todo && this.say(this.site.todo);
    return what ? html`${this.say('site.to-do')} ${what}` : undefined;
  }

  /** The page saw that it worked, and says it. A helper says at once who helped: one press notes it. */
  succeeded(title, body) {
    this.isOver = true;
    this.tellPlace('SUCCEEDED');
    const isNoted = this.practice?.ref && !this.who.self;
    return {
      title,
      appearance: 'site',
      body: html`<div class="lead sent">${icon('check')}<div>${body}</div></div>
        ${isNoted ? this.whoHelped() : choices(choice(this.say('go-on'), () => this.end(true), { picture: 'next', kind: 'main' }))}`,
    };
  }

  whoHelped() {
    const asked = this.end(true);
    return html`${this.heading(asked.title)}${asked.body}`;
  }

  /** She breaks off: that says nothing of her, and nothing is noted unless somebody says that she tried. */
  stops() {
    if (!visit.code && !this.practice?.ref) {
      return this.end(false);
    }
    const before = this.view;
    this.isOver = true;
    const back = () => {
      this.isOver = false;
      return before;
    };
    return {
      title: this.say('stop.title'),
      back: { act: back, label: this.say('stop.back') },
      body: html`<p class="lead">${this.tell('stop.text')}</p>
        ${visit.code ? nothing : choices(choice(this.tell('done.next'), () => this.goOn(), { picture: 'next', kind: 'main' }))}
        <div class="asides">${choice(this.tell('stop.tried'), () => this.end(false), { kind: 'quiet' })} ${visit.code ? this.wayOut() : nothing}</div>`,
    };
  }

  /** Enough for now, with or without success. Only a step that somebody is signed in for is noted; of a card, it is sent. */
  end(success) {
    const wasOver = this.isOver;
    this.isOver = true;
    const again = () => this.anew();
    if (success && this.practice && this.who.self && (liveHelp.isTogether || liveHelp.answer)) {
      // The band asks whether it is noted, or has asked: it is noted once.
      this.site.forget();
      return this.seenByBoth(again);
    }
    if (visit.code && this.practice) {
      return this.sent(success, again);
    }
    if (!this.practice?.ref) {
      this.site.forget();
      return this.unnoted(success, again);
    }
    const act = { ref: this.practice.ref, success, guided: this.wasGuided() };
    const before = this.view;
    const back = () => {
      this.isOver = wasOver;
      return before;
    };
    return helped(this, act, { again, back, done: () => this.goOn(), noted: (_, said) => this.noted(said.success) });
  }

  /** Whoever helps her on the telephone has seen it as well. Once she has answered, the page says what became of it. */
  seenByBoth(again) {
    const asks = liveHelp.isTogether ? this.say('site.seen-by-both.asked') : this.say('site.seen-by-both.over');
    const view = {
      title: this.say('unnoted.title'),
      body: html`<p class="lead">${this.say('site.seen-by-both')}</p>
        <p>${liveHelp.answer || asks}</p>
        ${choices(choice(this.say('unnoted.again'), again), this.wayOut())}`,
    };
    liveHelp.changed = () => {
      if (this.view === view) {
        this.view = this.seenByBoth(again);
      }
    };
    return view;
  }

  goOn() {
    const { back } = visit;
    return back ? this.goTo(back) : this.anew();
  }

  /** Leaves for another page. Without network she stays here, and goes there as soon as the network is back. */
  async goTo(address) {
    const status = await statusOf(address);
    return status === null || status >= 500 ? this.stays(address) : this.leaves(() => location.assign(address));
  }

  stays(address) {
    return this.waitsFor(address, this.say('site.stays'));
  }

  /** Goes to an address as soon as the network is back, or once more when she asks for it. */
  waitsFor(address, said) {
    const view = {
      title: this.say('away.title'),
      body: html`<p class="lead">${said}</p>
        ${choices(
          choice(this.say('away.again'), () => this.goTo(address), { kind: 'main' }),
          this.site ? choice(this.say('unnoted.again'), () => this.anew()) : nothing,
        )}`,
    };
    addEventListener('online', () => this.view === view && this.act(() => this.goTo(address)), { once: true });
    return view;
  }

  /** A link to another page asks first whether there is network. */
  followed(event) {
    const link = event.composedPath().find(one => one instanceof HTMLAnchorElement);
    const isOther = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || isOther || !link?.href || link.target || link.origin !== location.origin) {
      return;
    }
    event.preventDefault();
    this.act(() => this.goTo(link.href));
  }

  meetingEnds() {
    return this.front && visit.back ? () => this.endMeeting() : null;
  }

  endMeeting() {
    forgetMeeting(this);
    return this.goTo(visit.back);
  }

  leaveQuickly() {
    leaveQuicklyBy(this.me === NOBODY ? null : visit.back);
  }

  noted(success) {
    this.site.forget();
    this.forgetGuided();
    // Once done, there is nowhere to come back to in this step.
    keepBookmark(this, this.practice.id, success ? null : 'practice');
  }

  /** What was done with a card waits for the next meeting. The page says what becomes of it, and no more. */
  async sent(success, again) {
    const { id } = this.practice;
    this.site.forget();
    const became = await sendHome(visit.code, id, success, this.language);
    return {
      title: this.say(success ? 'unnoted.title' : 'unnoted.title-not-this-time'),
      body: html`<p class="lead">${this.say(`home.${became}`)}</p>${choices(choice(this.say('unnoted.again'), again), this.wayOut())}`,
    };
  }

  unnoted(success, again) {
    return {
      title: this.say(success ? 'unnoted.title' : 'unnoted.title-not-this-time'),
      body: html`<p class="lead">${this.say('unnoted.text')}</p>${choices(choice(this.say('unnoted.again'), again), this.wayOut())}`,
    };
  }

  wayOut() {
    if (visit.code) {
      return way(this.say('unnoted.entry'), addressOf(''), { kind: 'quiet' });
    }
    return visit.back ? way(this.say('site.leave'), visit.back, { kind: 'quiet' }) : nothing;
  }

  /** Whether the guide went along with this very person. */
  wasGuided() {
    return this.remembered(this.mark()) === true || Boolean(this.guideHere()?.guided);
  }

  guideHere() {
    /** @type {Element | null} */
    const guide = this.querySelector('inclusion-guide');
    return /** @type {import('../guide/guide.js').Guide | null} */ (guide);
  }

  forgetGuided() {
    const guide = this.guideHere();
    this.remember(this.mark(), null);
    if (guide) {
      guide.guided = guide.walks;
    }
  }

  mark() {
    return `guided.${this.practice?.id}`;
  }

  // ——— what is seen

  /** About the same person as this page. */
  guide() {
    const { learner, name, channel } = this.inFront();
    const { tour, id } = this.practice;
    return html`<inclusion-guide
      theme="auto"
      tour=${tour}
      step=${id}
      .code=${visit.code}
      .anew=${true}
      .done=${this.isOver}
      .learner=${learner}
      .name=${name}
      .channel=${channel}
    ></inclusion-guide>`;
  }

  /** That nothing here is real. */
  banner() {
    return html`<header class="banner">
      <p><strong>${this.say('site.practice')}</strong> ${this.say('site.invented')}</p>
      ${visit.code && SITE ? html`<p>${this.say('site.home')}</p>` : nothing}
    </header>`;
  }

  render() {
    return html`${IS_PRACTICE ? this.banner() : nothing}
      <main @click=${event => this.followed(event)}>
        ${SITE ? html`<p class="brand">${icon(SITE.picture)}<span>${this.say(`site.${SITE.name}`)}</span></p>` : nothing}
        ${this.practice?.tour ? this.guide() : nothing}
        ${super.render()}
      </main>`;
  }
}
