// A meeting at a distance to practise: the microphone off while others speak, a hand raised, the turn, a sentence, and off again. The
// camera is left out: whoever likes keeps it off. No microphone of the device is used.

/** So often she listens until Paul has finished, and it is her turn. */
const LISTENS = 1;
const CHAIR = 'Awa Diallo';

export class Meeting {
  /** A meeting begins as many do: with a microphone that is open. */
  micro = true;
  hand = false;
  listened = 0;
  spoke = false;
  /**
   * The key of what the chair says instead of what the moment has her say.
   * @type {string | null}
   */
  said = null;
  /** What is to be done here, where no pack says it. */
  todo = 'meeting.todo';

  /**
   * @param {import('../kit.js').Page} page
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, kit) {
    this.page = page;
    this.kit = kit;
  }

  forget() {
    Object.assign(this, { micro: true, hand: false, listened: 0, spoke: false, said: null });
  }

  begin() {
    this.forget();
    return this.lobby();
  }

  /** @param {string | null} done what has just happened */
  lobby(done = null) {
    const { page, kit } = this;
    const { html, choice, choices, nothing } = kit;
    return page.screen({
      title: page.say('meeting.lobby'),
      body: html`${done ? html`<p class="note good" role="status">${page.say(done)}</p>` : nothing}
        <p id="lobby">${page.say('meeting.lobby.text', { who: CHAIR })}</p>
        ${this.seen('.lobby')} ${this.switches(() => this.lobby())}
        <div id="enter">${choices(choice(page.say('meeting.enter'), () => this.meeting(), { kind: 'main', picture: 'next' }))}</div>`,
    });
  }

  /**
   * What the others hear and see of her; in the lobby, what they would.
   * @param {'' | '.lobby'} where
   */
  seen(where = '') {
    const { page, kit, micro, hand } = this;
    const { html, icon } = kit;
    return html`<div class="film" id="seen" role="status" data-micro=${micro ? 'on' : 'off'} data-hand=${hand ? 'up' : 'down'}>
      <p>${icon('micro')} <span>${page.say(`meeting.micro.${micro ? 'on' : 'off'}${where}`)}</span></p>
      <p>${icon('hand')} <span>${page.say(hand ? 'meeting.hand.up' : 'meeting.hand.down')}</span></p>
    </div>`;
  }

  /** A button says what it does next. The page stays where it is. */
  switches(view) {
    const { page, kit, micro, hand } = this;
    const { html, choice } = kit;
    return html`<div class="toolbar">
      <div id="micro">${choice(page.say(micro ? 'meeting.micro.cut' : 'meeting.micro.open'), () => this.turn('micro', view), { picture: 'micro' })}</div>
      <div id="hand">${choice(page.say(hand ? 'meeting.hand.lower' : 'meeting.hand.raise'), () => this.turn('hand', view), { picture: 'hand' })}</div>
    </div>`;
  }

  turn(what, view) {
    this[what] = !this[what];
    this.said = null;
    this.listened = this.hand ? this.listened : 0;
    this.page.view = view();
    return null;
  }

  meeting() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('meeting.title'),
      body: html`<p class="lead letter" id="says" role="status" data-said=${this.moment()} data-now=${this.now()}>${page.say(`meeting.says.${this.moment()}`)}</p>
        ${this.seen()} ${this.switches(() => this.meeting())}
        <div id="listen">${choices(choice(page.say('meeting.listen'), () => this.listen(), { picture: 'ear' }))}</div>
        <div id="speak">${choices(choice(page.say('meeting.speak'), () => this.speak(), { picture: 'people' }))}</div>
        <div id="leave">${choices(choice(page.say('meeting.leave'), () => this.leave(), { kind: 'quiet', picture: 'out' }))}</div>`,
    });
  }

  isHerTurn() {
    return this.hand && this.listened >= LISTENS;
  }

  /** What the chair says now; or what she answers to an act that came too early. */
  moment() {
    return this.said ?? this.now();
  }

  /** Where the meeting is now: by what is heard, by the hand, and by whose turn it is. */
  now() {
    const { spoke, micro, hand, listened } = this;
    if (spoke) {
      return micro ? 'cut' : hand ? 'lower' : 'goodbye';
    }
    if (this.isHerTurn()) {
      return micro ? 'heard' : listened === LISTENS ? 'paul' : 'yours';
    }
    return micro ? 'noise' : hand ? 'hand' : 'opening';
  }

  listen() {
    this.said = null;
    if (this.hand && !this.micro) {
      this.listened++;
    }
    this.page.view = this.meeting();
    return null;
  }

  speak() {
    if (this.spoke || !this.isHerTurn()) {
      this.said = this.spoke ? null : !this.micro ? 'muted' : this.hand ? 'next' : 'wait';
    } else if (this.micro) {
      this.spoke = true;
      this.said = null;
    } else {
      this.said = 'unheard';
    }
    this.page.view = this.meeting();
    return null;
  }

  leave() {
    const { page, kit } = this;
    if (this.moment() === 'goodbye') {
      return page.succeeded(page.say('meeting.done'), kit.html`<p>${page.say('meeting.done.text')}</p>`);
    }
    const early = this.spoke ? 'meeting.early.switches' : 'meeting.early.speak';
    this.forget();
    return this.lobby(early);
  }
}
