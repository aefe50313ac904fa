// After a success that both saw: whether it is noted, and with how much help. No is as large as yes.
import { html } from 'lit';
import { choice, choices } from '../page/parts.js';

/** Somebody was with her: it was not done alone. */
const HELPS = ['SHOWN', 'TOGETHER', 'SUPPORTED'];

/**
 * @param {import('./band.js').Band} band
 * @param {{ number: number, title: string }} success
 */
export function question(band, { number, title }) {
  const answer = help => () =>
    band.saying(async () => {
      await band.session?.change({ change: 'ANSWER', success: number, ...(help ? { help } : {}) });
      band.noted(band.say(`noted.${help ?? 'no'}`));
    });
  return html`<div class="noting" role="group" aria-label=${band.say('noting.title')}>
    <p><strong>${band.say('noting.title')}</strong> « ${band.taught(title)} »</p>
    ${choices(
      HELPS.map(help => choice(band.say(`noting.${help}`), answer(help))),
      choice(band.say('noting.no'), answer(null)),
    )}
  </div>`;
}
