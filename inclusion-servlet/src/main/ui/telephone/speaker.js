// How to talk on the loudspeaker and use the page meanwhile, on one telephone or on two devices.
import { html } from 'lit';
import { fold } from '../page/fold.js';

const SAID = ['on', 'page', 'call', 'quiet', 'two', 'no-page'];

export function speaker(element) {
  return fold(
    element,
    element.say('speaker.title'),
    html`<ol>
      ${SAID.map(one => html`<li>${element.say(`speaker.${one}`)}</li>`)}
    </ol>`,
  );
}
