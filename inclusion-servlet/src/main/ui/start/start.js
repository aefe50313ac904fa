// What she wants to do, how she would learn it, and with what; then three sentences, and a "no" as large as the "yes".
// Nothing is asked before that, and a path opens either way.
import { html, nothing } from 'lit';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const WAYS = { FACE_TO_FACE: 'people', ALONE: 'alone', TELEPHONE: 'phone', WORKSHOP: 'workshop' };
const DEVICES = { PHONE: 'mobile', TABLET: 'tablet', COMPUTER: 'laptop' };

export class Start extends InclusionElement {
  open() {
    this.draft = this.remembered('wish') ?? {};
    return this.wish();
  }

  async wish() {
    const { goals } = await this.get('goals');
    const mine = goals.filter(goal => goal.audience === this.who.audience);
    return mine.length > 0 ? this.offer(mine) : this.nothingYet();
  }

  offer(goals) {
    return {
      title: this.tell('wish.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('wish.text')}</p>
        ${choices(
          goals.map(goal =>
            choice(this.taught(goal.text), () => this.keep({ goal: goal.id, text: goal.text }, this.how()), {
              pressed: this.draft.goal === goal.id || undefined,
            }),
          ),
        )}`,
    };
  }

  /** No pack has a goal for her: she is told so, to whom she can say it, and led to her path where she is on one. */
  async nothingYet() {
    const { paths } = await this.get(this.hers('progress'));
    return {
      title: this.say('wish.none.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('wish.none.text')}</p>
        <p class="lead">${this.tell('wish.none.human')}</p>
        ${paths.length > 0 ? choices(choice(this.tell('wish.none.path'), () => this.go('path'), { picture: 'next', kind: 'main' })) : nothing}`,
    };
  }

  how() {
    return {
      title: this.tell('how.title'),
      kicker: this.wished(),
      back: { act: () => this.wish() },
      body: choices(
        Object.entries(WAYS).map(([way, picture]) => choice(this.say(`how.${way}`), () => this.keep({ way }, this.device()), { picture })),
      ),
    };
  }

  device() {
    const own = ownDevice =>
      Object.entries(DEVICES).map(([device, picture]) =>
        choice(this.say(`device.${ownDevice ? 'own' : 'borrowed'}.${device}`), () => this.keep({ device, ownDevice }, this.connection()), {
          picture,
        }),
      );
    return {
      title: this.tell('device.title'),
      kicker: this.wished(),
      back: { act: () => this.how() },
      body: html`${choices(own(true))}${choices(own(false))}`,
    };
  }

  connection() {
    const answer = weakConnection => () => this.keep({ weakConnection }, this.told());
    return {
      title: this.tell('connection.title'),
      kicker: this.wished(),
      back: { act: () => this.device() },
      body: choices(choice(this.say('connection.good'), answer(false)), choice(this.say('connection.weak'), answer(true))),
    };
  }

  async told() {
    const sentences = await this.sentences();
    return {
      title: this.tell('told.title'),
      back: { act: () => this.connection() },
      body: html`<ul class="plain-list told">${sentences.map(sentence => html`<li class="note">${sentence}</li>`)}</ul>
        ${this.readAloud(sentences.join(' '))}
        ${this.heading(this.tell('told.question'))}
        ${yesNo(
          choice(this.say('told.yes'), () => this.yes()),
          choice(this.say('told.no'), () => this.no()),
        )}
        <p>${this.tell('told.either')}</p>`,
    };
  }

  async yes() {
    await this.stateWish();
    // The id is kept for a second attempt: the server then begins no second set of questions.
    const assessment = this.draft.assessment ?? newId();
    this.keep({ assessment });
    await this.post(this.hers('assessments'), { id: assessment, mode: 'COUNTER', goal: this.draft.goal, told: this.who.channel });
    this.remember('questions', { assessment, asked: [] });
    this.remember('wish', null);
    this.go('questions', { assessment });
  }

  async no() {
    await this.stateWish();
    this.remember('wish', null);
    this.go('path');
  }

  async stateWish() {
    const { goal, way, device, ownDevice, weakConnection } = this.draft;
    await this.post(this.hers('wishes'), { goal, way, device, ownDevice, weakConnection, told: this.who.channel });
  }

  keep(more, view) {
    this.draft = { ...this.draft, ...more };
    this.remember('wish', this.draft);
    return view;
  }

  wished() {
    return this.taught(this.draft.text);
  }
}
