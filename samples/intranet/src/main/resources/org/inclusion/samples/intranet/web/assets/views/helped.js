// "Quelqu'un m'a aidé ?": the last word of every practice, said by the learner or tapped by her helper.
import { choice, choices, h, way } from '../dom.js';
import { note } from '../evidence.js';
import { tell } from '../people.js';
import { say } from '../words.js';

const SCALE = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];
export const POSTURES = ['DONE_FOR', 'DONE_WITH', 'TAUGHT'];
export const REASONS = ['NO_TIME', 'URGENCY', 'ASKED_FOR', 'COULD_NOT'];

/**
 * Asks, notes, and shows what comes then. An act is { ref, success }; `again` leads back to the exercise; `supersedes`
 * is what was noted a moment ago, by a tap on the wrong button.
 */
export function helped(who, act, show, again, supersedes) {
  const scale = who.self ? [...SCALE].reverse() : SCALE;
  const optional = who.self ? null : postureAndReason();
  const tap = help => async () => {
    const { ref, success } = act;
    const outcome = await note(who, 'practice', ref, { success, help, supersedes, ...optional?.values() });
    const change = () => show(helped(who, { ref, success }, show, again, outcome.id));
    show(noted(who, success, outcome, again, change));
  };
  return {
    title: tell(who, 'helped.title'),
    body: [
      h('p', {}, tell(who, act.success ? 'helped.text' : 'helped.text-not-this-time')),
      optional?.element,
      choices(scale.map(help => choice(tell(who, `helped.${help}`), tap(help)))),
    ],
  };
}

/** What the helper did and why: said of the helper, and only if useful. */
export function postureAndReason() {
  const posture = select('posture', POSTURES);
  const reason = select('reason', REASONS);
  const element = h('details', {}, [
    h('summary', {}, say('posture.more')),
    h('p', { class: 'small' }, say('posture.about')),
    h('label', { for: 'posture' }, say('posture.title')),
    posture,
    h('label', { for: 'reason' }, say('reason.title')),
    reason,
  ]);
  const values = () => ({ posture: posture.value || undefined, reason: reason.value || undefined });
  return { element, values };
}

function select(name, options) {
  return h('select', { id: name }, [
    h('option', { value: '' }, say(`${name}.none`)),
    options.map(option => h('option', { value: option }, say(`${name}.${option}`))),
  ]);
}

function noted(who, success, outcome, again, change) {
  return {
    title: tell(who, success ? 'done.title' : 'done.title-not-this-time'),
    body: [
      h('p', { class: 'lead' }, tell(who, success ? 'done.text' : 'done.text-not-this-time')),
      outcome.problem ? h('p', { class: 'note' }, say('done.aside')) : null,
      choices(
        way(tell(who, 'done.next'), `${who.base}/suite`, { picture: 'next' }),
        choice(tell(who, 'done.again'), again),
        way(tell(who, 'done.hub'), who.base),
      ),
      outcome.problem ? null : h('div', { class: 'asides' }, choice(say('done.change'), change, { kind: 'quiet' })),
    ],
  };
}
