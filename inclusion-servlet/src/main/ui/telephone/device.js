// The words of her device: what its keys and buttons are called, where they are, and what they look like.
import { html } from 'lit';
import { fold } from '../page/fold.js';

const DEVICES = {
  android: ['back', 'home', 'open', 'keyboard', 'enter', 'erase', 'symbols', 'share', 'files', 'volume'],
  iphone: ['back', 'home', 'keyboard', 'enter', 'erase', 'symbols', 'share', 'files', 'volume'],
  computer: ['enter', 'erase', 'capital', 'at', 'escape', 'click', 'right-click', 'wheel', 'address', 'close', 'files'],
};

export function deviceWords(element) {
  return html`${element.heading(element.say('her-device.title'))}
    <p>${element.say('her-device.text')}</p>
    ${Object.entries(DEVICES).map(([device, keys]) =>
      fold(
        element,
        element.say(`her-device.${device}`),
        html`<dl>
          ${keys.map(key => html`<dt>${element.say(`her-device.${device}.${key}`)}</dt><dd>${element.say(`her-device.${device}.${key}.is`)}</dd>`)}
        </dl>`,
      ),
    )}`;
}
