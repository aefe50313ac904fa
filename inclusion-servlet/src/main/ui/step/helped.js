// "J'ai eu de l'aide ?": the last word of every practice, said by the learner or tapped by her helper.
import { html, nothing } from 'lit';
import { answers, asides, choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { giveCard } from '../paper/cards.js';
import { moment, skillNow } from './moment.js';
import { helpNoted, isByAnswer } from './own-help.js';
import fr from './helped.fr.json';
import en from './helped.en.json';

addWords({ fr, en });

export const SCALE = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];
const POSTURES = ['DONE_FOR', 'DONE_WITH', 'TAUGHT'];
const REASONS = ['NO_TIME', 'URGENCY', 'ASKED_FOR', 'COULD_NOT'];

/**
 * The view that asks, notes, and leads to the one that says what comes then. An act is { ref, title, success, guided, skill, path }: the
 * title says which exercise is meant (left out: only one can be), guided that the guide showed the way, and then nobody did it
 * alone, answerSeen that the answer was opened and missed that she said at first that it did not work, `skill` the id of the skill that it shows (left out: no moment is said), `path` that of its path. What comes then: `again` answers the exercise's first view (left out: it is not offered), `back` the view before this
 * one (left out: there is none), `done` goes on, `noted` is told { id, sent, problem } and the act at once. `supersedes` is
 * what was noted a moment ago, by a tap on the wrong button; then whether it worked can be said anew as well.
 */
export function helped(element, act, then, supersedes, back = then.back) {
  const scale = element.who.self ? [...SCALE].reverse() : SCALE;
  // What was chosen goes along where the view is made anew: the choice still stands on the screen.
  const { more = {} } = act;
  if (act.success && element.isHerPage()) {
    // While she chooses: noting waits for nothing.
    act.before ??= skillNow(element, act.ref, act.skill);
  }
  const about = !act.success ? '.not-this-time' : act.guided ? '.guided' : isByAnswer(act) ? '.answer' : '';
  return {
    title: supersedes ? element.say('helped.anew') : element.tell('helped.title'),
    kicker: act.title,
    back: back && { act: back },
    body: html`${supersedes ? outcomeAsked(element, success => helped(element, { ...act, success, missed: act.missed || !act.success, more }, then, supersedes, back), act.success) : nothing}
      ${supersedes ? element.heading(element.tell('helped.title')) : nothing}
      <p>${element.tell(`helped.text${about}`)}</p>
      ${element.who.self ? nothing : postureAndReason(element, more)}
      ${answers(
        element.tell('helped.title'),
        scale.map(help =>
          choice(
            wordsOf(element, help, act),
            () => tapped(element, { ...act, chosen: help }, then, { help: helpNoted(help, act), supersedes, ...more }),
            {
              pressed: (supersedes && act.chosen === help) || undefined,
            },
          ),
        ),
      )}
      ${act.success || !element.who.self ? nothing : asides(choice(element.say('helped.not-tried'), then.done, { kind: 'quiet', picture: 'next' }))}`,
  };
}

/** What a help is called: by a helper on the telephone, after a try that did not work, or with the guide alone. */
export function wordsOf(element, help, { success = true, guided = false, ...act } = {}) {
  if (help === 'ALONE' && guided) {
    return element.tell('helped.guide-only');
  }
  if (help === 'ALONE' && isByAnswer({ success, ...act })) {
    return element.tell('helped.answer-only');
  }
  if (!element.who.self && element.who.channel === 'TELEPHONE' && (help === 'SHOWN' || help === 'SUPPORTED')) {
    return element.say(`helped.${help}.telephone`);
  }
  const tried = !success && (help === 'ALONE' || help === 'TOGETHER');
  return element.tell(`helped.${help}${tried ? '.not-this-time' : ''}`);
}

/** Whether it worked: no word of the two is larger than the other. `chosen`, where it was said already. */
export function outcomes(element, say, chosen) {
  const one = (label, success) =>
    choice(element.say(`outcome.${label}`), () => say(success), { pressed: chosen === undefined ? undefined : chosen === success });
  return yesNo(one('worked', true), one('not-this-time', false));
}

/** Whether it worked, under a title of its own: for somebody who says it anew. */
export function outcomeAsked(element, say, chosen) {
  return html`${element.heading(element.say('outcome.title'))} ${outcomes(element, say, chosen)}`;
}

async function tapped(element, act, then, fields) {
  const outcome = await element.note('practice', act.ref, { success: act.success, ...fields });
  then.noted?.(outcome, act);
  const view = noted(element, act, then, outcome, wordsOf(element, act.chosen, act));
  const wrong = () => helped(element, { ...act, more: undefined }, then, outcome.id, () => view);
  const mayBring = outcome.sent && !outcome.problem && act.success && fields.help === 'ALONE';
  return (mayBring && (await moment(element, act, { done: then.done, wrong }))) || view;
}

function noted(element, act, then, outcome, how) {
  // Whoever watched has not done it: the step stays, and she reads why.
  const watched = act.success && act.chosen === 'SHOWN' && element.who.self;
  const about = watched ? '.shown' : act.success ? '' : '.not-this-time';
  const view = {
    title: element.tell(`done.title${about}`),
    body: html`<p class="lead">${outcome.problem && !element.who.self ? element.say('done.aside') : element.tell(`done.text${about}`, { how })}</p>
      ${outcome.problem && element.who.self ? html`<p class="note">${element.say('done.aside')}</p>` : nothing}
      ${choices(
        choice(element.say('done.next'), then.done, { picture: 'next', kind: 'main' }),
        element.who.self ? nothing : choice(element.say('done.card'), () => giveCard(element, () => view), { picture: 'file' }),
        then.again ? choice(element.who.self && !act.success ? element.say('away.again') : againWords(element, act), then.again) : nothing,
      )}
      ${
        outcome.problem
          ? nothing
          : asides(
              choice(element.say('done.change'), () => helped(element, { ...act, more: undefined }, then, outcome.id, () => view), {
                kind: 'quiet',
              }),
            )
      }`,
  };
  return view;
}

/** After the guide showed the way, the next try is one without it. */
function againWords(element, { guided }) {
  return guided && element.who.self ? element.say('done.again.guided') : element.tell('done.again');
}

/** What the helper did and why: said of the helper, and only if useful. What is chosen is written into `more`. */
export function postureAndReason(element, more) {
  const select = (name, options) => html`<label for=${name}>${element.say(`${name}.title`)}</label>
    <select id=${name} @change=${event => (more[name] = event.target.value || undefined)}>
      <option value="">${element.say(`${name}.none`)}</option>
      ${options.map(option => html`<option value=${option}>${element.say(`${name}.${option}`)}</option>`)}
    </select>`;
  return html`<details>
    <summary>${element.say('posture.more')}</summary>
    <p class="small">${element.say('posture.about')}</p>
    ${select('posture', POSTURES)} ${select('reason', REASONS)}
  </details>`;
}
