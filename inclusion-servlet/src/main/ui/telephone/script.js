// The telephone script of a step: what to say, what must be seen, what to ask, and what to say where it is not seen.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';
import { choice, choices } from '../page/parts.js';
import { Beside } from './beside.js';
import { deviceWords } from './device.js';
import { asksForWord, found } from './glossary.js';
import { seesTogether } from './sees-together.js';
import { speaker } from './speaker.js';

/** The parts of a line, in the order in which they are used. */
const PARTS = ['say', 'see', 'ask', 'ifNot'];

export class Script extends Beside {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    pack: {},
    /** The path, where the pack is not named. */
    path: {},
    step: {},
    /** The anchor where the learner is: the line about it is marked. */
    at: {},
    /** Whether a line may be shown on her page: then the page is told by `inclusion-point`. */
    points: { type: Boolean },
  };

  static begins = ['pack', 'path', 'step'];

  async open() {
    const pack = await this.packOf(this);
    const script = `packs/${encodeURIComponent(pack)}/scripts/${encodeURIComponent(String(this.step))}`;
    this.script = await this.getIfAny(script);
    // A page that places this element places the glossary where it wants it.
    this.terms = this.root === this ? null : ((await this.getIfAny(`packs/${encodeURIComponent(pack)}/glossary`))?.terms ?? []);
    this.sought = '';
    return this.lines();
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if ((changed.has('at') || changed.has('points')) && this.script) {
      this.shownAnew();
    }
  }

  updated() {
    super.updated();
    if (this.at !== this.marked) {
      this.marked = this.at;
      // A helper who is reading elsewhere in the script is not moved.
      if (!this.hasFocus()) {
        this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  /** The view is replaced without moving the focus. */
  shownAnew() {
    if (this.view && this.view === this.linesView) {
      this.view = this.lines();
    }
  }

  lines() {
    const lines = this.script?.lines ?? [];
    this.linesView = {
      title: this.script?.title ?? this.say('script.title'),
      lang: this.script?.language,
      kicker: this.say('script.kicker'),
      back: this.leavesTo(),
      body: html`${lines.length === 0 ? html`<p class="lead">${this.say('script.none')}</p>` : html`<p>${this.say('script.text')}</p>`}
        ${this.mayBeTried() ? choices(choice(this.say('script.try'), () => seesTogether(this), { kind: 'main', picture: 'phone' })) : nothing}
        <ol class="plain-list">${lines.map((line, i) => this.line(line, i + 1))}</ol>
        ${this.terms ? fold(this, this.say('glossary.title'), html`${asksForWord(this)}${found(this, this.terms, this.sought, { below: 2 })}`) : nothing}
        ${deviceWords(this)} ${speaker(this)}`,
    };
    return this.linesView;
  }

  /** Whether she is on the telephone, and tries while the helper sees where she is. Within live help the two are there already. */
  mayBeTried() {
    return this.root !== this && this.who.self === false && this.who.channel === 'TELEPHONE';
  }

  line(line, number) {
    const isHere = line.at !== null && line.at === this.at;
    return html`<li class=${isHere ? 'card next' : 'card'} aria-current=${isHere ? 'step' : nothing}>
      <p><strong>${this.say(isHere ? 'script.number.here' : 'script.number', { number })}</strong></p>
      <dl>
        ${PARTS.filter(part => line[part]).map(
          part =>
            html`<dt>${this.say(`script.${part}`)}</dt><dd class=${part === 'say' ? 'lead' : ''}>${this.taught(line[part], this.script.language)}</dd>`,
        )}
      </dl>
      ${this.points && line.at ? choice(this.say('script.point'), () => this.point(line.at), { kind: 'quiet', picture: 'hand' }) : nothing}
    </li>`;
  }

  point(anchor) {
    this.tellPage('inclusion-point', { anchor });
  }

  /** What is written into the search. */
  seek(sought) {
    this.sought = sought;
    this.shownAnew();
  }
}
