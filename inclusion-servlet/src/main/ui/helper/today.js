// Who is with the helper today, who is to be called, and what concerns nobody in particular.
import { asides, choice, choices, html, keptMeeting, nothing, scriptOf, workshop } from './ours.js';
import { prepare } from '../prepare/later.js';
import { named, search } from './search.js';

/** @typedef {import('./helper.js').Helper} Helper */

/**
 * The people of today.
 * @param {Helper} element
 */
export function ofToday(element) {
  const today = element.list.filter(one => one.today);
  const toCall = element.list.filter(one => !one.today && one.withoutNews);
  const others = element.list
    .filter(one => !one.today && !one.withoutNews)
    .sort((a, b) => element.nameOf(a).localeCompare(element.nameOf(b), element.language));
  return {
    title: element.say('counter.title'),
    body: html`${unended(element)} ${element.isAwaited ? html`<p class="note">${element.say('counter.awaited')}</p>` : nothing}
      ${choices(
        choice(element.say('counter.calls'), () => element.goLater('calls'), { picture: 'phone' }),
        choice(element.say('counter.arrived'), () => element.goLater('arrived'), { picture: 'people' }),
      )}
      ${group(element, 'today', today, 'FACE_TO_FACE')} ${element.searches ? search(element) : nothing}
      ${group(element, 'hers', others, 'FACE_TO_FACE')} ${group(element, 'call', toCall, 'TELEPHONE')}
      ${element.list.length === 0 && !element.searches ? html`<p>${element.say('counter.empty')}</p>` : nothing}
      ${asides(
        element.me.structures.length > 0
          ? choice(element.say('counter.workshop'), () => toWorkshop(element, today), { kind: 'quiet', picture: 'workshop' })
          : nothing,
        choice(element.say('counter.other-day'), () => element.toOtherDay(), { kind: 'quiet', picture: 'clock' }),
        choice(element.say('counter.prepare'), () => prepare(element, scriptOf, () => element.people()), {
          kind: 'quiet',
          picture: 'book',
        }),
      )}`,
  };
}

/** With those of today by name, or with their number alone. */
function toWorkshop(element, today) {
  const people = today.map(one => ({ learner: one.learner, name: [element.nameOf(one), one.about].filter(Boolean).join(', ') }));
  return workshop(element, people, () => element.people());
}

/** A meeting that was not ended: one press leads back to its place. */
function unended(element) {
  const kept = keptMeeting(element);
  if (!kept) {
    return nothing;
  }
  const name = element.called(kept.name);
  return choices(choice(element.say('counter.resume', { name }), () => element.resume(kept), { kind: 'main', picture: 'next' }));
}

function group(element, which, people, channel) {
  if (people.length === 0) {
    return nothing;
  }
  const calls = channel === 'TELEPHONE';
  return html`${element.heading(element.say(`counter.${which}`))} ${calls ? html`<p>${element.say('counter.call.text')}</p>` : nothing}
    ${choices(
      people.map(one => {
        const name = element.nameOf(one);
        const news = calls ? element.news(one) : '';
        return choice(
          html`${named(name, one)}${news ? html` <span class="small news">${news}</span>` : nothing}`,
          () => (calls ? element.call(one) : element.with(one, channel)),
          {
            picture: calls ? 'phone' : 'alone',
          },
        );
      }),
    )}`;
}
