// An appointment in the host's agenda: two or three questions so that the right person is proposed, then free hours, then a yes.
import { html, nothing } from 'lit';
import { Refused } from '../page/api.js';
import { newId } from '../page/evidence.js';
import { choice, choices, yesNo } from '../page/parts.js';

/** So many hours are shown at once. */
const SOME = 6;

/**
 * What is booked: `topic` is what it is about, `promise` the one that gets another hour; `back` leads back to where it began, and
 * `done` goes on from the promise.
 * @typedef {{ topic: object, promise?: string, back: () => unknown, done: (promise: any) => unknown }} Booked
 *
 * @typedef {import('./promises.js').Promises | import('./calls.js').Calls} Followed
 */

/**
 * Whether hours can be booked: the host has an agenda, and whoever reads accompanies her, or is she.
 * @param {Followed} element
 * @param {string} learner her id
 */
export async function hasAgenda(element, learner) {
  try {
    const [{ questions }, hours] = await Promise.all([
      element.get('appointments/questions'),
      element.getIfAny(`learners/${encodeURIComponent(learner)}/slots`),
    ]);
    return hours !== null && questions.length + hours.slots.length > 0;
  } catch (problem) {
    if (problem instanceof Refused) {
      return false;
    }
    throw problem;
  }
}

/**
 * The first question, or the hours where the host asks none.
 * @param {Followed} element
 * @param {string} learner her id
 * @param {Booked} booked
 */
export async function book(element, learner, booked) {
  const { questions } = await element.get('appointments/questions');
  return asked(element, learner, booked, questions, {});
}

function asked(element, learner, booked, questions, answers) {
  const question = questions[Object.keys(answers).length];
  if (!question) {
    return hours(element, learner, booked, answers, () => asked(element, learner, booked, questions, butLast(answers)));
  }
  const before = Object.keys(answers).length === 0 ? booked.back : () => asked(element, learner, booked, questions, butLast(answers));
  return {
    title: question.text,
    kicker: element.say('book.title'),
    back: { act: before },
    body: choices(
      question.answers.map(({ id, text }) =>
        choice(text, () => asked(element, learner, booked, questions, { ...answers, [question.id]: id })),
      ),
    ),
  };
}

function butLast(answers) {
  return Object.fromEntries(Object.entries(answers).slice(0, -1));
}

/** The free hours, day by day, the earliest first. */
async function hours(element, learner, booked, answers, back, { gone = false } = {}) {
  const query = Object.entries(answers).map(pair => pair.join(':'));
  const { slots } = await element.get(`learners/${encodeURIComponent(learner)}/slots?answers=${encodeURIComponent(query.join(','))}`);
  const again = more => hours(element, learner, booked, answers, back, more);
  const shown = many => ({
    title: element.say(slots.length > 0 ? 'book.hours' : 'book.none'),
    kicker: element.say('book.title'),
    back: { act: Object.keys(answers).length > 0 ? back : booked.back },
    body: html`${gone ? html`<p class="note" role="status">${element.say('book.gone')}</p>` : nothing}
      ${slots.length > 0 ? nothing : html`<p>${element.say('book.none.text')}</p>`}
      ${byDay(slots.slice(0, many)).map(
        ([date, some]) => html`${element.heading(date)}
          ${choices(some.map(slot => choice(line(element, slot), () => sure(element, learner, booked, slot, again), { picture: 'calendar' })))}`,
      )}
      ${choices(
        slots.length > many ? choice(element.say('book.more'), () => shown(slots.length), { kind: 'quiet' }) : nothing,
        slots.length > 0 ? nothing : choice(element.say('book.back'), booked.back, { picture: 'back' }),
      )}`,
  });
  return shown(SOME);
}

function byDay(slots) {
  const days = new Map();
  for (const slot of slots) {
    const date = sentenceCase(slot.day);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days];
}

function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function line(element, { hour, name, way }) {
  const said = [element.say(`calls.way.${way}`), name].filter(Boolean).join(', ');
  return html`${hour} <span class="small">${said}</span>`;
}

/** Nothing is booked by one press on a list. The id is chosen once, so that a second attempt books once. */
function sure(element, learner, booked, slot, again) {
  const id = newId();
  const { day, hour, minutes, name, way } = slot;
  return {
    title: element.say('book.sure'),
    back: { act: () => again() },
    body: html`<p class="lead">${sentenceCase(day)}, ${hour}</p>
      <p>${[element.say(`calls.way.${way}`), name, element.say('book.minutes', { minutes })].filter(Boolean).join(', ')}.</p>
      ${yesNo(
        choice(element.say('book.yes'), () => take(element, learner, booked, { id, slot: slot.id }, again)),
        choice(element.say('book.other'), () => again()),
      )}`,
  };
}

async function take(element, learner, { topic, promise, done }, sent, again) {
  const address = promise
    ? `learners/${encodeURIComponent(learner)}/promises/${encodeURIComponent(promise)}/hour`
    : `learners/${encodeURIComponent(learner)}/appointments`;
  try {
    return done(await element.post(address, promise ? sent : { ...sent, ...topic }));
  } catch (problem) {
    if (problem instanceof Refused && /:slot-gone$/.test(problem.problem?.type)) {
      return again({ gone: true });
    }
    throw problem;
  }
}
