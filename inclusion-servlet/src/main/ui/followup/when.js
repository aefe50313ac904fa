// A day, or a day and an hour, as the device asks for them. It is sent as it is written: the hour is the one where people meet.
import { html } from 'lit';
import { hour as hourOf, weekday } from '../page/dates.js';
import { choice, choices, yesNo } from '../page/parts.js';

/** Hours of a day at which most people meet. */
const USUAL = { from: 8, until: 20 };

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ title: string, back: import('../page/parts.js').View['back'], hour: boolean, then: (moment: string) => unknown }} asked
 * @returns {import('../page/parts.js').View}
 */
export function askWhen(element, asked) {
  const { title, back, hour, then } = asked;
  let moment = '';
  const said = value => {
    const date = new Date(value);
    const goesOn = () => then(value);
    return hour && isUnusual(date) ? isMeant(element, date, goesOn, () => askWhen(element, asked)) : goesOn();
  };
  return {
    title,
    back,
    focus: 'input',
    body: html`<p>
        <input
          type=${hour ? 'datetime-local' : 'date'}
          aria-label=${title}
          @input=${event => {
            moment = event.target.value;
          }}
        />
      </p>
      ${choices(choice(element.say('calls.save'), () => moment && said(moment), { kind: 'main', picture: 'next' }))}`,
  };
}

/** Saturday and Sunday are days as well, and seldom the ones that are meant. */
function isUnusual(date) {
  return [0, 6].includes(date.getDay()) || date.getHours() < USUAL.from || date.getHours() >= USUAL.until;
}

/** A slip of the finger would be a promise. */
function isMeant(element, date, yes, no) {
  const { language } = element;
  return {
    title: element.say('calls.unusual'),
    back: { act: no },
    body: html`<p class="lead">${element.say('calls.at', { day: weekday(date, language), hour: hourOf(date, language) })}</p>
      ${yesNo(choice(element.say('calls.unusual.yes'), yes), choice(element.say('calls.unusual.no'), no))}`,
  };
}
