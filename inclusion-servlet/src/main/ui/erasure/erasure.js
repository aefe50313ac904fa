// The questions before an erasure: what will happen, and once more, so that it never happens by accident; and the way back. A script of
// its own, since most visits never need it.
import { html } from 'lit';
import { hidden } from '../page/erasure.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const PRESENT = { present: true };

/** What will happen, and what stays. `wipe` takes from this device what was kept for her. */
export function told(element, { days }, back, wipe) {
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
        choice(element.tell('erasure.go-on'), () => sure(element, back, wipe)),
        choice(element.say('erasure.keep'), back),
      )}`,
  };
}

/** The second question. Both answers are of one size. */
function sure(element, back, wipe) {
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

/** The way back, which takes a helper beside her. */
export function takingBack(element, erasure) {
  const back = () => hidden(element, erasure);
  return {
    title: element.say('erasure.take-back.title'),
    back: { act: back },
    body: html`<p>${element.say('erasure.take-back.text')}</p>
      ${choices(
        choice(element.say('erasure.take-back.yes', { name: element.who.first }), () => takesBack(element)),
        choice(element.say('erasure.take-back.no'), back),
      )}`,
  };
}

async function takesBack(element) {
  await element.post(element.hers('erasure/take-back'), PRESENT);
  return {
    title: element.say('erasure.kept.title'),
    body: html`<p class="lead">${element.say('erasure.kept.text')}</p>
      ${choices(choice(element.say('erasure.kept.go-on'), () => element.begin()))}`,
  };
}
