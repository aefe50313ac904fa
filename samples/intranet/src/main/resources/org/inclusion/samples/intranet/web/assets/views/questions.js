// One question at a time. She may not know, go back, or stop, and nothing is counted on the screen.
import { get, post } from '../api.js';
import { choice, choices, h, taught, way } from '../dom.js';
import { note } from '../evidence.js';
import { remember, remembered, tell } from '../people.js';
import * as queue from '../queue.js';
import { go, render } from '../router.js';
import { readAloud } from '../speech.js';
import { say } from '../words.js';

export async function questions({ who }, show) {
  const begun = remembered(who, 'questions');
  if (!begun) {
    go(`${who.base}/suite`);
    return null;
  }
  return now(new Asking(who, begun, show));
}

/** What one assessment needs to go on. `asked` remembers the answers, so that one can go back to them. */
class Asking {
  constructor(who, { assessment, asked }, show) {
    this.who = who;
    this.assessment = assessment;
    this.asked = asked;
    this.show = show;
  }

  get url() {
    return `learners/${this.who.id}/assessments/${this.assessment}`;
  }

  save() {
    remember(this.who, 'questions', { assessment: this.assessment, asked: this.asked });
  }
}

/** The question that the server wants now, or the result. */
async function now(asking, hint = null) {
  const view = await get(asking.url);
  if (view.finished) {
    if (hint) {
      return said(asking, hint, () => go(`${asking.who.base}/resultat`));
    }
    go(`${asking.who.base}/resultat`);
    return null;
  }
  const item = view.selfReport
    ? { kind: 'self-report', ...view.selfReport, options: view.selfReport.options.map(one => ({ id: one.help, text: one.text })) }
    : { kind: 'answer', ...view.question };
  const last = view.answered === view.length - 1;
  return ask(asking, item, asking.asked.length, last, hint);
}

function ask(asking, item, place, last, hint) {
  const { who } = asking;
  const before = asking.asked[place];
  const spoken = item.spoken ?? item.text;
  const answerWith = option => () => answered(asking, item, place, option);
  return {
    title: who.self ? item.text : spoken,
    lang: 'fr',
    look: 'question',
    kicker: tell(who, before ? 'questions.before' : place === 0 ? 'questions.first' : last ? 'questions.last' : 'questions.one'),
    body: [
      hint && !who.self ? h('p', { class: 'note' }, say('questions.hint.with'), ' ', taught(hint)) : null,
      who.self ? readAloud(spoken, 'fr') : null,
      choices(
        item.options.map(option =>
          choice(item.kind === 'answer' ? taught(option.text) : option.text, answerWith(option.id), chosen(before, option.id)),
        ),
        item.kind === 'answer'
          ? choice(tell(who, 'questions.unknown'), answerWith(undefined), chosen(before, undefined))
          : null,
      ),
      h(
        'div',
        { class: 'asides' },
        before ? choice(say('questions.keep'), () => forward(asking, place), { kind: 'quiet', picture: 'next' }) : null,
        place > 0 ? choice(say('questions.back'), () => backTo(asking, place - 1), { kind: 'quiet', picture: 'back' }) : null,
        choice(tell(who, 'questions.stop'), () => stop(asking), { kind: 'quiet' }),
      ),
    ],
  };
}

function chosen(before, option) {
  return before && before.option === option ? { 'aria-pressed': 'true' } : {};
}

function backTo(asking, place) {
  asking.show(ask(asking, asking.asked[place].item, place, false, null));
}

async function forward(asking, place) {
  const next = place + 1;
  if (next < asking.asked.length) {
    backTo(asking, next);
  } else {
    asking.show(await now(asking));
  }
}

async function answered(asking, item, place, option) {
  const before = asking.asked[place];
  if (before && before.option === option) {
    return forward(asking, place);
  }
  const fields = { assessment: asking.assessment };
  if (item.kind === 'answer') {
    fields.option = option;
  } else {
    fields.help = option;
  }
  if (before) {
    fields.supersedes = await standing(asking, before);
  }
  const outcome = await note(asking.who, item.kind, item.ref, fields);
  asking.asked[place] = { item, option, evidence: outcome.id };
  asking.save();
  if (!outcome.sent && !outcome.problem) {
    return asking.show(waiting(asking));
  }
  if (place + 1 < asking.asked.length) {
    return forward(asking, place);
  }
  if (outcome.help && asking.who.self) {
    return asking.show(said(asking, outcome.help, async () => asking.show(await now(asking))));
  }
  const shown = await now(asking, outcome.help);
  return shown && asking.show(shown);
}

/** The evidence to correct: the one the server lets stand, or what this tab remembers. */
async function standing(asking, before) {
  try {
    return (await get(`${asking.url}/answers/${before.item.ref.item}`)).id;
  } catch {
    return before.evidence;
  }
}

/** Another answer than the expected one: the sentence that helps, and nothing else. */
function said(asking, hint, next) {
  return {
    title: tell(asking.who, 'questions.thanks'),
    body: [
      h('p', {}, tell(asking.who, 'questions.hint')),
      taught(hint, 'p', { class: 'note' }),
      asking.who.self ? readAloud(hint, 'fr') : null,
      choices(choice(say('go-on'), next, { picture: 'next' })),
    ],
  };
}

function waiting(asking) {
  const stop = queue.watch(situation => {
    if (!situation.waiting) {
      queueMicrotask(() => stop());
      if (location.hash === `${asking.who.base}/questions`) {
        render();
      }
    }
  });
  return {
    title: say('away.title'),
    body: [h('p', {}, say('questions.waiting')), choices(way(say('home.link'), '#/'))],
  };
}

async function stop(asking) {
  await queue.flush();
  await post(`${asking.url}/stop`, {});
  go(`${asking.who.base}/resultat`);
}
