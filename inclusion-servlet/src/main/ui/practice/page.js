// One page to practise on: the line that says so, the site, the task at hand, and the way out. It sees by itself whether
// she has done it. A page that is ours as a whole: what she meets is as it is everywhere else.
import { html, nothing } from 'lit';
import { get, Refused } from '../page/api.js';
import { backLeads, backLeaves } from '../page/back.js';
import { InclusionElement } from '../page/element.js';
import { icon } from '../page/icons.js';
import { leaveQuicklyBy } from '../page/leaving.js';
import { liveHelp, tellPlace } from '../page/live-help.js';
import { choice, sentences, way } from '../page/parts.js';
import { forgetMeeting, keepMeeting, keptMeeting } from '../page/practice-visit.js';
import { addWords } from '../page/words.js';
import { Departure } from './departure.js';
import { EndOfTry } from './end-of-try.js';
import { Entry, unknownCode } from './entry.js';
import { Seeing } from './guest.js';
import { focusOf } from './hint.js';
import { sendKept } from './home.js';
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
const NOBODY = { id: 'nobody', name: null, roles: [], structures: [], structureNames: {}, today: '' };

export class PracticePage extends InclusionElement {
  constructor() {
    super();
    this.headingLevel = 1;
    /** What she practises: { id, title, task, ref, skill, tour }; ref is null where nothing is noted. */
    this.practice = null;
    /**
     * The number of the structure that gave the card, where the host knows it.
     * @type {string | null}
     */
    this.number = null;
    this.endOfTry = new EndOfTry(this);
    this.departure = new Departure(this);
    /** Whether this try is over: then there is nothing more to be guided to. */
    this.isOver = false;
    /**
     * The screens before this one, the first one first.
     * @type {import('../page/parts.js').View[]}
     */
    this.trail = [];
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
      return this.departure.waitsFor(location.href, this.say('site.closed'));
    }
    this.site = open(this);
    return this.anew();
  }

  /** Another try is her own, unless the guide still goes along. */
  anew() {
    this.isOver = false;
    this.trail = [];
    this.view = null;
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
    const { ref, skill, language, practice } = await this.get(
      `paths/${encodeURIComponent(visit.path)}/steps/${encodeURIComponent(visit.step)}`,
    );
    // For somebody, and nobody knows for whom any more: then it is noted for nobody.
    const noted = visit.withSomebody && !this.front ? null : ref;
    return practice.site === visit.site ? { ...practice, language, id: visit.step, skill, place: ref, ref: noted } : null;
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
    if (SITE && this.view && this.view !== view) {
      this.trail.push(this.view);
    }
    super.show(view);
    document.title = IS_PRACTICE ? `${view.title} – ${this.say('site.practice')}` : view.title;
    document.body.dataset.ready = 'true';
  }

  /** On a site "back" leads to the screen before, and out of the site from its first one only, or once the try is over. */
  guards(view) {
    if (!SITE) {
      super.guards(view);
      return;
    }
    if (this.isOver) {
      this.trail = [];
    }
    if (this.trail.length > 0) {
      backLeads(this, () => this.inTurn(() => this.screenBefore()));
    } else {
      backLeaves(this);
    }
  }

  screenBefore() {
    const before = this.trail.pop();
    if (before) {
      this.view = null;
      this.show(before);
    }
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
                ${this.otherLanguage('site.task.other-language', this.practice.language)}
                <ul>${sentences(this.practice.task).map(sentence => html`<li>${this.taught(sentence, this.practice.language)}</li>`)}</ul>
              </details>`
              : nothing
          }
          ${this.practice ? choice(this.tell('site.stop'), () => this.endOfTry.stops(), { kind: 'quiet' }) : this.wayOut()}
        </div>`,
    };
  }

  /** What is to be done, as the pack or else the site says it. */
  toDo() {
    const ours = this.site?.todo && this.say(this.site.todo);
    // The site says it in her language where the pack does not.
    const what =
      this.practice && !(ours && this.practice.language !== this.language)
        ? this.taught(this.practice.title, this.practice.language)
        : ours;
    return what ? html`${this.say('site.to-do')} ${what}` : undefined;
  }

  /** The page saw that it worked, and says it. */
  succeeded(title, body) {
    return this.endOfTry.succeeded(title, body);
  }

  /** Enough for now, with or without success. */
  end(success) {
    return this.endOfTry.end(success);
  }

  goTo(address) {
    return this.departure.goTo(address);
  }

  goOn() {
    const { back } = visit;
    return back ? this.goTo(back) : this.anew();
  }

  meetingEnds() {
    return this.front && visit.back ? () => this.endMeeting() : null;
  }

  /** The helper's page closes the meeting that began there; another page knows of none. */
  endMeeting() {
    const kept = keptMeeting(this);
    if (kept) {
      keepMeeting(this, { ...kept, ends: true });
    } else {
      forgetMeeting(this);
    }
    return this.goTo(visit.back);
  }

  leaveQuickly() {
    leaveQuicklyBy(this.me === NOBODY ? null : visit.back);
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
      guide.isOfferedAgain?.();
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
      ?hidden=${this.stack.length > 0}
      .learner=${learner}
      .name=${name}
      .channel=${channel}
    ></inclusion-guide>`;
  }

  /** It stands in the banner, also above another element that is shown here. */
  bringsWayOut() {
    return IS_PRACTICE;
  }

  /** That nothing here is real. It is low, so that a first press is on the smallest screen. */
  banner() {
    return html`<header class="banner">
      ${this.isOnHerScreen() ? html`<div class="quickly">${this.quickWayOut()}</div>` : nothing}
      <p><strong>${this.say('site.practice')}</strong> ${this.say(this.isOver && this.practice?.ref ? 'site.over' : 'site.invented')}</p>
      ${visit.code && SITE ? html`<p>${this.say('site.home')}</p>` : nothing}
    </header>`;
  }

  render() {
    return html`${IS_PRACTICE ? this.banner() : nothing}
      <main @click=${event => this.departure.followed(event)}>
        ${SITE ? html`<p class="brand">${icon(SITE.picture)}<span>${this.say(`site.${SITE.name}`)}</span></p>` : nothing}
        ${this.practice?.tour ? this.guide() : nothing}
        ${super.render()}
        ${IS_PRACTICE && this.isOnHerScreen() ? html`<p class="small">${this.say('leave-quickly.history')}</p>` : nothing}
      </main>`;
  }
}
