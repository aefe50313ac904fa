// With one person: what waits, four actions that never change their places, and everything else in three folds.
import { html, nothing } from 'lit';
import { dated, weekday } from '../page/dates.js';
import { fold } from '../page/fold.js';
import { choice, choices } from '../page/parts.js';
import { filled } from '../page/slots.js';
import { propose } from '../propose/later.js';
import { isNarrow } from '../step/screens.js';
import { another } from './another.js';
import { note } from './note.js';
import { ACTION, AFTERWARDS, KNOWN, TODAY } from './slots.js';
import { whatWaits } from './waiting.js';

/** @typedef {import('./helper.js').Helper} Helper */

/**
 * The page of one person.
 * @param {Helper} element
 */
export function herView(element) {
  const leaves = element.chosen || element.root !== element;
  return {
    title: element.say('with', { name: element.who.first }),
    kicker: element.say(`with.${element.who.channel}`),
    appearance: 'wide',
    ends: true,
    back: leaves
      ? { act: () => (element.chosen ? element.toAnother() : element.go('back')), label: element.say('with.others') }
      : undefined,
    body: html`${element.toldApart ? html`<p class="small">${element.toldApart}</p>` : nothing}
      <div class="beside">
        <div>${whatWaits(element)} ${actions(element)} ${isNarrow() ? choices(...filled(element, TODAY)) : nothing} ${why(element)}</div>
        <div>${today(element)} ${afterwards(element)} ${known(element)}</div>
      </div>`,
  };
}

/** Agents find a button by its place: each of the four has its own, whatever is known of her. */
function actions(element) {
  return html`<div class="actions">
    ${theStep(element)}
    ${choice(element.say('with.another'), () => another(element), { picture: 'hand' })}
    ${filled(element, ACTION)}
    ${choice(element.say('with.ends'), () => element.closes(), { picture: 'check' })}
  </div>`;
}

/** The step that is next; where none is known, the wish comes first. */
function theStep(element) {
  const { step } = element.next;
  const [label, about, act] = step
    ? ['with.step', element.taught(step.title, step.language), () => element.go('step', { path: step.path, step: step.id })]
    : ['with.wish', element.say('with.wish-first'), () => element.go('start')];
  return choice(html`${element.say(label)} <span class="small">${about}</span>`, act, { kind: 'main', picture: 'next' });
}

/** Why this step, and how; and who calls her on which day, where that is promised. */
function why(element) {
  const { step, reason, how } = element.next;
  const sentences = step ? [reason, how].map(one => one?.sentence) : [];
  const said = [...sentences, callBack(element)].filter(Boolean);
  return said.length > 0 ? html`<p class="small">${said.join(' ')}</p>` : nothing;
}

/** The next call that somebody has promised; one that is due already waits above. */
function callBack(element) {
  const [next] = element.promises
    .filter(({ status, way, meetsAt, ownerName }) => ['OPEN', 'MOVED'].includes(status) && way === 'TELEPHONE' && !meetsAt && ownerName)
    .sort((a, b) => a.day.localeCompare(b.day));
  return next ? element.say('with.call-back', { day: weekday(dated(next.day), element.language), name: next.ownerName }) : null;
}

/** What rooms bring for today stands outside the folds on a telephone, below the four actions. */
function today(element) {
  return fold(
    element,
    element.say('with.today'),
    choices(
      ...(isNarrow() ? [] : filled(element, TODAY)),
      choice(element.say('with.note'), () => note(element), { picture: 'pen' }),
      choice(element.say('with.questions'), () => element.go(element.wish ? 'questions' : 'start'), { picture: 'ear' }),
      choice(element.say('with.path'), () => element.go('path'), { picture: 'road' }),
      choice(element.say('with.propose'), () => propose(element), { picture: 'hand' }),
      otherChannel(element),
    ),
  );
}

function afterwards(element) {
  const some = filled(element, AFTERWARDS);
  return some.length === 0 ? nothing : fold(element, element.say('with.afterwards'), choices(...some));
}

function known(element) {
  return fold(
    element,
    element.say('with.known'),
    choices(
      choice(element.say('with.profile'), () => element.goLater('profile'), { picture: 'leaf' }),
      element.who.channel === 'TELEPHONE'
        ? nothing
        : choice(element.say('with.noted', { name: element.who.first }), () => element.goLater('profile', { noted: true }), {
            picture: 'book',
          }),
      choice(element.say('with.paper'), () => which(element), { picture: 'pen' }),
      ...filled(element, KNOWN),
    ),
  );
}

/** Which sheet she wrote on: the short one is about her wish. */
function which(element) {
  const copy = mode => element.go('questions', { mode, paper: true });
  return {
    title: element.say('with.paper.which'),
    back: { act: () => herView(element) },
    body: html`<p>${element.say('with.paper.text')}</p>
      ${choices(
        element.wish ? choice(element.say('with.paper.short'), () => copy('counter'), { picture: 'file' }) : nothing,
        choice(element.say('with.paper.long'), () => copy('full'), { picture: 'file' }),
      )}`,
  };
}

function otherChannel(element) {
  const other = element.who.channel === 'TELEPHONE' ? 'FACE_TO_FACE' : 'TELEPHONE';
  const change = () => {
    element.reached = other;
    element.who = element.about(element.me);
    element.keepPlace();
    return herView(element);
  };
  return choice(element.say(`with.change.${other}`), change, { kind: 'quiet', picture: other === 'TELEPHONE' ? 'phone' : 'people' });
}
