// A recorded voice where a pack brings one, else the device's own.
import { css, html, nothing } from 'lit';
import { host } from './host.js';

export const listenAppearance = css`
  audio { width: 100%; max-width: 24em; height: 54px; }
  .listen { margin: 1em 0; }
  .listen > span { display: block; font-weight: 600; }
`;

/** The address of a picture or a recording of a pack. */
export function file(address) {
  return new URL(address, new URL('api/', host().base)).href;
}

/** A question to listen to. A helper reads aloud by herself, where nothing is recorded. */
export function listen(element, { audio, text, language }) {
  if (audio) {
    const label = element.say('listen');
    return html`<p class="listen"><span>${label}</span><audio controls preload="none" aria-label=${label} src=${file(audio)}></audio></p>`;
  }
  return element.who.self ? element.readAloud(text, language) : nothing;
}
