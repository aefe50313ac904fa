// A site to practise an application in several screens. Nothing is sent, and nothing that is written is kept.
import { get } from '../api.js';
import { choice, choices, h } from '../dom.js';
import { say } from '../words.js';
import { Site } from './site.js';

const NUMBER = 'VLP-4821';
const ASKED = ['name', 'street'];
const HOUSEHOLDS = ['alone', 'others'];

export async function application({ who, path, step: id }, show) {
  const step = await get(`paths/${path}/steps/${id}`);
  return new Application(who, step, show).begin();
}

class Application extends Site {
  begin() {
    this.answers = { name: '', street: '', people: '' };
    return this.form();
  }

  form(hint = null) {
    const { answers } = this;
    return this.screen(
      say('application.title'),
      h('p', {}, say('site.invented'), ' ', say('application.text')),
      hint ? h('p', { class: 'note', role: 'alert' }, hint) : null,
      h('div', { class: 'form' }, [
        ASKED.map(key => [
          h('label', { for: key }, say(`application.${key}`)),
          h('input', { id: key, value: answers[key], autocomplete: 'off', input: event => (answers[key] = event.target.value) }),
        ]),
      ]),
      h('fieldset', {}, [
        h('legend', {}, say('application.people')),
        HOUSEHOLDS.map(one =>
          h('p', { class: 'check' }, [
            h('input', { type: 'radio', name: 'people', id: one, checked: answers.people === one, change: () => (answers.people = one) }),
            h('label', { for: one }, say(`application.${one}`)),
          ]),
        ),
      ]),
      choices(choice(say('application.next'), () => this.next(), { picture: 'next', kind: 'choice main-action' })),
    );
  }

  next() {
    const complete = Object.values(this.answers).every(answer => answer.trim() !== '');
    this.show(complete ? this.check() : this.form(say('application.empty')));
  }

  check() {
    const { answers } = this;
    return this.screen(
      say('application.check'),
      h('dl', { class: 'card' }, [
        ASKED.map(key => [h('dt', {}, say(`application.${key}`)), h('dd', {}, answers[key])]),
        h('dt', {}, say('application.people')),
        h('dd', {}, say(`application.${answers.people}`)),
      ]),
      choices(
        choice(
          say('application.send'),
          () => this.succeeded(say('application.done'), say('application.number', { number: NUMBER })),
          { picture: 'send', kind: 'choice main-action' },
        ),
        choice(say('application.change'), () => this.show(this.form()), { picture: 'back' }),
      ),
    );
  }
}
