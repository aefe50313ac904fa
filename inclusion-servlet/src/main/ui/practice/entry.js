// The way in with six signs from a printed card: practice, and nothing else.
import { html } from 'lit';
import { Refused } from '../page/api.js';
import { day } from '../page/dates.js';
import { tellPlace } from '../page/live-help.js';
import { choice, choices, sentences, way } from '../page/parts.js';
import { sign } from '../step/lesson.js';
import { signsForm } from './signs-form.js';
import { toCall } from './to-call.js';
import { addressOf, sixSigns, visit } from './visit.js';

export class Entry {
  constructor(page) {
    this.page = page;
    this.written = visit.code;
  }

  begin() {
    return visit.code ? this.opened(visit.code) : this.form();
  }

  /** @param {string | null} key of what is not yet right */
  form(key = null) {
    const { page } = this;
    return signsForm({
      title: page.say('entry.title'),
      text: page.say('entry.text'),
      label: page.say('entry.code'),
      said: key ? page.say(key) : null,
      open: page.say('entry.open'),
      written: this.written,
      writes: written => (this.written = written),
      submits: () => this.submit(),
    });
  }

  submit() {
    const code = sixSigns(this.written);
    this.page.act(() => (code ? this.opened(code) : this.form('entry.six')));
  }

  async opened(code) {
    const { page } = this;
    try {
      const [{ ref, step, practice, lastDay }, { steps }] = await Promise.all([page.opened(code), page.opened(code, '/steps')]);
      tellPlace({ ref });
      const others = steps.filter(one => one.step.id !== step.id);
      return {
        title: practice.title,
        lang: step.language,
        kicker: page.taught(step.title, step.language),
        body: html`<ul>${sentences(practice.task).map(sentence => html`<li>${page.taught(sentence, step.language)}</li>`)}</ul>
          ${sign(page, practice, step.language)}
          ${choices(
            practice.site ? way(page.say('entry.begin'), addressOf(practice.site, { code }), { kind: 'main', picture: 'next' }) : '',
          )}
          ${step.otherwise ? html`<h2>${page.say('entry.otherwise')}</h2><p>${page.taught(step.otherwise, step.language)}</p>` : ''}
          ${page.number ? choices(toCall(page, page.number)) : ''}
          <p>${page.say('site.home')}</p>
          <p class="small">${page.say('entry.until', { day: day(lastDay, page.language) })}</p>
          ${
            others.length > 0
              ? html`<h2>${page.say('entry.others')}</h2>
                ${choices(others.map(one => way(page.taught(one.practice.title, one.step.language), addressOf(one.practice.site, { code, step: one.step.id }))))}`
              : ''
          }
          <div class="asides">${choice(page.say('entry.other'), () => this.anew(), { kind: 'quiet' })}</div>`,
      };
    } catch (problem) {
      if (problem instanceof Refused) {
        return this.form('entry.unknown');
      }
      throw problem;
    }
  }

  anew() {
    this.written = '';
    return this.form();
  }
}

/** A site was asked for with a code that opens nothing, or nothing any more. */
export function unknownCode(page) {
  return {
    title: page.say('entry.title'),
    body: html`<p class="lead">${page.say('entry.unknown')}</p>${choices(way(page.say('unnoted.entry'), addressOf('', { code: '' })))}`,
  };
}
