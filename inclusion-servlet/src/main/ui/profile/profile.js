// What she can do, and what she practises; what she did; who looked; and one press to say that something is not right. For a helper also the
// areas, as details.
import { html, nothing } from 'lit';
import { absence } from '../absence/later.js';
import { Refused } from '../page/api.js';
import { talkAbout } from '../page/call-me.js';
import { day, dayAndHour } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { fold } from '../page/fold.js';
import { answers, asides, choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { cards } from '../paper/cards.js';
import { paperLink } from '../paper/link.js';
import { outcomeAsked, SCALE, wordsOf } from '../step/helped.js';
import { achievements } from './achievements.js';
import { unknown, why } from './areas.js';
import { correction } from './corrected.js';
import { noted } from './later.js';
import { Looks, more } from './looks.js';
import { skills } from './skills.js';
import fr from './fr.json';
import en from './en.json';
import { isThere } from '../page/slots.js';

addWords({ fr, en });

const PAGE = 20;

/** What she practised at least once she may explain: whether she can is hers to say. */
const PRACTISED = ['PRACTISED', 'ALONE_ONCE', 'ALONE'];

export class Profile extends InclusionElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** Opens all that is noted, on one page. */
    noted: { type: Boolean },
  };

  static begins = ['learner', 'noted'];

  constructor() {
    super();
    this.noted = false;
    /**
     * What she did, as far as it was asked for.
     * @type {any[]}
     */
    this.entries = [];
  }

  open() {
    return this.noted ? this.allNoted(this.leavesTo()) : this.shownOfHer();
  }

  /** @param {{ act: () => unknown }} [back] */
  allNoted(back) {
    return noted(this, {
      back,
      history: () => this.history(),
      voice: skill => this.voice(skill),
      wrong: (shown, anew) => (this.who.self ? this.wrong(shown, anew) : nothing),
    });
  }

  async shownOfHer() {
    const [{ skills: shown, areas }, { codes }, { mandates, acts }] = await Promise.all([
      this.get(this.hers('profile')),
      this.who.self && isThere(this, 'card') ? this.get(this.hers('cards')) : { codes: [] },
      this.who.self && isThere(this, 'mandate') ? this.get(this.hers('mandates')) : { mandates: [], acts: [] },
    ]);
    return {
      title: this.tell('profile.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('profile.text')}</p>
        ${shown.groups.length > 0 ? this.skills(shown) : html`<p class="lead">${this.say('profile.nothing')}</p>`}
        ${this.who.self ? nothing : this.details(areas)}
        ${choices(
          choice(this.tell('history.title'), () => this.history(), { picture: 'book' }),
          this.who.self ? choice(this.say('looks.title'), () => this.looks(), { picture: 'eye' }) : nothing,
          // On the telephone nobody reads it with a helper: it would be written down as if she had been there.
          !this.who.self && this.who.channel === 'TELEPHONE'
            ? nothing
            : choice(this.tell('all-noted.open'), () => this.allNoted({ act: () => this.open() }), { picture: 'book' }),
          this.who.self ? nothing : this.print(),
        )}
        ${this.rest(codes.length > 0, mandates.length + acts.length > 0)}`,
    };
  }

  /** Hers as achievements; else as they are spoken of among helpers. */
  skills(shown) {
    return this.isHerPage()
      ? html`${achievements(this, shown, skill => this.voice(skill))} ${choices(this.wrong(shown, () => this.open()))}`
      : skills(this, shown, (skill, audience) => html`${this.ofHerTrade(skill, audience)} ${this.voice(skill)}`);
  }

  /** What few people need. */
  rest(hasCards, hasAbsence) {
    const wide = choice(this.tell('profile.wide'), () => this.go('questions', { mode: 'full' }), { kind: 'quiet' });
    return this.who.self
      ? fold(
          this,
          this.say('profile.rest'),
          choices(
            hasCards ? choice(this.say('profile.cards'), () => cards(this, () => this.open()), { picture: 'file' }) : nothing,
            hasAbsence ? choice(this.say('absence.title'), () => absence(this, () => this.open()), { picture: 'clock' }) : nothing,
            this.print(),
            wide,
          ),
        )
      : asides(wide);
  }

  print() {
    return paperLink(this, this.say('profile.print'), 'profile');
  }

  // ——— she does not agree; both look at it together

  /** The learner says that she does not agree, or takes that back; her helper says that they looked at it together. */
  voice(skill) {
    if (!this.who.self) {
      return skill.contested || skill.review
        ? html`${this.quiet('profile.settle', skill, () => this.settling(skill))} ${this.quiet('profile.later', skill, () => this.later(skill))}`
        : nothing;
    }
    return skill.contested ? this.quiet('profile.agree', skill, () => this.takeBack(skill)) : nothing;
  }

  /** One press for all skills: she then says which. */
  wrong({ groups }, back) {
    const shown = groups.flatMap(group => group.skills).filter(skill => !skill.contested);
    const which = () => ({
      title: this.say('profile.which'),
      back: { act: back },
      body: choices(shown.map(skill => choice(this.taught(skill.title, skill.language), () => this.disagreeing(skill, which, back)))),
    });
    return shown.length > 0
      ? choice(this.say('profile.disagree'), () => (shown.length === 1 ? this.disagreeing(shown[0], back, back) : which()), {
          kind: 'quiet',
        })
      : nothing;
  }

  /** A helper who learns says by herself that she can explain a skill to a colleague, and takes it back. */
  ofHerTrade(skill, audience) {
    if (!this.who.self || audience !== 'HELPER' || !skill.ref || skill.contested) {
      return nothing;
    }
    if (skill.explains) {
      return this.quiet('profile.explain-not', skill, () => this.explains(skill, 'SUPPORTED'));
    }
    return PRACTISED.includes(skill.status) ? this.quiet('profile.explain', skill, () => this.explaining(skill)) : nothing;
  }

  explaining(skill) {
    return {
      title: this.say('profile.explain.title'),
      kicker: this.taught(skill.title, skill.language),
      back: { act: () => this.open() },
      body: html`<p>${this.say('profile.explain.text')}</p>
        ${choices(choice(this.say('profile.explain.yes'), () => this.explains(skill, 'ALONE'), { kind: 'main' }))}`,
    };
  }

  async explains(skill, help) {
    this.saysNoted(await this.note('self-report', skill.ref, { help }));
    return this.open();
  }

  quiet(label, { title }, act) {
    return choice(html`${this.say(label)}<span class="unseen"> : ${title}</span>`, act, { kind: 'quiet' });
  }

  /** Afterwards she is where she was, and the page says that it is noted. */
  disagreeing({ pack, skill, title, language, status }, back, after) {
    const said = () => {
      this.saysNoted();
      return after();
    };
    const say = saying => async () => {
      await this.post(this.hers('disagreements'), { pack, skill, saying });
      return this.isCalledBack() ? talkAbout(this, { about: 'DISAGREEMENT', pack, item: skill, title }, said) : said();
    };
    return {
      title: this.say('profile.disagree.title'),
      kicker: this.taught(title, language),
      back: { act: back },
      body: html`${choices(
        status === 'ALONE' ? nothing : choice(this.say('profile.disagree.can'), say('I_CAN_DO_IT')),
        status === 'MET' ? nothing : choice(this.say('profile.disagree.help'), say('I_NEED_HELP')),
        choice(this.say('profile.disagree.not-me'), () => this.history()),
        choice(this.say('profile.disagree.else'), say('SOMETHING_ELSE')),
      )}
        <p>${this.say('profile.disagree.text')}</p>`,
    };
  }

  async takeBack({ pack, skill }) {
    await this.unlessGone(this.post(this.hers('disagreements/retractions'), { pack, skill }));
    this.saysNoted();
    return this.open();
  }

  /** How much help is useful, as both say. */
  settling({ ref, title, language, contested, review }) {
    const settle = help => async () => {
      this.saysNoted(await this.note('settlement', ref, { help }));
      return this.open();
    };
    return {
      title: this.say('profile.settle.title'),
      kicker: this.taught(title, language),
      back: { act: () => this.open() },
      body: html`<p class="note">${contested ?? review}</p>
        <p>${this.say('profile.settle.text')}</p>
        ${answers(
          this.say('profile.settle.title'),
          [...SCALE].reverse().map(help => choice(this.say(`profile.settle.${help}`), settle(help))),
        )}`,
    };
  }

  /** They talk about it another day: that is a promise. */
  later({ pack, skill }) {
    return this.goLater('promises', { matter: 'DISAGREEMENT', pack, item: skill });
  }

  /** A second attempt may find the matter ended already: the page says so. */
  async unlessGone(posted) {
    try {
      await posted;
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.status !== 404) {
        throw problem;
      }
    }
  }

  // ——— the areas, for a helper who wants to know more, once she did something in one of them

  details(areas) {
    if (areas.every(area => area.status === 'NOT_ESTABLISHED')) {
      return nothing;
    }
    const open = areas.filter(area => area.status === 'NOT_ESTABLISHED');
    return html`<details>
      <summary>${this.say('profile.areas')}</summary>
      ${areas.filter(area => area.status !== 'NOT_ESTABLISHED').map(area => this.card(area))} ${unknown(this, open)}
    </details>`;
  }

  card(area) {
    const settle = async () => {
      await this.unlessGone(this.post(this.hers('disagreements/settlements'), { area: area.area }));
      this.saysNoted();
      return this.open();
    };
    return html`<section class="card">
      ${this.heading(area.title)}
      <p class="lead">${area.sentence}</p>
      ${area.at ? html`<p class="small">${this.say('profile.since', { day: day(area.at, this.language) })}</p>` : nothing}
      ${area.review ? html`<p>${area.review}</p>` : nothing}
      ${why(this, area)}
      ${area.settles ? html`<p>${area.settles}</p>` : nothing}
      ${area.status === 'SUSPENDED' ? this.quiet('profile.settle', area, settle) : nothing}
    </section>`;
  }

  // ——— what she did, the latest first; what is not right can be put right

  async history() {
    this.entries = [];
    await this.load(null);
    return this.historyView();
  }

  async load(cursor) {
    const { evidence, next } = await this.get(this.hers(`history?limit=${PAGE}${cursor ? `&before=${encodeURIComponent(cursor)}` : ''}`));
    this.entries.push(...evidence);
    this.further = next;
  }

  historyView() {
    return {
      title: this.tell('history.title'),
      back: { act: () => this.open() },
      body: html`${
        this.entries.length === 0
          ? html`<p>${this.tell('history.none')}</p>`
          : html`<ol class="plain-list">${this.entries.map(entry => this.entry(entry))}</ol>`
      }
        ${this.further ? choices(choice(this.say('history.more'), () => this.more())) : nothing}`,
    };
  }

  entry(entry) {
    return html`<li class="card" tabindex="-1">
      ${entry.title ? this.heading(this.taught(entry.title)) : nothing}
      <p>${entry.sentence}</p>
      <p class="small">
        ${dayAndHour(entry.at, this.language)}${
          entry.name && entry.actor !== this.who.key ? html` · ${this.say('history.by', { name: entry.name })}` : nothing
        }
      </p>
      ${correction(this, entry, this.entries)}
      ${this.putRight(entry)}
    </li>`;
  }

  /** What is not right is put right where it stands; until she opens it, the list is there to be read. */
  putRight(entry) {
    if (!this.mayWithdraw(entry)) {
      return nothing;
    }
    return html`<details>
      <summary>${this.say('profile.disagree')}<span class="unseen"> : ${entry.title ?? entry.sentence}</span></summary>
      ${choices(
        entry.kind === 'practice' ? choice(this.say('history.correct'), () => this.correction(entry), { kind: 'quiet' }) : nothing,
        choice(this.say('history.not-me'), () => this.withdrawal(entry), { kind: 'quiet' }),
      )}
    </details>`;
  }

  /** What somebody observed is not withdrawn: with that she disagrees. */
  mayWithdraw({ kind, corrected }) {
    return this.who.self && !corrected && ['answer', 'practice', 'self-report', 'content', 'witnessed'].includes(kind);
  }

  withdrawal(entry) {
    return {
      title: this.say('history.not-me.title'),
      kicker: entry.title ? this.taught(entry.title) : undefined,
      body: html`<p>${this.say('history.not-me.text')}</p>
        ${choices(
          choice(this.say('history.not-me.yes'), async () => {
            this.saysNoted(await this.note('withdrawal', entry, { supersedes: entry.id }));
            return this.history();
          }),
          choice(this.say('history.keep'), () => this.historyView()),
        )}`,
    };
  }

  more() {
    return more(
      this,
      () => this.load(this.further),
      () => this.historyView(),
      'li.card',
    );
  }

  /** Corrects an entry about a practice: whether it worked, and with what help. */
  correction(entry, success = entry.success) {
    const put = help => async () => {
      this.saysNoted(await this.note('practice', entry, { success, help, supersedes: entry.id }));
      return this.history();
    };
    return {
      title: this.say('history.correct.title'),
      kicker: entry.title ? this.taught(entry.title) : undefined,
      body: html`${outcomeAsked(this, said => this.correction(entry, said), success)} ${this.heading(this.say('helped.title'))}
        ${answers(
          this.say('helped.title'),
          [...SCALE]
            .reverse()
            .map(help => choice(wordsOf(this, help, { success }), put(help), { pressed: help === entry.help || undefined })),
        )}
        ${choices(choice(this.say('history.keep'), () => this.historyView(), { kind: 'quiet' }))}`,
    };
  }

  // ——— who looked; for her alone

  async looks() {
    const looks = await Looks.of(this);
    const view = () => ({
      title: this.say('looks.title'),
      back: { act: () => this.open() },
      body: html`<p>${this.say('looks.text')}</p>
        ${looks.list(view)}`,
    });
    return view();
  }
}

if (!customElements.get('inclusion-profile')) {
  customElements.define('inclusion-profile', Profile);
}
