// Somebody at a practice site, without a browser: she reads what is on the screen, presses, writes and chooses.
import { day, hour, weekday } from '../../main/ui/page/dates.js';

const nothing = Symbol('nothing');
const html = (strings, ...values) => ({ strings, values });
const TAG = /<(\/?)([a-z0-9]+)((?:\s+[@.]?[\w-]+(?:=(?:"[^"]*"|[^\s">]+))?)*)\s*>/g;
const ATTRIBUTE = /([@.]?[\w-]+)(?:=(?:"([^"]*)"|([^\s">]+)))?/g;
const ENDLESS = ['input', 'br'];

/** An element of the screen, with its elements and texts in order. */
class Piece {
  constructor(tag, attributes = {}, parent = null) {
    Object.assign(this, { tag, attributes, parent, inner: [] });
  }

  all() {
    return [this, ...this.inner.filter(one => one instanceof Piece).flatMap(one => one.all())];
  }

  text() {
    return this.inner.map(one => (one instanceof Piece ? one.text() : one)).join('');
  }
}

/** What a template shows. What is done at an event is kept beside, and named in its attribute. */
function written(what, done) {
  if (what === nothing || what === null || what === undefined || what === false) {
    return '';
  }
  if (Array.isArray(what)) {
    return what.map(one => written(one, done)).join('');
  }
  if (typeof what === 'object' && what.strings) {
    return what.strings.reduce((text, string, i) => `${text}${inPlace(text, what.values[i - 1], done)}${string}`);
  }
  return String(what).replaceAll('<', '&lt;');
}

function inPlace(text, value, done) {
  if (!text.endsWith('=')) {
    return written(value, done);
  }
  return `"${typeof value === 'function' ? done.push(value) - 1 : value === nothing ? '' : String(value).replaceAll('"', "'")}"`;
}

function parsed(text) {
  const root = new Piece('root');
  let here = root;
  let at = 0;
  for (const tag of text.matchAll(TAG)) {
    here.inner.push(text.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (tag[1]) {
      here = here.parent;
      continue;
    }
    const attributes = Object.fromEntries([...tag[3].matchAll(ATTRIBUTE)].map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']));
    const piece = new Piece(tag[2], attributes, here);
    here.inner.push(piece);
    here = ENDLESS.includes(tag[2]) ? here : piece;
  }
  here.inner.push(text.slice(at));
  if (here !== root) {
    throw new Error(`<${here.tag}> does not end: ${text}`);
  }
  return root;
}

export class Visit {
  /**
   * @param {new (page: any, task: string, kit: any) => any} Site
   * @param {Record<string, string>} words
   * @param {string} task
   */
  constructor(Site, words, task) {
    this.words = words;
    this.language = 'fr';
    this.isDone = false;
    /** The boxes that she ticked or not since the screen was shown, as a browser keeps them. */
    this.ticked = new Map();
    this.site = new Site(this, task, this.kit());
    this.view = this.site.begin();
  }

  kit() {
    const hintFor = (hint, field) => (hint?.field === field ? html`<p id="hint">${hint.text}</p>` : nothing);
    const marked = (hint, field) => (hint?.field === field ? 'true' : nothing);
    const choice = (label, act) => html`<button type="button" @click=${() => this.act(act)}>${label}</button>`;
    const choices = (...children) => html`<div>${children}</div>`;
    const same = value => value;
    return {
      choice,
      choices,
      day,
      describedBy: marked,
      hintFor,
      hour,
      html,
      icon: () => '',
      live: same,
      marked,
      nothing,
      weekday,
    };
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
    return { title, body };
  }

  act(work) {
    const view = work();
    if (view?.title) {
      this.view = view;
      this.ticked.clear();
    }
  }

  // ——— what she does

  shown() {
    const done = [];
    const { title, body, back } = this.view;
    const back_ = back ? html`<div id="back"><button @click=${() => this.act(back.act)}>${back.label ?? 'back'}</button></div>` : nothing;
    return { root: parsed(written(html`<h1>${title}</h1>${back_}${body}`, done)), done };
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
    const found = root.all().find(({ attributes }) => attributes.id === id);
    if (!found) {
      throw new Error(`no #${id} in: ${this.reads()}`);
    }
    if (this.ticked.has(id)) {
      found.attributes['.checked'] = String(this.ticked.get(id));
    }
    return { found, done };
  }

  has(id) {
    return this.shown()
      .root.all()
      .some(({ attributes }) => attributes.id === id);
  }

  /** Presses the first button in an element; a form is sent. */
  press(id) {
    const { found, done } = this.find(id);
    if (found.tag === 'form') {
      done[found.attributes['@submit']]({ preventDefault() {} });
      return this;
    }
    const button = found.all().find(({ tag }) => tag === 'button');
    const pressed = button?.attributes['@click'];
    if (pressed !== undefined) {
      done[pressed]();
      return this;
    }
    let form = button;
    while (form && form.tag !== 'form') {
      form = form.parent;
    }
    done[form.attributes['@submit']]({ preventDefault() {} });
    return this;
  }

  /** Presses the button of a text, wherever it stands. */
  pressText(text) {
    const { root, done } = this.shown();
    const button = root.all().find(one => one.tag === 'button' && one.text().includes(text));
    if (!button) {
      throw new Error(`no button « ${text} » in: ${this.reads()}`);
    }
    done[button.attributes['@click']]();
    return this;
  }

  write(id, value) {
    const { found, done } = this.find(id);
    done[found.attributes['@input'] ?? found.attributes['@change']]({ target: { value } });
    return this;
  }

  tick(id, checked = true) {
    const { found, done } = this.find(id);
    this.ticked.set(id, checked);
    done[found.attributes['@change']]({ target: { checked, value: found.attributes.value } });
    return this;
  }
}
