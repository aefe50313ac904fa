// Who was referred to a structure, with only what each agreed to share, and what the structure answers.
import { html, nothing } from 'lit';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const ANSWERS = ['ACCEPTED', 'REFUSED', 'MET', 'HELPED', 'NOT_HELPED'];

export class Arrived extends InclusionElement {
  constructor() {
    super();
    /** @type {any[]} */
    this.arrived = [];
  }

  async open() {
    const lists = await Promise.all(
      this.me.structures.map(async structure => {
        const { referrals } = await this.get(this.addressOf(structure));
        return referrals.map(referral => ({ ...referral, structure }));
      }),
    );
    this.arrived = lists.flat();
    return this.list();
  }

  addressOf(structure) {
    return `structures/${encodeURIComponent(structure)}/referrals`;
  }

  /** @param {unknown} [said] what was done last */
  list(said) {
    const waiting = this.arrived.filter(({ ended }) => !ended);
    const over = this.arrived.filter(({ ended }) => ended);
    return {
      title: this.say('arrived.title'),
      back: this.leavesTo(),
      body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
        ${waiting.length === 0 ? html`<p>${this.say('arrived.none')}</p>` : nothing}
        ${choices(waiting.map(referral => choice(this.line(referral), () => this.one(referral), { picture: 'people' })))}
        ${over.length > 0 ? html`${this.heading(this.say('arrived.over'))}<ul>${over.map(referral => html`<li>${this.line(referral)}</li>`)}</ul>` : nothing}`,
    };
  }

  line({ name, day, statusInWords }) {
    return html`${name ?? this.say('arrived.unnamed')} <span class="small">${day}. ${statusInWords}</span>`;
  }

  /** Only what was shared: the rest is asked of the person. */
  one(referral) {
    const { name, telephone, reason, sentence, fromNumber, day, statusInWords } = referral;
    return {
      title: name ?? this.say('arrived.unnamed'),
      kicker: day,
      back: { act: () => this.list() },
      body: html`<p class="lead">${sentence}</p>
        ${fromNumber ? html`<p>${this.say('arrived.from-number', { number: fromNumber })}</p>` : nothing}
        ${reason ? html`<p>${this.say('arrived.reason', { reason: reason.words })}</p>` : nothing}
        ${telephone ? html`<p>${this.say('arrived.telephone', { number: telephone })}</p>` : nothing}
        ${name || reason || telephone ? nothing : html`<p>${this.say('arrived.nothing-shared')}</p>`}
        <p>${statusInWords}</p>
        ${this.heading(this.say('arrived.answer'))}
        ${choices(ANSWERS.map(kind => choice(this.say(`arrived.answer.${kind}`), () => this.answer(referral, kind))))}`,
    };
  }

  async answer({ structure, number }, kind) {
    await this.post(`${this.addressOf(structure)}/${encodeURIComponent(number)}/answers`, { id: newId(), answer: kind });
    await this.open();
    return this.list(this.say('arrived.answered'));
  }
}
