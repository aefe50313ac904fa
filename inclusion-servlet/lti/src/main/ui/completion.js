// What her course would see: she reads it once, before anything is sent, and may change her mind at any time.
import { element, place, post, show, told } from './page.js';

const { words, entrance } = told;

/**
 * What the server says about telling her course: the token with which she answers, and her answer, if she has given one.
 * @typedef {{ link: string, agreed?: boolean }} Completion
 */

/**
 * Asks, and goes on once she has answered. Where the answer cannot be noted, nothing is sent, and she goes on as well.
 * @param {Completion} completion
 * @param {Record<string, string>} headers
 */
export function asked(completion, headers) {
  return new Promise(resolve => {
    show(words['completion.title'], ...sentences(), answers(completion, headers, resolve));
  });
}

/**
 * A button at the end of the page that opens the same sentences again.
 * @param {Completion} completion
 * @param {Record<string, string>} headers
 */
export function about(completion, headers) {
  const section = element('section', '', { class: 'told' });
  const button = element('button', words['completion.about'], { type: 'button', class: 'quiet', 'aria-expanded': 'false' });
  const opened = element('div', '');
  button.addEventListener('click', () => {
    const opens = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(opens));
    opened.replaceChildren(...(opens ? [now(completion), ...sentences(), answers(completion, headers, () => said())] : []));
  });
  section.append(button, opened);
  return section;

  function said() {
    opened.replaceChildren(now(completion));
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }
}

function sentences() {
  return ['sees', 'never', 'change'].map(one => element('p', words[`completion.${one}`]));
}

/**
 * How it stands.
 * @param {Completion} completion
 */
function now({ agreed }) {
  return element('p', words[agreed ? 'completion.told' : 'completion.untold'], { role: 'status' });
}

/** "No thank you" is as large as "yes". */
function answers(completion, headers, then) {
  const both = element('div', '', { class: 'answers' });
  const answer = async agrees => {
    const noted = await post(`${entrance}completion`, { link: completion.link, agrees }, headers).catch(() => null);
    if (noted?.ok) {
      completion.agreed = agrees;
      then();
    } else {
      both.after(element('p', words['completion.failed'], { role: 'status' }));
      setTimeout(then, 0);
    }
  };
  const yes = element('button', words['completion.yes'], { type: 'button' });
  const no = element('button', words['completion.no'], { type: 'button' });
  yes.addEventListener('click', () => answer(true));
  no.addEventListener('click', () => answer(false));
  both.append(yes, no);
  return both;
}

/** Puts the button where the page ends. */
export function atTheEnd(completion, headers) {
  place.append(about(completion, headers));
}
