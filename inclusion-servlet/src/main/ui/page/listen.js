// A recorded voice where a pack brings one, else the device's own.
import { css, html, nothing } from 'lit';
import { file } from './pack-file.js';

export const listenAppearance = css`
  audio { width: 100%; max-width: 24em; height: 54px; }
  .listen { margin: 1em 0; }
  .listen > span { display: block; font-weight: 600; }
`;

/** A question to listen to. A helper reads aloud by herself, where nothing is recorded. */
export function listen(element, { audio, text, language }) {
  if (audio) {
    const label = element.say('listen');
    return html`<p class="listen"><span>${label}</span><audio controls preload="none" aria-label=${label} src=${file(audio)}></audio></p>`;
  }
  return element.who.self ? element.readAloud(text, language) : nothing;
}
