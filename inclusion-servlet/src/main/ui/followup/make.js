// A helper promises a call: about what, who calls, by which way, and from which working day. One question at a time.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { topics } from './topics.js';
import { askWhen } from './when.js';

export const WAYS = ['TELEPHONE', 'COUNTER', 'VIDEO', 'HOME_VISIT'];
const PICTURES = { TELEPHONE: 'phone', COUNTER: 'counter', VIDEO: 'laptop', HOME_VISIT: 'road' };
const WEEK = 7 * 24 * 60 * 60 * 1_000;

/**
 * @typedef {import('./promises.js').Promises} Promises
 * @typedef {import('../page/call-me.js').Topic} Topic
 */

/**
 * About what: asked unless it is known.
 * @param {Promises} element
 * @param {Topic | null} topic
 * @param {() => unknown} back
 */
export async function make(element, topic, back) {
  if (topic) {
    return who(element, topic, back);
  }
  const offered = await topics(element);
  const about = () => ({
    title: element.say('make.about'),
    back: { act: back },
    body: choices(
      offered.map(({ title, ...one }) =>
        choice(html`${element.say(`make.about.${one.about}`)} ${title ? element.taught(title) : nothing}`, () => who(element, one, about)),
      ),
    ),
  });
  return about();
}

function who(element, topic, back) {
  const again = () => who(element, topic, back);
  const by = mine => () => how(element, { ...topic, mine }, again);
  return {
    title: element.say('make.who'),
    back: { act: back },
    body: html`${choices(
      choice(element.say('make.who.me'), by(true), { picture: 'alone' }),
      choice(element.say('make.who.somebody'), by(false), { picture: 'people' }),
    )}
      <p>${element.say('make.who.text')}</p>`,
  };
}

function how(element, said, back) {
  const again = () => how(element, said, back);
  return {
    title: element.say('make.way'),
    back: { act: back },
    body: choices(
      WAYS.map(way => choice(element.say(`calls.way.${way}`), () => when(element, { ...said, way }, again), { picture: PICTURES[way] })),
    ),
  };
}

function when(element, said, back) {
  const again = { act: () => when(element, said, back) };
  const promise = more => element.promised({ ...said, ...more });
  const another = { title: element.say('make.when.other'), back: again, hour: false, then: day => promise({ day }) };
  const meeting = {
    title: element.say('calls.hour'),
    back: again,
    hour: true,
    then: moment => promise({ meetsAt: moment }),
  };
  return {
    title: element.say('make.when'),
    back: { act: back },
    body: html`${choices(
      choice(element.say('make.when.next'), () => promise({})),
      choice(element.say('make.when.week'), () => promise({ day: dayAfter(element.me.today, WEEK) })),
      choice(element.say('make.when.other'), () => askWhen(element, another), { picture: 'calendar' }),
      choice(element.say('make.when.hour'), () => askWhen(element, meeting), { picture: 'clock' }),
    )}
      <p>${element.say('make.when.text')}</p>`,
  };
}

/**
 * Counted from the day where the service is, whatever this device is set to.
 * @param {string} day such as `2026-11-30`
 * @param {number} milliseconds
 */
function dayAfter(day, milliseconds) {
  return new Date(Date.parse(day) + milliseconds).toISOString().slice(0, 10);
}
