// A copy of everything that is noted of her, as a file: for herself, or made by a helper together with her.
import { html } from 'lit';
import { Away, take } from '../page/api.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './copy.fr.json';
import en from './copy.en.json';

addWords({ fr, en });

/** The name says nothing about anybody: others may use the device. */
const FILE = 'copie.json';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {import('../page/parts.js').Act} Act
 */

/**
 * A way to the copy.
 * @param {InclusionElement} element
 * @param {Act} back
 */
export function copyChoice(element, back) {
  return choice(element.tell('copy.open'), () => told(element, back), { picture: 'file' });
}

/** What is in the file, and who can read it. */
function told(element, back) {
  return {
    title: element.say('copy.title'),
    back: { act: back },
    body: html`<p class="lead">${element.tell('copy.what')}</p>
      <p>${element.tell('copy.device')}</p>
      <p>${element.say('copy.paper')}</p>
      ${choices(
        choice(element.tell('copy.yes'), () => copying(element, back)),
        choice(element.say('copy.no'), back),
      )}`,
  };
}

/** Nothing is kept unless the whole of it came. */
async function copying(element, back) {
  try {
    const copy = await take(element.hers('copy?present=true'), element.language, element.me.id);
    if (copy?.complete !== true) {
      throw new Away();
    }
    keep(copy);
  } catch (problem) {
    if (problem instanceof Away) {
      return broken(element, back);
    }
    throw problem;
  }
  return {
    title: element.say('copy.done.title'),
    body: html`<p class="lead">${element.say('copy.done.text', { file: FILE })}</p>
      <p>${element.tell('copy.done.then')}</p>
      ${choices(choice(element.say('copy.done.back'), back))}`,
  };
}

function broken(element, back) {
  return {
    title: element.say('copy.broken.title'),
    back: { act: back },
    body: html`<p class="lead">${element.say('copy.broken.text')}</p>
      ${choices(
        choice(element.say('copy.broken.again'), () => copying(element, back)),
        choice(element.say('copy.no'), back),
      )}`,
  };
}

/** Hands the copy to the browser, which keeps it as a file. */
function keep(copy) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 1)], { type: 'application/json' }));
  link.download = FILE;
  link.click();
  // The browser takes the file after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
