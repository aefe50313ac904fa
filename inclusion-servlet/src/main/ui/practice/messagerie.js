// A mailbox to practise in. It sees by itself whether the right document was sent to the right service, whether a neighbour
// got her answer, and whether a trap was recognised.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../page/icons.js';
import { choice } from '../page/parts.js';
import { describedBy, hintFor, marked } from './hint.js';
import { CONTACTS, DOCUMENT, DOCUMENTS, NEIGHBOUR, RECEIVED, SERVICE, TRAP } from './mails.js';
import { calm, report } from './trap.js';
import { wordsIn } from './written.js';

/** What is hinted at, and the field that it is about. */
const FIELDS = {
  to: 'mail-to',
  other: 'mail-to',
  text: 'mail-text',
  words: 'mail-text',
  sentence: 'mail-text',
  attach: 'attach',
  document: 'attach',
  named: 'mail-subject',
  private: 'mail-text',
};
/** The step of a worker who writes to a service. */
const OF_A_WORKER = 'ecrire-au-service';
/** Somebody's name, where the subject of a worker's message shows it to everybody. */
const NAME = /\b(madame|mme|monsieur|mr|mrs|ms|rivet)\b|\bm\. /i;
/** What a service does not need with a certificate. */
const PRIVATE = /\b(dettes?|expulsion|expuls|d[ée]pressi|malad|handicap|alcool|divorc|debts?|evict|depress|illness|disab)/i;
/** As many words as make an answer to an invitation. */
const SENTENCE = 2;
const FOLDERS = { inbox: 'mail', sent: 'send', bin: 'bin' };

export class Messagerie {
  static picture = 'mail';

  constructor(page) {
    this.page = page;
    /** @type {import('./mails.js').Mail[]} */
    this.mails = [];
    /** The signs that she chose in the trap. */
    this.chosen = new Set();
    /** Whether she fell for the trap since the page was opened, in this try or in one before. */
    this.fell = false;
    this.draft = noDraft();
    this.picked = '';
    this.goal = page.practice?.id ?? '';
    /** Practices that hosts bring for this site are about the document, unless they are named as ours are. */
    this.isAbout = goal =>
      (['reconnaitre-une-arnaque', 'ecrire-un-message'].includes(this.goal) ? this.goal : 'joindre-un-fichier') === goal;
  }

  /** Nothing of it is kept but in this page. */
  forget() {
    this.mails = [];
  }

  begin() {
    const { page } = this;
    this.mails = RECEIVED.map(mail => ({
      ...mail,
      folder: 'inbox',
      subject: page.say(`mail.${mail.id}.subject`),
      text: page.say(`mail.${mail.id}.text`),
      attached: [],
    }));
    this.chosen = new Set();
    this.empty();
    return this.list('inbox');
  }

  empty() {
    this.draft = noDraft();
    this.picked = '';
  }

  // ——— the folders

  list(folder, done = null) {
    const { page } = this;
    const mails = this.mails.filter(mail => mail.folder === folder);
    return page.screen({
      title: page.say(`mail.${folder}`),
      body: html`${done ? html`<p class="note good" role="status">${done}</p>` : nothing}
        <nav aria-label=${page.say('mail.folders')}>
          ${Object.entries(FOLDERS).map(
            ([
              name,
              picture,
            ]) => html`<button type="button" class="tab" id=${`folder-${name}`} aria-current=${name === folder ? 'page' : nothing} @click=${() => page.act(() => this.list(name))}>
              ${icon(picture)}<span>${page.say(`mail.${name}`)}</span>
            </button>`,
          )}
        </nav>
        <div id="write">${choice(page.say('mail.write'), () => this.write(), { picture: 'pen' })}</div>
        ${mails.length === 0 ? html`<p>${page.say('mail.nothing')}</p>` : nothing}
        <ul class="mails">${mails.map(mail => html`<li id=${`mail-${mail.id}`}>${this.line(mail)}</li>`)}</ul>`,
    });
  }

  line(mail) {
    const { page } = this;
    const name = html`${mail.folder === 'sent' ? html`${page.say('mail.to')} : ` : nothing}<span lang="fr">${mail.who}</span>`;
    return choice(
      html`<span class=${mail.read ? 'who' : 'who unread'}>${name}</span><span class="subject">${mail.subject}</span>${mail.read ? nothing : html`<span class="small">${page.say('mail.unread')}</span>`}`,
      () => this.open(mail),
      { picture: mail.attached.length > 0 ? 'clip' : 'mail', kind: 'mail' },
    );
  }

  open(mail) {
    const { page } = this;
    const mine = mail.folder === 'sent';
    mail.read = true;
    return page.screen({
      title: mail.subject,
      back: { act: () => this.list(mail.folder), label: page.say('mail.to-list') },
      body: html`<p class="from">${page.say(mine ? 'mail.to.is' : 'mail.from')} <strong lang="fr">${mail.who}</strong>
          ${mail.address ? html`<span class="address">${mail.address}</span>` : nothing}</p>
        <div class="letter" id="letter" data-mail=${mail.id}>
          ${mail.text.split('\n').map(line => html`<p>${line}</p>`)}
          ${mail.link ? html`<p><a href="#" id="link" @click=${event => this.follow(event)}>${mail.link}</a></p>` : nothing}
          ${mail.attached.map(name => html`<p>${icon('clip')} ${name}</p>`)}
        </div>
        ${
          mine
            ? nothing
            : html`<div class="toolbar">
              <div id="reply">${choice(page.say('mail.reply'), () => this.write(mail), { picture: 'pen' })}</div>
              <div id="report">${choice(page.say('mail.report'), () => report(this, mail), { picture: 'hand' })}</div>
              ${
                mail.folder === 'bin'
                  ? choice(page.say('mail.restore'), () => this.move(mail, 'inbox', 'mail.restored'), { picture: 'back' })
                  : choice(page.say('mail.delete'), () => this.move(mail, 'bin', 'mail.deleted'), { picture: 'bin' })
              }
            </div>`
        }`,
    });
  }

  move(mail, folder, done) {
    const from = mail.folder;
    mail.folder = folder;
    return this.list(from, this.page.say(done));
  }

  // ——— a message of hers

  /** @param {import('./mails.js').Mail | null} answered */
  write(answered = null) {
    this.empty();
    if (answered) {
      this.draft.to = answered.who;
      this.draft.subject = `${this.page.say('mail.re')} ${answered.subject}`;
    }
    return this.compose();
  }

  /** @param {import('./hint.js').Hint | null} hint */
  compose(hint = null) {
    const { page, draft } = this;
    const contacts = CONTACTS.includes(draft.to) || !draft.to ? CONTACTS : [...CONTACTS, draft.to];
    return page.screen({
      title: page.say('mail.new'),
      back: { act: () => this.list('inbox'), label: page.say('mail.to-list') },
      hint,
      body: html`<form id="message" data-to=${idOf(draft.to)} @submit=${event => this.submitted(event, () => this.send())}>
          <label for="mail-to">${page.say('mail.to')}</label>
          ${hintFor(hint, 'mail-to')}
          <select id="mail-to" aria-invalid=${marked(hint, 'mail-to')} aria-describedby=${describedBy(hint, 'mail-to')} @change=${event => this.addresses(event.target.value)}>
            <option value="" .selected=${live(draft.to === '')}>${page.say('mail.to.choose')}</option>
            ${contacts.map(name => html`<option lang="fr" value=${name} .selected=${live(draft.to === name)}>${name}</option>`)}
          </select>
          <label for="mail-subject">${page.say('mail.subject')}</label>
          ${hintFor(hint, 'mail-subject')}
          <input id="mail-subject" aria-invalid=${marked(hint, 'mail-subject')} aria-describedby=${describedBy(hint, 'mail-subject')} autocomplete="off" .value=${live(draft.subject)} @input=${event => (draft.subject = event.target.value)}>
          <label for="mail-text">${page.say('mail.text')}</label>
          ${hintFor(hint, 'mail-text')}
          <textarea id="mail-text" aria-invalid=${marked(hint, 'mail-text')} aria-describedby=${describedBy(hint, 'mail-text')} rows="4" .value=${live(draft.text)} @input=${event => (draft.text = event.target.value)}></textarea>
          ${this.attachments()}
          ${hint?.field === 'attach' ? html`<div role="alert">${hintFor(hint, 'attach')}</div>` : nothing}
          <div class="toolbar">
            <div id="attach">${choice(page.say('mail.attach'), () => this.files(), { picture: 'clip' })}</div>
            <div id="send"><button class="main">${icon('send')}<span>${page.say('mail.send')}</span></button></div>
          </div>
        </form>`,
    });
  }

  /** Another addressee. The page stays where it is. */
  addresses(to) {
    this.draft.to = to;
    this.page.view = this.compose();
  }

  submitted(event, next) {
    event.preventDefault();
    this.page.act(next);
  }

  attachments() {
    const { page } = this;
    const { attached } = this.draft;
    if (attached.length === 0) {
      return html`<p class="small" id="attached">${page.say('mail.nothing-attached')}</p>`;
    }
    return html`<ul class="attached" id="attached" data-files=${attached.join(' ')} aria-label=${page.say('mail.attached')}>
      ${attached.map(
        name => html`<li data-file=${name}>${icon('clip')}<span>${name}</span>
          <button type="button" class="plain" aria-label=${`${page.say('mail.remove')} ${name}`} @click=${() => page.act(() => this.detach(name))}>${page.say('mail.remove')}</button></li>`,
      )}
    </ul>`;
  }

  detach(name) {
    this.draft.attached = this.draft.attached.filter(one => one !== name);
    return this.compose();
  }

  /** @param {import('./hint.js').Hint | null} hint */
  files(hint = null) {
    const { page } = this;
    return page.screen({
      title: page.say('mail.files'),
      hint,
      body: html`<form id="files" @submit=${event => this.submitted(event, () => this.attach())}>
          <fieldset id="documents" role="radiogroup" aria-invalid=${marked(hint, 'documents')} aria-describedby=${describedBy(hint, 'documents')}>
            <legend>${page.say('mail.files.text')}</legend>
            ${hintFor(hint, 'documents')}
            ${DOCUMENTS.map(
              ({ name, picture }) => html`<p class="check">
                <input type="radio" name="file" id=${name} value=${name} .checked=${live(this.picked === name)} @change=${() => (this.picked = name)}>
                <label for=${name}>${icon(picture)} ${name}</label>
              </p>`,
            )}
          </fieldset>
          <div class="toolbar">
            <div id="open-file"><button class="main"><span>${page.say('mail.files.open')}</span></button></div>
            ${choice(page.say('mail.files.none'), () => this.compose())}
          </div>
        </form>`,
    });
  }

  attach() {
    const { picked } = this;
    if (picked === '') {
      return this.files({ field: 'documents', text: this.page.say('mail.files.pick') });
    }
    this.picked = '';
    this.draft.attached = [...this.draft.attached.filter(one => one !== picked), picked];
    return this.compose();
  }

  send() {
    const { page, draft } = this;
    const { to, text, attached } = draft;
    const hint = this.hint();
    if (to === TRAP) {
      return calm(this, 'mail.answered-trap');
    }
    if (hint) {
      return this.compose({ field: FIELDS[hint], text: page.say(`mail.hint.${hint}`) });
    }
    this.mails.unshift({
      id: `mine-${this.mails.length}`,
      who: to,
      subject: draft.subject || page.say('mail.no-subject'),
      text,
      attached,
      folder: 'sent',
      read: true,
    });
    this.empty();
    if (this.practises('joindre-un-fichier') && to === SERVICE) {
      return page.succeeded(page.say('mail.went'), html`<p>${page.say('mail.went.document', { document: DOCUMENT })}</p>`);
    }
    if (this.practises('ecrire-un-message') && to === NEIGHBOUR) {
      return page.succeeded(page.say('mail.went'), html`<p>${page.say('mail.went.neighbour')}</p>`);
    }
    return this.list('sent', this.went(to));
  }

  /** That it went, and who waits still where it went to somebody else than the task says. */
  went(to) {
    const awaited = this.practises('ecrire-un-message') ? NEIGHBOUR : this.practises('joindre-un-fichier') ? SERVICE : to;
    return awaited === to ? this.page.say('mail.went.sent') : this.page.say('mail.went.elsewhere', { to, awaited });
  }

  practises(goal) {
    return this.page.practice !== null && this.isAbout(goal);
  }

  /** What would keep this message from doing what it is for. */
  hint() {
    const { to, text, attached } = this.draft;
    if (to === '') {
      return 'to';
    }
    if (this.practises('joindre-un-fichier') && to === SERVICE && wordsIn(text) === 0) {
      return text.trim() === '' ? 'text' : 'words';
    }
    if (this.practises('ecrire-un-message') && to === NEIGHBOUR && wordsIn(text) < SENTENCE) {
      return text.trim() === '' ? 'text' : 'sentence';
    }
    if (this.isAbout('joindre-un-fichier') && (to === SERVICE || attached.includes(DOCUMENT))) {
      return to !== SERVICE
        ? 'other'
        : attached.length === 0
          ? 'attach'
          : attached.length > 1 || attached[0] !== DOCUMENT
            ? 'document'
            : this.toldTooMuch();
    }
    return text.trim() === '' && attached.length === 0 ? 'text' : null;
  }

  /** What a worker's message says of the person and the service does not need. */
  toldTooMuch() {
    const { subject, text } = this.draft;
    return this.goal !== OF_A_WORKER ? null : NAME.test(subject) ? 'named' : PRIVATE.test(`${subject} ${text}`) ? 'private' : null;
  }

  // ——— the trap

  /** In real life this would have opened a copy of some service's page. Here nothing happens. */
  follow(event) {
    event.preventDefault();
    this.page.act(() => calm(this, 'mail.followed'));
  }
}

/** The message of whom somebody writes to; empty where there is none. */
function idOf(to) {
  return RECEIVED.find(({ who }) => who === to)?.id ?? '';
}

function noDraft() {
  return { to: '', subject: '', text: '', attached: /** @type {string[]} */ ([]) };
}
