// What the fictitious sites have in common: the line that says "practice", the task at hand, and the way out.
import { choice, choices, h, icon, taught } from '../dom.js';
import { tell } from '../people.js';
import { say } from '../words.js';
import { helped } from './helped.js';

/** The sites there are, by the name a practice gives; each is a view of its own. */
export const SITES = ['messagerie', 'rendez-vous', 'allocations'];

export class Site {
  constructor(who, step, show) {
    this.who = who;
    this.step = step;
    this.show = show;
  }

  /** One screen of the site. */
  screen(title, ...body) {
    return {
      title,
      site: 'site',
      kicker: say('site.practice'),
      body: [
        body,
        h('div', { class: 'asides' }, [
          h('details', {}, h('summary', {}, say('site.task')), taught(this.step.practice.task, 'p')),
          choice(tell(this.who, 'site.stop'), () => this.end(false), { kind: 'quiet' }),
        ]),
      ],
    };
  }

  /** The page saw that it worked, and says it. */
  succeeded(title, sentence) {
    this.show({
      title,
      site: 'site',
      kicker: say('site.practice'),
      body: [
        h('p', { class: 'lead sent' }, icon('check'), h('span', {}, sentence)),
        choices(choice(say('go-on'), () => this.end(true), { picture: 'next', kind: 'choice main-action' })),
      ],
    });
  }

  end(success) {
    const again = () => this.show(this.begin());
    this.show(helped(this.who, { ref: this.step.ref, success }, this.show, again));
  }
}
