// To whom a learner is referred, and what came of it. Beside her, a helper refers her, and gives her the sheet.
import { html, nothing } from 'lit';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { answers, choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { called } from './called.js';
import { refer } from './make.js';
import { givenSheet } from './sheet.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** What may have come of it: as she says it, and as a helper does who has called there. */
const HERS = ['MET', 'HELPED', 'NOT_HELPED'];
const HELPERS = ['ACCEPTED', 'REFUSED', ...HERS];
const PICTURES = { ACCEPTED: 'check', REFUSED: 'back', MET: 'people', HELPED: 'check', NOT_HELPED: 'hand' };

export class Referrals extends InclusionElement {
  static begins = ['learner'];

  async open() {
    const { referrals } = await this.get(this.hers('referrals'));
    this.referrals = referrals.reverse();
    return this.list();
  }

  /** @param {unknown} [said] what was done last */
  list(said) {
    return {
      title: this.tell('referrals.title'),
      back: this.leavesTo(),
      body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
        ${this.referrals.length === 0 && !said ? html`<p>${this.say('referrals.none')}</p>` : nothing}
        ${
          this.who.self
            ? nothing
            : choices(choice(this.say('referrals.make'), () => refer(this, () => this.list()), { kind: 'main', picture: 'road' }))
        }
        ${this.referrals.map(referral => this.shownReferral(referral))}`,
    };
  }

  shownReferral(referral) {
    const { where, place, reason, sentence, day, silent, ended, shared } = referral;
    return html`<section class="card">
      ${this.heading(where)}
      ${place ? html`<p>${place.street}, ${place.postcode} ${place.town}</p>` : nothing}
      ${place?.telephone ? html`<p>${called(place.telephone)}</p>` : nothing}
      <p>${reason.words} <span class="small">${day}</span></p>
      <p class="lead">${sentence}</p>
      ${silent && !this.who.self ? html`<p class="note">${this.say('referrals.silent')}</p>` : nothing}
      <p class="small">${shared.length === 0 ? this.say('referrals.nothing-shared') : this.say('referrals.shared', { what: wordsOf(shared) })}</p>
      ${ended ? nothing : choices(choice(this.say('referrals.came'), () => this.ask(referral), { picture: 'pen' }))}
      ${
        ended || referral.direction === 'RECEIVED'
          ? nothing
          : choices(choice(this.say('referrals.sheet'), () => this.sheet(referral), { kind: 'quiet', picture: 'file' }))
      }
    </section>`;
  }

  addressOf({ id }, what) {
    return this.hers(`referrals/${encodeURIComponent(id)}/${what}`);
  }

  // ——— what came of it

  ask(referral) {
    const kinds = this.who.self ? HERS : HELPERS;
    const equipment = ['LOAN', 'DEVICE', 'REPAIR', 'FREE_ACCESS', 'CHEAP_TARIFF'].includes(referral.reason.code);
    const label = kind => this.tell(`answer.${kind}${equipment && kind === 'HELPED' ? '.equipment' : ''}`);
    return {
      title: this.say('referrals.came'),
      kicker: referral.where,
      // The list is read again: an answer may have come meanwhile.
      back: { act: () => this.open() },
      body: html`${answers(
        this.say('referrals.came'),
        kinds.map(kind => choice(label(kind), () => this.answer(referral, kind), { picture: PICTURES[kind] })),
      )}
        ${choices(choice(this.say('referrals.call-off'), () => this.callOff(referral), { kind: 'quiet' }))}`,
    };
  }

  callOff(referral) {
    return {
      title: this.say('referrals.call-off.title'),
      back: { act: () => this.ask(referral) },
      body: html`<p class="lead">${referral.where}</p>
        <p>${this.say('referrals.call-off.text')}</p>
        ${yesNo(
          choice(this.say('referrals.call-off.yes'), () => this.answer(referral, 'CALLED_OFF')),
          choice(this.say('referrals.call-off.no'), () => this.list()),
        )}`,
    };
  }

  async answer(referral, kind) {
    await this.post(this.addressOf(referral, 'answers'), { id: newId(), answer: kind });
    return this.done(this.say('referrals.noted'));
  }

  async done(said) {
    await this.open();
    return this.list(said);
  }

  // ——— the sheet

  async sheet(referral) {
    return givenSheet(this, await this.post(this.addressOf(referral, 'sheet'), {}), () => this.open());
  }
}

function wordsOf(shared) {
  return shared.map(({ words }) => words.toLowerCase()).join(', ');
}
