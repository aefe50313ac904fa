// Another vote, on another site: a code from a letter, one project of three or a blank paper, a draft that is no vote, a receipt.
import { receipt, voted } from './receipt.js';

const PROJECTS = ['bench', 'garden', 'lamp', 'blank'];
/** The code of the letter that the task shows. */
const CODE = 'LAV4827';
/** The code of the neighbour, in the same letter-box. */
const NEIGHBOURS = 'LAV4872';
/** What has the shape of a code. */
const WHOLE = /[A-Z]{3}\d{4}/;
const NUMBER = 'Q-518';

export class Projects {
  code = '';
  choice = '';
  /** What is to be done here, where no pack says it. */
  todo = 'vote.todo.projects';

  /**
   * @param {import('../kit.js').Page} page
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, kit) {
    this.page = page;
    this.kit = kit;
  }

  forget() {
    this.code = '';
    this.choice = '';
  }

  begin() {
    this.forget();
    return this.entry();
  }

  hint(field, key) {
    return { field, text: this.page.say(`vote.hint.${key}`) };
  }

  sending(next) {
    return event => {
      event.preventDefault();
      this.page.act(next);
    };
  }

  /** @param {import('../hint.js').Hint | null} hint */
  entry(hint = null) {
    const { page, kit } = this;
    const { html, icon, hintFor, marked, describedBy, live } = kit;
    return page.screen({
      title: page.say('vote.entry'),
      hint,
      body: html`<p>${page.say('vote.entry.text')}</p>
        <div class="letter" id="letter"><p>${page.say('vote.letter.hers')}</p><p>${page.say('vote.letter.neighbours')}</p></div>
        <form id="enter" @submit=${this.sending(() => this.enter())}>
          <label for="code">${page.say('vote.code')}</label>
          ${hintFor(hint, 'code')}
          <input id="code" aria-invalid=${marked(hint, 'code')} aria-describedby=${describedBy(hint, 'code')} autocomplete="off" .value=${live(this.code)} @input=${event => (this.code = event.target.value)}>
          <button class="main">${icon('next')}<span>${page.say('vote.enter')}</span></button>
        </form>`,
    });
  }

  /** Blanks, dashes, small letters and the words around it do no harm. */
  enter() {
    const code = this.code.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const [hers, neighbours] = [CODE, NEIGHBOURS].map(known => code.includes(known));
    if (hers && !neighbours) {
      return this.projects();
    }
    return this.entry(this.hint('code', hers ? 'two' : neighbours ? 'neighbour' : WHOLE.test(code) ? 'code' : 'part'));
  }

  /**
   * @param {import('../hint.js').Hint | null} hint
   * @param {string | null} done what has just happened
   */
  projects(hint = null, done = null) {
    const { page, kit, choice: chosen } = this;
    const { html, icon, hintFor, marked, describedBy, live, choice, choices, nothing } = kit;
    return page.screen({
      title: page.say('vote.projects'),
      hint,
      body: html`${done ? html`<p class="note good" role="status">${done}</p>` : nothing}
        <form id="projects" @submit=${this.sending(() => this.read())}>
          <fieldset id="project" role="radiogroup" aria-invalid=${marked(hint, 'project')} aria-describedby=${describedBy(hint, 'project')}>
            <legend>${page.say('vote.projects.asked')}</legend>
            ${hintFor(hint, 'project')}
            ${PROJECTS.map(
              option => html`<p class="check">
                <input type="radio" name="project" id=${`project-${option}`} value=${option} .checked=${live(chosen === option)} @change=${() => (this.choice = option)}>
                <label for=${`project-${option}`}>${page.say(`vote.project.${option}`)}<br><span class="small">${page.say(`vote.project.${option}.text`)}</span></label>
              </p>`,
            )}
          </fieldset>
          <button class="main">${icon('next')}<span>${page.say('vote.projects.reread')}</span></button>
        </form>
        <div id="draft">${choices(choice(page.say('vote.draft'), () => this.projects(null, page.say('vote.draft.kept')), { kind: 'quiet' }))}</div>`,
    });
  }

  read() {
    return this.choice === '' ? this.projects(this.hint('project', 'project')) : this.check();
  }

  check() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: page.say('vote.check'),
      back: { act: () => this.projects(), label: page.say('vote.change') },
      body: html`<p>${page.say('vote.projects.check')}</p>
        <p class="card" id="chosen">${page.say(`vote.project.${this.choice}`)}</p>
        <div id="put-in">${choices(choice(page.say('vote.put-in'), () => this.putIn(), { kind: 'main', picture: 'check' }))}</div>`,
    });
  }

  putIn() {
    const { page, kit } = this;
    this.choice = '';
    return voted(page, kit, {
      title: page.say('vote.counted'),
      text: page.say('vote.counted.text'),
      finish: page.say('vote.leave'),
      remind: page.say('vote.hint.proof'),
      open: page.say('vote.proof'),
      opened: () => receipt(page, kit, NUMBER),
    });
  }
}
