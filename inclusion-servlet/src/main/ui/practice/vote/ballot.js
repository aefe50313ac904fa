// A vote to practise: a proposal to read, yes, no or no opinion, a second look, the urn, a receipt. What she chooses is hers: no
// answer is the right one, and none is kept.
import { receipt, voted } from './receipt.js';

const CHOICES = ['yes', 'no', 'abstain'];
const NUMBER = '7F-3K';

export class Ballot {
  isRead = false;
  hasVoted = false;
  choice = '';
  /** What is to be done here, where no pack says it. */
  todo = 'vote.todo';

  /**
   * @param {import('../kit.js').Page} page
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, kit) {
    this.page = page;
    this.kit = kit;
  }

  forget() {
    this.isRead = false;
    this.hasVoted = false;
    this.choice = '';
  }

  begin() {
    this.forget();
    return this.home();
  }

  toHome() {
    return { act: () => this.home(), label: this.page.say('vote.to-home') };
  }

  home() {
    const { page, kit, hasVoted } = this;
    const { html, choice, choices, nothing } = kit;
    return page.screen({
      title: page.say('vote.home'),
      body: html`${hasVoted ? html`<p class="note" role="status">${page.say('vote.once')}</p>` : nothing}
        <ul class="card">${['who', 'secret', 'until', 'count'].map(key => html`<li>${page.say(`vote.rule.${key}`)}</li>`)}</ul>
        ${choices(
          html`<div id="proposal">${choice(page.say('vote.proposal'), () => this.proposal(), { picture: 'file' })}</div>`,
          html`<div id="ballot">${choice(page.say('vote.ballot'), () => this.ballot(), { picture: 'pen' })}</div>`,
        )}`,
    });
  }

  proposal() {
    const { page, kit } = this;
    this.isRead = true;
    return page.screen({
      title: page.say('vote.proposal.title'),
      back: this.toHome(),
      body: kit.html`<div class="letter" id="letter">${page
        .say('vote.proposal.text')
        .split('\n')
        .map(line => kit.html`<p>${line}</p>`)}</div>
        <div id="to-ballot">${kit.choices(kit.choice(page.say('vote.ballot'), () => this.ballot(), { picture: 'pen', kind: 'main' }))}</div>`,
    });
  }

  /** @param {import('../hint.js').Hint | null} hint */
  ballot(hint = null) {
    const { page, kit, choice: chosen } = this;
    const { html, icon, hintFor, marked, describedBy, live } = kit;
    if (this.hasVoted) {
      return this.home();
    }
    return page.screen({
      title: page.say('vote.ballot'),
      back: this.toHome(),
      hint,
      body: html`<form id="vote" data-read=${this.isRead} @submit=${event => this.sent(event)}>
        <fieldset id="choice" role="radiogroup" aria-invalid=${marked(hint, 'choice')} aria-describedby=${describedBy(hint, 'choice')}>
          <legend>${page.say('vote.asked')}</legend>
          ${hintFor(hint, 'choice')}
          ${CHOICES.map(
            option => html`<p class="check">
              <input type="radio" name="choice" id=${`choice-${option}`} value=${option} .checked=${live(chosen === option)} @change=${() => (this.choice = option)}>
              <label for=${`choice-${option}`}>${page.say(`vote.choice.${option}`)}</label>
            </p>`,
          )}
        </fieldset>
        <button class="main">${icon('next')}<span>${page.say('vote.reread')}</span></button>
      </form>`,
    });
  }

  sent(event) {
    event.preventDefault();
    this.page.act(() => this.read());
  }

  read() {
    const { page } = this;
    const flaw = this.isRead ? (this.choice === '' ? 'empty' : null) : 'unread';
    return flaw ? this.ballot({ field: 'choice', text: page.say(`vote.hint.${flaw}`) }) : this.check();
  }

  check() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('vote.check'),
      back: { act: () => this.ballot(), label: page.say('vote.change') },
      body: html`<p>${page.say('vote.check.text')}</p>
        <p class="card" id="chosen">${page.say(`vote.choice.${this.choice}`)}</p>
        <div id="confirm">${choices(choice(page.say('vote.confirm'), () => this.confirmed(), { kind: 'main', picture: 'check' }))}</div>`,
    });
  }

  /** From here on nobody knows what was chosen, this page included. */
  confirmed() {
    const { page, kit } = this;
    this.choice = '';
    this.hasVoted = true;
    return voted(page, kit, {
      title: page.say('vote.voted'),
      text: page.say('vote.voted.text'),
      finish: page.say('vote.finish'),
      remind: page.say('vote.hint.receipt'),
      open: page.say('vote.receipt'),
      opened: () => receipt(page, kit, NUMBER),
    });
  }
}
