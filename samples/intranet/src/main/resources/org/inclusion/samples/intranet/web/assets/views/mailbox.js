// A mailbox to practise in. Everything in it is invented and nothing leaves this page; it sees by itself whether the right
// document was sent to the right service.
import { get } from '../api.js';
import { choice, choices, h, icon } from '../dom.js';
import { say } from '../words.js';
import { Site } from './site.js';

const SERVICE = 'Service Logement de Valbonne-les-Prés';
const DOCUMENT = 'attestation-loyer.pdf';
const DOCUMENTS = [
  { name: 'photo-jardin.jpg', picture: 'photo' },
  { name: DOCUMENT, picture: 'file' },
  { name: 'recette-soupe.pdf', picture: 'file' },
  { name: 'facture-eau.pdf', picture: 'file' },
];
const CONTACTS = [SERVICE, 'Odile, ma voisine', 'Bibliothèque'];

export async function mailbox({ who, path, step: id }, show) {
  const step = await get(`paths/${path}/steps/${id}`);
  return new Mailbox(who, step, show).begin();
}

class Mailbox extends Site {
  begin() {
    this.empty();
    return this.inbox();
  }

  empty() {
    this.draft = { to: '', subject: '', text: '', attached: [] };
  }

  inbox() {
    return this.screen(say('mail.inbox'), [
      h('p', {}, say('site.invented')),
      h('ul', { class: 'mails' }, [
        h(
          'li',
          {},
          choice(
            h('span', {}, [h('strong', { lang: 'fr' }, SERVICE), say('mail.asked.subject')]),
            () => this.show(this.asked()),
            { picture: 'mail', kind: 'mail' },
          ),
        ),
      ]),
      choices(choice(say('mail.write'), () => this.write(''), { picture: 'pen' })),
    ]);
  }

  asked() {
    return this.screen(say('mail.asked.subject'), [
      h('p', { class: 'from' }, say('mail.from'), ' ', h('strong', { lang: 'fr' }, SERVICE)),
      h('div', { class: 'letter' }, say('mail.asked.text').split('\n').map(line => h('p', {}, line))),
      choices(
        choice(say('mail.reply'), () => this.write(SERVICE), { picture: 'pen' }),
        choice(say('mail.to-inbox'), () => this.show(this.inbox()), { picture: 'back' }),
      ),
    ]);
  }

  write(to) {
    this.empty();
    this.draft.to = to;
    this.draft.subject = to ? say('mail.asked.subject') : '';
    this.show(this.compose());
  }

  compose(hint = null) {
    const { draft } = this;
    const input = (id, key) =>
      h('input', { id, value: draft[key], autocomplete: 'off', input: event => (draft[key] = event.target.value) });
    const text = h('textarea', { id: 'mail-text', rows: '4', input: event => (draft.text = event.target.value) });
    text.value = draft.text;
    return this.screen(say('mail.new'), [
      hint ? h('p', { class: 'note', role: 'alert' }, hint) : null,
      h('div', { class: 'form' }, [
        this.recipient(),
        h('label', { for: 'mail-subject' }, say('mail.subject')),
        input('mail-subject', 'subject'),
        h('label', { for: 'mail-text' }, say('mail.text')),
        text,
        this.attachments(),
      ]),
      h('div', { class: 'toolbar' }, [
        choice(say('mail.attach'), () => this.show(this.files()), { picture: 'clip' }),
        choice(say('mail.send'), () => this.send(), { picture: 'send', kind: 'choice main-action' }),
      ]),
    ]);
  }

  /** To whom: chosen from the contacts, and then shown in full. */
  recipient() {
    const { draft } = this;
    if (draft.to !== '') {
      return h('p', { class: 'chosen' }, [
        h('span', {}, h('strong', {}, say('mail.to')), ' ', h('span', { lang: 'fr' }, draft.to)),
        choice(say('mail.to.change'), () => this.to(''), { kind: 'plain' }),
      ]);
    }
    return h('div', { role: 'group', 'aria-label': say('mail.to.choose') }, [
      h('p', { class: 'label' }, say('mail.to')),
      h('p', { class: 'small' }, say('mail.to.choose')),
      choices(CONTACTS.map(name => choice(name, () => this.to(name), { picture: 'alone', kind: 'quiet', lang: 'fr' }))),
    ]);
  }

  to(name) {
    this.draft.to = name;
    this.show(this.compose());
  }

  attachments() {
    const { attached } = this.draft;
    if (attached.length === 0) {
      return h('p', { class: 'small' }, say('mail.nothing-attached'));
    }
    return h('ul', { class: 'attached', 'aria-label': say('mail.attached') }, [
      attached.map(name =>
        h('li', {}, [
          icon('clip'),
          h('span', {}, name),
          choice(say('mail.remove'), () => this.detach(name), { kind: 'plain', 'aria-label': `${say('mail.remove')} ${name}` }),
        ]),
      ),
    ]);
  }

  detach(name) {
    this.draft.attached = this.draft.attached.filter(one => one !== name);
    this.show(this.compose());
  }

  files() {
    return this.screen(say('mail.files'), [
      h('p', {}, say('mail.files.text')),
      h('ul', { class: 'mails' }, [
        DOCUMENTS.map(({ name, picture }) =>
          h('li', {}, choice(name, () => this.attach(name), { picture, kind: 'mail' })),
        ),
      ]),
      choices(choice(say('mail.files.none'), () => this.show(this.compose()), { picture: 'back' })),
    ]);
  }

  attach(name) {
    this.draft.attached = [...this.draft.attached.filter(one => one !== name), name];
    this.show(this.compose());
  }

  send() {
    const { to, attached } = this.draft;
    if (to === '') {
      this.show(this.compose(say('mail.hint.to')));
    } else if (to !== SERVICE) {
      this.show(this.compose(say('mail.hint.other')));
    } else if (attached.length === 0) {
      this.show(this.compose(say('mail.hint.attach')));
    } else if (!attached.includes(DOCUMENT) || attached.length > 1) {
      this.show(this.compose(say('mail.hint.document')));
    } else {
      this.succeeded(say('mail.sent'), say('mail.sent.text', { document: DOCUMENT }));
    }
  }
}
