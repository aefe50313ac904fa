// How many people of the course have opened what the link opens: an instructor asks, and reads a number of ten and more, or why there is none.
import { element, post, told } from './page.js';

const { words, entrance } = told;

/**
 * A button, and the answer below it.
 * @param {string} members the token with which the server is asked
 * @param {Record<string, string>} headers
 */
export function opened(members, headers) {
  const section = element('section', '');
  const button = element('button', words['opened.ask'], { type: 'button', class: 'quiet' });
  const answer = element('p', '', { role: 'status' });
  button.addEventListener('click', async () => {
    button.setAttribute('disabled', '');
    answer.textContent = await asked();
    button.removeAttribute('disabled');
  });
  section.append(button, answer);
  return section;

  async function asked() {
    const found = await post(`${entrance}opened`, { members }, headers).catch(() => null);
    if (!found?.ok) {
      return words['opened.away'];
    }
    const { atLeast, people } = await found.json();
    return atLeast ? words['opened.some'].replace('{atLeast}', atLeast).replace('{people}', people) : words['opened.few'];
  }
}
