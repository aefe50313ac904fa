// A personal space at a health fund, to practise on: a certificate is found and kept, or sent on to whoever asked for it.
import { documentsOn, flawOf } from './documents.js';
import { letter } from './letter.js';

export class Space {
  /**
   * The documents that are on the device.
   * @type {Set<string>}
   */
  kept = new Set();
  to = '';
  text = '';
  picked = '';

  /**
   * @param {import('../kit.js').Page} page
   * @param {string} task
   * @param {import('../kit.js').Kit} kit
   */
  constructor(page, task, kit) {
    this.page = page;
    this.kit = kit;
    this.sends = task === 'envoyer';
    this.documents = documentsOn(new Date());
    /** What is to be done here, where no pack says it. */
    this.todo = this.sends ? 'attestation.todo.send' : 'attestation.todo';
    this.blank();
  }

  blank() {
    this.kept = new Set();
    this.to = '';
    this.text = '';
    this.picked = '';
  }

  forget() {
    this.blank();
  }

  begin() {
    this.blank();
    return this.sends ? letter(this) : this.home();
  }

  /** Words, with the year that is asked for. */
  words(key, values = {}) {
    return this.page.say(`attestation.${key}`, { year: this.documents[0].year, ...values });
  }

  note(text, role = 'status', kind = 'note') {
    const { html, nothing } = this.kit;
    return text ? html`<p class=${kind} role=${role}>${text}</p>` : nothing;
  }

  name({ kind, year }) {
    return this.words(`kind.${kind}`, { of: year });
  }

  // ——— the space

  /** @param {string | null} hint */
  home(hint = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: this.words('home'),
      body: html`${this.note(hint)}
        <p>${this.words('home.text')}</p>
        <div id="documents">${choices(choice(this.words('documents'), () => this.list(), { picture: 'file' }))}</div>
        <div id="refunds">${choices(choice(this.words('refunds'), () => this.home(this.words('hint.refunds')), { picture: 'check' }))}</div>
        <div id="messages">${choices(choice(this.words('messages'), () => this.home(this.words('hint.messages')), { picture: 'mail' }))}</div>
        ${this.toDownloads()}`,
    });
  }

  toDownloads() {
    const { html, choice, choices, nothing } = this.kit;
    return this.kept.size === 0
      ? nothing
      : html`<div id="downloads" data-kept=${[...this.kept].join(' ')}>${choices(choice(this.words('downloads.open'), () => this.downloads(), { picture: 'file' }))}</div>`;
  }

  list() {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: this.words('documents'),
      back: { act: () => this.home(), label: this.words('to-home') },
      body: html`<p>${this.words('documents.text')}</p>
        <div id="all">${choices(
          this.documents.map(
            one => html`<div id=${`see-${one.id}`}>${choice(this.name(one), () => this.open(one), { picture: 'file' })}</div>`,
          ),
        )}</div>`,
    });
  }

  /** @param {string | null} done what has just happened */
  open(document, done = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    return page.screen({
      title: this.name(document),
      back: { act: () => this.list(), label: this.words('to-documents') },
      body: html`${this.note(done, 'status', 'note good')}
        <div class="letter" id="document" data-document=${document.id}>
          <p><strong>${this.name(document)}</strong></p>
          <p>${this.words(`about.${document.kind}`, { of: document.year })}</p>
          <p>${this.words('holder')}</p>
        </div>
        <div id="download">${choices(choice(this.words('download'), () => this.keep(document), { kind: 'main', picture: 'file' }))}</div>
        ${this.toDownloads()}
        <div id="seen">${choices(choice(this.words('close'), () => this.closed(document), { kind: 'quiet' }))}</div>`,
    });
  }

  /** To have seen the document is not to have it; of another one it is said why it is not the one. */
  closed(document) {
    return this.open(document, this.words(`hint.${flawOf(document) ?? (this.kept.has(document.id) ? 'where' : 'seen')}`));
  }

  keep(document) {
    this.kept.add(document.id);
    return this.open(document, this.words('kept'));
  }

  // ——— the device

  /** @param {string | null} hint */
  downloads(hint = null) {
    const { page, kit } = this;
    const { html, choice, choices } = kit;
    const files = [...this.documents.filter(({ id }) => this.kept.has(id)), ...OTHERS];
    return page.screen({
      title: this.words('downloads'),
      back: { act: () => this.home(), label: this.words('to-home') },
      body: html`${this.note(hint, 'alert')}
        <p>${this.words('downloads.text')}</p>
        <div id="files">${choices(
          files.map(
            ({ id, file }) =>
              html`<div id=${`file-${id}`}>${choice(html`<span lang="fr">${file}</span>`, () => this.found(id), { picture: 'file' })}</div>`,
          ),
        )}</div>`,
    });
  }

  found(id) {
    const { page, kit } = this;
    const document = this.documents.find(one => one.id === id);
    const flaw = document ? flawOf(document) : 'file';
    if (flaw) {
      return this.downloads(this.words(`hint.${flaw}`));
    }
    return page.succeeded(this.words('done'), kit.html`<p>${this.words('done.text')}</p>`);
  }
}

/** What else is in the folder of downloads. */
const OTHERS = [
  { id: 'menu', file: 'menu-de-la-cantine.pdf' },
  { id: 'recipe', file: 'recette-soupe.pdf' },
];
