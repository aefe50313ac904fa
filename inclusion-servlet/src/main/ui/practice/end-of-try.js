// How a try ends: she has done it, breaks off, or has had enough. Then the page says what becomes of it.
import { html, nothing } from 'lit';
import { keepBookmark } from '../page/bookmark.js';
import { icon } from '../page/icons.js';
import { liveHelp } from '../page/live-help.js';
import { choice, choices } from '../page/parts.js';
import { helped } from '../step/helped.js';
import { sendHome } from './home.js';
import { visit } from './visit.js';

export class EndOfTry {
  /** @param {import('./page.js').PracticePage} page */
  constructor(page) {
    this.page = page;
  }

  /** The page saw that it worked, and says it. A helper says at once who helped: one press notes it. */
  succeeded(title, body) {
    const { page } = this;
    page.isOver = true;
    page.tellPlace('SUCCEEDED');
    const isNoted = page.practice?.ref && !page.who.self;
    return {
      title,
      appearance: 'site',
      body: html`<div class="lead sent">${icon('check')}<div>${body}</div></div>
        ${isNoted ? this.whoHelped() : choices(choice(page.say('go-on'), () => this.end(true), { picture: 'next', kind: 'main' }))}`,
    };
  }

  whoHelped() {
    const { page } = this;
    const asked = this.end(true);
    return html`${page.heading(asked.title)}${asked.body}`;
  }

  /** She breaks off: that says nothing of her, and nothing is noted unless somebody says that she tried. */
  stops() {
    const { page } = this;
    if (!visit.code && !page.practice?.ref) {
      return this.end(false);
    }
    const before = page.view;
    page.isOver = true;
    const back = () => {
      page.isOver = false;
      return before;
    };
    return {
      title: page.say('stop.title'),
      back: { act: back, label: page.say('stop.back') },
      body: html`<p class="lead">${page.tell('stop.text')}</p>
        ${visit.code ? nothing : choices(choice(page.say('done.next'), () => page.goOn(), { picture: 'next', kind: 'main' }))}
        <div class="asides">${choice(page.tell('stop.tried'), () => this.end(false), { kind: 'quiet' })} ${visit.code ? page.wayOut() : nothing}</div>`,
    };
  }

  /** Enough for now, with or without success. Only a step that somebody is signed in for is noted; of a card, it is sent. */
  end(success) {
    const { page } = this;
    const wasOver = page.isOver;
    page.isOver = true;
    const again = () => page.anew();
    if (success && page.practice && page.who.self && (liveHelp.isTogether || liveHelp.answer)) {
      // The band asks whether it is noted, or has asked: it is noted once.
      page.site.forget();
      return this.seenByBoth(again);
    }
    if (visit.code && page.practice) {
      return this.sent(success, again);
    }
    if (!page.practice?.ref) {
      page.site.forget();
      return this.after(success, again, page.say('unnoted.text'));
    }
    const act = { ref: page.practice.ref, skill: page.practice.skill, path: visit.path, success, guided: page.wasGuided() };
    const before = page.view;
    const back = () => {
      page.isOver = wasOver;
      return before;
    };
    return helped(page, act, { again, back, done: () => page.goOn(), noted: (_, said) => this.noted(said.success) });
  }

  /** Whoever helps her on the telephone has seen it as well. Once she has answered, the page says what became of it. */
  seenByBoth(again) {
    const { page } = this;
    const asks = liveHelp.isTogether ? page.say('site.seen-by-both.asked') : page.say('site.seen-by-both.over');
    const view = {
      title: page.say('unnoted.title'),
      body: html`<p class="lead">${page.say('site.seen-by-both')}</p>
        <p>${liveHelp.answer || asks}</p>
        ${choices(choice(page.say('unnoted.again'), again), page.wayOut())}`,
    };
    liveHelp.changed = () => {
      if (page.view === view) {
        page.view = this.seenByBoth(again);
      }
    };
    return view;
  }

  noted(success) {
    const { page } = this;
    page.site.forget();
    page.forgetGuided();
    // Once done, there is nowhere to come back to in this step.
    keepBookmark(page, page.practice.id, success ? null : 'practice');
  }

  /** What was done with a card waits for the next meeting. The page says what becomes of it, and no more. */
  async sent(success, again) {
    const { page } = this;
    const { id } = page.practice;
    page.site.forget();
    const became = await sendHome(visit.code, id, success, page.language);
    return this.after(success, again, page.say(`home.${became}`));
  }

  /** After a try that is noted for nobody, or waits for the next meeting. */
  after(success, again, said) {
    const { page } = this;
    return {
      title: page.say(success ? 'unnoted.title' : 'unnoted.title-not-this-time'),
      body: html`<p class="lead">${said}</p>${choices(choice(page.say(success ? 'unnoted.again' : 'away.again'), again), page.wayOut())}`,
    };
  }
}
