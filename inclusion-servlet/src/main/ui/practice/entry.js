// The way in with six signs from a printed card: practice, and nothing else.
import { Refused, choice, choices, day, html, live, sentences, tellPlace, way } from './ours.js';
import { describedBy, focusOf, hintFor, marked } from './hint.js';
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
    const hint = key ? { field: 'code', text: page.say(key) } : null;
    return {
      title: page.say('entry.title'),
      focus: focusOf(hint),
      body: html`<p>${page.say('entry.text')}</p>
        <form @submit=${event => this.submit(event)}>
          <label for="code">${page.say('entry.code')}</label>
          ${hintFor(hint, 'code')}
          <input id="code" aria-invalid=${marked(hint, 'code')} aria-describedby=${describedBy(hint, 'code')} .value=${live(this.written)} autocomplete="off" autocapitalize="characters" spellcheck="false" @input=${event => (this.written = event.target.value)}>
          <button class="main"><span>${page.say('entry.open')}</span></button>
        </form>`,
    };
  }

  submit(event) {
    event.preventDefault();
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
          <div class="note"><strong>${page.say('entry.success')}</strong><p>${page.taught(practice.success, step.language)}</p></div>
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
