// A day, or a day and an hour, as the device asks for them. It is sent as it is written: the hour is the one where people meet.
import { choice, choices, html } from './ours.js';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ title: string, back: import('../page/parts.js').View['back'], hour: boolean, then: (moment: string) => unknown }} what
 * @returns {import('../page/parts.js').View}
 */
export function askWhen(element, { title, back, hour, then }) {
  let moment = '';
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
      ${choices(choice(element.say('calls.save'), () => moment && then(moment), { kind: 'main', picture: 'next' }))}`,
  };
}
