// The questions before an erasure: what will happen, and once more, so that it never happens by accident. A script of its own, since most
// visits never need it.
import fr from './fr.json';
import en from './en.json';

/**
 * The pages of this script.
 * @param {import('../page/erasure.js').Shared} shared what the script of all pages shares
 */
export function open({ PRESENT, addWords, choice, choices, hidden, html, wipe }) {
  addWords({ fr, en });
  return { told };

  /** What will happen, and what stays. */
  function told(element, { days }, back) {
    const until = days === 0 ? element.tell('erasure.soon') : element.tell('erasure.later', { days });
    return {
      title: element.tell('erasure.title'),
      back: { act: back },
      body: html`<p class="lead">${element.tell('erasure.what')}</p>
        <ul>
          <li>${element.tell('erasure.at-once')}</li>
          <li>${until}</li>
          <li>${element.tell('erasure.back')}</li>
        </ul>
        <p>${element.say(element.who.audience === 'HELPER' ? 'erasure.stays.helper' : 'erasure.stays')}</p>
        ${choices(
          choice(element.say('erasure.go-on'), () => sure(element, back)),
          choice(element.say('erasure.keep'), back),
        )}`,
    };
  }

  /** The second question. Both answers are of one size. */
  function sure(element, back) {
    return {
      title: element.say('erasure.sure'),
      back: { act: back },
      body: choices(
        choice(element.say('erasure.keep'), back),
        choice(element.tell('erasure.yes'), async () => {
          const erasure = await element.post(element.hers('erasure'), PRESENT);
          if (element.who.self) {
            wipe();
          }
          return hidden(element, erasure);
        }),
      ),
    };
  }
}
