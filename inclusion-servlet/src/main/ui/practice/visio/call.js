// A video call to practise: camera and microphone, the wait, the talk, hanging up. No camera and no microphone of the device is used.

/** Who calls: a doctor, a daughter, or somebody who offers work, who asks for the microphone to be off for a moment as well. */
const PEOPLE = {
  '': { who: 'Docteure Weber', key: 'doctor' },
  famille: { who: 'Inès', key: 'family' },
  entretien: { who: 'Nadia Lopez', key: 'work' },
};
/** What a daughter says in other words than a stranger. */
const OF_HERS = ['visio.both', 'visio.unheard', 'visio.unseen', 'visio.neither', 'visio.goodbye'];
/** So often she looks whether somebody is there. */
const LOOKS = 2;

export class Call {
  camera = false;
  micro = false;
  looks = 0;
  greeted = false;
  wasQuiet = false;
  /**
   * The key of what the other one says, once she has said good morning.
   * @type {string | null}
   */
  said = null;

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    this.person = PEOPLE[task] ?? PEOPLE[''];
    /** Whether the other one asks for a moment without sound. */
    this.asksForQuiet = this.person.key === 'work';
    /** What is to be done here, where no pack says it. */
    this.todo = this.asksForQuiet ? 'visio.todo.work' : 'visio.todo.doctor';
    this.blank();
  }

  blank() {
    this.camera = false;
    this.micro = false;
    this.looks = 0;
    this.greeted = false;
    this.wasQuiet = false;
    this.said = null;
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.lobby();
  }

  // ——— before

  /** @param {string | null} done what has just happened */
  lobby(done = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('visio.lobby'),
      body: html`${this.note(done)}
        <p>${page.say(`visio.lobby.${this.person.key}`, { who: this.person.who })}</p>
        ${this.seen()} ${this.switches(() => this.lobby())}
        <div id="enter">${choices(choice(page.say('visio.enter'), () => this.wait(), { kind: 'main', picture: 'next' }))}</div>`,
    });
  }

  note(key) {
    const { html, nothing } = this.kit;
    return key ? html`<p class="note" role="status">${this.page.say(key, { who: this.person.who })}</p>` : nothing;
  }

  /** What the other one sees and hears. */
  seen() {
    const { page, kit, camera, micro } = this;
    const { html, icon } = kit;
    return html`<div class="film" id="seen" role="status" data-camera=${camera ? 'on' : 'off'} data-micro=${micro ? 'on' : 'off'}>
      <p>${icon('eye')} <span>${page.say(camera ? 'visio.camera.on' : 'visio.camera.off')}</span></p>
      <p>${icon('micro')} <span>${page.say(micro ? 'visio.micro.on' : 'visio.micro.off')}</span></p>
    </div>`;
  }

  /** A button says what it does next. The page stays where it is. */
  switches(view) {
    const { page, kit, camera, micro } = this;
    const { html, choice } = kit;
    return html`<div class="toolbar">
      <div id="camera">${choice(page.say(camera ? 'visio.camera.cut' : 'visio.camera.light'), () => this.turn('camera', view), { picture: 'photo' })}</div>
      <div id="micro">${choice(page.say(micro ? 'visio.micro.cut' : 'visio.micro.light'), () => this.turn('micro', view), { picture: 'micro' })}</div>
    </div>`;
  }

  turn(what, view) {
    this[what] = !this[what];
    if (this.said === 'visio.quiet' && what === 'micro') {
      this.wasQuiet ||= !this.micro;
      this.said = this.micro && this.wasQuiet ? 'visio.goodbye' : this.said;
    }
    this.page.view = view();
    return null;
  }

  // ——— the wait

  wait() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('visio.wait'),
      body: html`${this.note(this.looks > 0 ? 'visio.wait.still' : null)}
        <p>${page.say('visio.wait.text', { who: this.person.who })}</p>
        <div id="look">${choices(choice(page.say('visio.look'), () => this.look(), { kind: 'main', picture: 'clock' }))}</div>
        <div id="leave">${choices(choice(page.say('visio.leave'), () => this.leave(), { kind: 'quiet', picture: 'out' }))}</div>`,
    });
  }

  look() {
    this.looks++;
    return this.looks < LOOKS ? this.wait() : this.call();
  }

  leave() {
    this.looks = 0;
    return this.lobby('visio.left');
  }

  // ——— the call

  call() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('visio.call', { who: this.person.who }),
      body: html`<p class="lead letter" id="says" role="status" data-said=${this.said?.split('.').pop() ?? ''}>${this.heard()}</p>
        ${this.seen()} ${this.switches(() => this.call())}
        <div id="hello">${choices(choice(page.say('visio.hello'), () => this.hello(), { picture: 'people' }))}</div>
        <div id="hang-up">${choices(choice(page.say('visio.hang-up'), () => this.hangUp(), { picture: 'phone', kind: 'quiet' }))}</div>`,
    });
  }

  /** What the other one says, which depends on what is seen and heard. */
  heard() {
    const { camera, micro, said, page } = this;
    return page.say(
      this.inHerWords(said ?? (camera ? (micro ? 'visio.both' : 'visio.unheard') : micro ? 'visio.unseen' : 'visio.neither')),
    );
  }

  inHerWords(key) {
    return this.person.key === 'family' && OF_HERS.includes(key) ? `${key}.family` : key;
  }

  hello() {
    if (this.camera && this.micro && !this.greeted) {
      this.greeted = true;
      this.said = this.asksForQuiet ? 'visio.quiet' : 'visio.goodbye';
    }
    this.page.view = this.call();
    return null;
  }

  hangUp() {
    const { page, kit, person } = this;
    if (this.said === 'visio.goodbye') {
      return page.succeeded(page.say('visio.done'), kit.html`<p>${page.say('visio.done.text', { who: person.who })}</p>`);
    }
    const early = this.greeted ? 'visio.early.quiet' : this.camera && this.micro ? 'visio.early.hello' : 'visio.early.switches';
    Object.assign(this, { looks: 0, greeted: false, wasQuiet: false, said: null });
    return this.lobby(early);
  }
}
