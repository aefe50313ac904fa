// Whom a learner invited to see today's step. She shows the step to one of them; beside her, and alone with her, a helper invites for her.
// On her own page nothing changes when an invitation is ended: somebody may look over her shoulder.
import { html, nothing } from 'lit';
import { dated, hour } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { invite } from './invite.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Guests extends InclusionElement {
  static begins = ['learner'];

  async open() {
    const { guests, kinds, say } = await this.get(this.hers('guests'));
    this.guests = guests;
    this.kinds = kinds;
    this.sentences = say;
    return this.list();
  }

  /** @param {unknown} [said] what was done last, on a helper's page */
  list(said) {
    return {
      title: this.tell('guests.title'),
      back: this.leavesTo(),
      body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
        <p>${this.tell('guests.text')}</p>
        ${
          this.who.self
            ? nothing
            : choices(choice(this.say('guests.invite'), () => invite(this, () => this.list()), { kind: 'main', picture: 'people' }))
        }
        ${this.guests.map(guest => this.shownGuest(guest))}`,
    };
  }

  shownGuest(guest) {
    return html`<section class="card">
      ${this.heading(guest.words)}
      <p>${guest.until}</p>
      ${this.who.self ? this.toShow(guest) : html`<p class="small">${this.say(guest.opens ? 'guests.opens' : 'guests.ended')}</p>`}
      ${this.who.self || guest.opens ? choices(choice(this.say('guests.end'), () => this.end(guest), { kind: 'quiet' })) : nothing}
    </section>`;
  }

  /** One press, for an hour. The sentence is true whatever becomes of it: there is not always a step. */
  toShow(guest) {
    return html`${choices(choice(this.say('guests.show'), () => this.showStep(guest), { picture: 'eye' }))}
      ${
        guest.shownUntil
          ? html`<p class="note" role="status">${this.say('guests.shown', { hour: hour(dated(guest.shownUntil), this.language) })}</p>`
          : nothing
      }`;
  }

  async showStep(guest) {
    await this.change(guest, 'show');
    return this.list();
  }

  async end(guest) {
    await this.change(guest, 'end');
    return this.list(this.who.self ? undefined : this.say('guests.ended.done'));
  }

  async change({ id }, what) {
    const { guests } = await this.post(this.hers(`guests/${encodeURIComponent(id)}/${what}`), {});
    this.guests = guests;
  }
}
