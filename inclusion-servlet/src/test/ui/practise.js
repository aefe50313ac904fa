// Somebody at a practice site, without a browser: she reads what is on the screen, presses, writes and chooses.
import * as stand from './no-browser.js';
import { shown } from './screen.js';

const { html, nothing } = stand;
/** What her tab keeps of an account is hers. */
let visits = 0;

/** A site without tasks of its own takes the page and the kit alone. */
export function withoutTask(Site) {
  return class extends Site {
    constructor(page, _task, kit) {
      super(page, kit);
    }
  };
}

export class Visit {
  /**
   * @param {new (page: any, task: string, kit: any) => any} Site
   * @param {Record<string, string>} words
   * @param {string} task
   * @param {{ id: string } | null} practice what is practised, where the site tells steps apart
   */
  constructor(Site, words, task, practice = null) {
    this.words = words;
    this.practice = practice;
    this.me = { id: `visit-${visits++}` };
    this.who = { key: 'me' };
    this.language = 'fr';
    this.isDone = false;
    /** What she wrote, ticked or not since the screen was shown, by the ids of the fields, as a browser keeps it. */
    this.changed = new Map();
    this.site = new Site(this, task, this.kit());
    this.view = this.site.begin();
  }

  kit() {
    const hintFor = (hint, field) => (hint?.field === field ? html`<p id="hint">${hint.text}</p>` : nothing);
    const marked = (hint, field) => (hint?.field === field ? 'true' : nothing);
    return { ...stand, describedBy: marked, hintFor, marked };
  }

  /** A screen that is shown anew shows what the site knows. */
  set view(view) {
    this.onScreen = view;
    this.changed.clear();
  }

  get view() {
    return this.onScreen;
  }

  // ——— what the site asks of its page

  say(key, values = {}) {
    if (!(key in this.words)) {
      throw new Error(`no words for ${key}`);
    }
    return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), this.words[key]);
  }

  screen(view) {
    return view;
  }

  succeeded(title, body) {
    this.isDone = true;
    return { title, body: html`<div class="lead sent">${body}</div>` };
  }

  act(work) {
    const view = work();
    if (view?.title) {
      this.view = view;
    }
  }

  // ——— what she does

  shown() {
    const done = [];
    const { title, body, back } = this.view;
    const back_ = back ? html`<div id="back"><button @click=${{ act: back.act }}>${back.label ?? 'back'}</button></div>` : nothing;
    const root = shown(html`<h1>${title}</h1>${back_}${body}`, done);
    for (const piece of this.changed.size > 0 ? root.all() : []) {
      if (this.changed.has(piece.attributes.id)) {
        Object.assign(piece.attributes, this.changed.get(piece.attributes.id));
      }
    }
    return { root, done };
  }

  reads() {
    return this.shown().root.text().replace(/\s+/g, ' ');
  }

  /** Whether a sentence stands on the screen. */
  says(key, values = {}) {
    return this.reads().includes(this.say(key, values).replace(/\s+/g, ' '));
  }

  find(id) {
    const { root, done } = this.shown();
    const found = root.find(`[id='${id}']`);
    if (!found) {
      throw new Error(`no #${id} in: ${this.reads()}`);
    }
    return { found, done };
  }

  has(id) {
    return this.shown().root.find(`[id='${id}']`) !== null;
  }

  /** Presses the first button in an element; a form is sent. */
  press(id) {
    const { found, done } = this.find(id);
    this.pressOn(found.tag === 'form' ? found : found.all().find(({ tag }) => tag === 'button'), done);
    return this;
  }

  /** Presses the button of a text, wherever it stands. */
  pressText(text) {
    const { root, done } = this.shown();
    const button = root.all().find(one => one.tag === 'button' && one.text().includes(text));
    if (!button) {
      throw new Error(`no button « ${text} » in: ${this.reads()}`);
    }
    this.pressOn(button, done);
    return this;
  }

  /** Presses a button or a link; one that does nothing itself sends its form. */
  pressOn(piece, done) {
    const does = done[piece.attributes['@click']];
    if (does) {
      return does.act ? this.act(does.act) : does({ preventDefault() {} });
    }
    let form = piece;
    while (form.tag !== 'form') {
      form = form.parent;
    }
    return done[form.attributes['@submit']]({ preventDefault() {} });
  }

  write(id, value) {
    const { found, done } = this.find(id);
    this.changed.set(id, { '.value': value });
    done[found.attributes['@input'] ?? found.attributes['@change']]({ target: { value } });
    return this;
  }

  tick(id, checked = true) {
    const { found, done } = this.find(id);
    const { name, type, value } = found.attributes;
    const others = type === 'radio' ? found.parent.parent.all().filter(({ attributes }) => attributes.name === name) : [];
    others.forEach(({ attributes }) => this.changed.set(attributes.id, { '.checked': 'false' }));
    this.changed.set(id, { '.checked': String(checked) });
    done[found.attributes['@change']]({ target: { checked, value } });
    return this;
  }
}
