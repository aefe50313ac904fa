// Who is with the helper today, who is expected, who waits, and what concerns nobody in particular.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';
import { choice, choices } from '../page/parts.js';
import { keptMeeting } from '../page/practice-visit.js';
import { filled, filling } from '../page/slots.js';
import { prepare } from '../prepare/later.js';
import { named, search } from './search.js';
import { BESIDES, COUNTER, NEWS } from './slots.js';

/** @typedef {import('./helper.js').Helper} Helper */

/**
 * The first page: the search above all, then the people of today, then what waits, each with a count that says nothing at zero.
 * @param {Helper} element
 */
export function ofToday(element) {
  const today = element.list.filter(one => one.today);
  const isCalled = one => one.withoutNews && filling(element, NEWS).length > 0;
  const toCall = element.list.filter(one => !one.today && isCalled(one));
  // Without a search, whoever is here is found in this list alone, whether there was news or not.
  const hers = element.list
    .filter(one => !one.today && !(element.searches && isCalled(one)))
    .sort((a, b) => element.nameOf(a).localeCompare(element.nameOf(b), element.language));
  // A call says in `about` what it is about, a code; a person, what tells namesakes apart.
  const expected = element.expected.map(call => ({ ...call, id: call.learner, about: call.toldApart }));
  const isEmpty = element.list.length + element.expected.length === 0 && !element.searches;
  return {
    title: element.say('counter.title'),
    body: html`${element.searches ? search(element) : nothing} ${unended(element)}
      ${group(element, 'today', today, { act: one => element.with(one, 'FACE_TO_FACE'), isOpen: true })}
      ${group(element, 'expected', expected, { act: one => element.meet(one), more: hourOf, isOpen: true })}
      ${isEmpty ? html`<p>${element.say('counter.empty')}</p>` : nothing}
      ${choices(...filled(element, COUNTER))}
      ${group(element, 'hers', hers, { act: one => element.with(one, 'FACE_TO_FACE'), isOpen: !element.searches })}
      ${group(element, 'call', toCall, {
        act: one => element.call(one),
        more: one => element.news(one),
        text: element.say('counter.call.text'),
        picture: 'phone',
      })}
      ${fold(element, element.say('counter.besides'), besides(element))}`,
  };
}

function besides(element) {
  return choices(
    ...filled(element, BESIDES),
    choice(element.say('counter.prepare'), () => prepare(element, () => element.people()), { picture: 'book' }),
  );
}

/** A meeting that was not ended: one press leads back to its place. */
function unended(element) {
  const kept = keptMeeting(element);
  if (!kept) {
    return nothing;
  }
  const label = element.say('counter.resume', { name: element.called(kept.name) });
  return choices(
    choice(named(label, { about: element.markIfUnnamed(kept) }), () => element.resume(kept), { kind: 'main', picture: 'next' }),
  );
}

function hourOf({ hour }) {
  return hour ?? '';
}

/**
 * People, folded under what they have in common and how many they are; nothing where there is nobody.
 * @param {Helper} element
 * @param {string} which
 * @param {any[]} people
 * @param {{ act: (one: any) => unknown, more?: (one: any) => string, text?: string, picture?: string, isOpen?: boolean }} shown
 */
function group(element, which, people, { act, more = () => '', text, picture = 'alone', isOpen = false }) {
  if (people.length === 0) {
    return nothing;
  }
  const line = one => {
    const said = more(one);
    return html`${named(element.nameOf(one), { about: element.apart(one) })}${said ? html` <span class="small news">${said}</span>` : nothing}`;
  };
  return fold(
    element,
    element.counted(`counter.${which}`, people.length),
    html`${text ? html`<p>${text}</p>` : nothing} ${choices(people.map(one => choice(line(one), () => act(one), { picture })))}`,
    isOpen,
  );
}
