// Six wishes that most people come with, each with a drawing and spoken by a press. Which six the structure says on its page; nothing is counted.
import { css, html, nothing } from 'lit';
import { chosenWishes } from '../page/host.js';
import { icon } from '../page/icons.js';
import { file } from '../page/pack-file.js';
import { read, voiceFor } from '../page/speech.js';
import { choice } from '../page/parts.js';
import { USUAL } from './usual.js';

/** More would be a list again. */
const MOST = 6;

let told = false;

export const sixAppearance = css`
  .six { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr)); gap: 0.6em; margin: 1em 0; padding: 0; list-style: none; }
  .six > li { display: flex; flex-direction: column; margin: 0; }
  .six .choice { flex: 1; padding: 0.5em; }
  .six .choice > span { display: flex; flex-direction: column; gap: 0.3em; height: 100%; text-align: center; }
  .six .drawing { inline-size: 100%; max-block-size: 5em; --picture-paper: var(--_paper); --picture-soft: var(--_wash); --picture-mark: var(--_sun); }
  .six .words { margin-block: auto; }
  .six .plain { justify-content: center; }
  @media (forced-colors: active) { .six .drawing { --picture-paper: Canvas; --picture-soft: Canvas; --picture-mark: Canvas; } }
`;

/**
 * The six among her goals, in their order; none where the content has none of them.
 * @param {import('./wishes.js').Goal[]} goals
 * @param {string} language
 */
export function sixOf(goals, language) {
  const asked = chosenWishes() ?? USUAL[language] ?? USUAL.fr;
  return asked.flatMap(id => goals.find(goal => goal.id === id) ?? []).slice(0, MOST);
}

/**
 * Says once in the console which of the structure's wishes no content has: a slip of the pen would take a wish away from everybody.
 * @param {import('./wishes.js').Goal[]} goals those of everybody
 */
export function tellUnknown(goals) {
  const unknown = told ? [] : (chosenWishes() ?? []).filter(id => !goals.some(goal => goal.id === id));
  told = true;
  unknown.forEach(id => console.warn(`inclusion-wishes: no goal of the content is "${id}"`));
}

/**
 * @param {import('./start.js').Start} element
 * @param {any[]} goals
 */
export function six(element, goals) {
  return html`<ul class="six">${goals.map(goal => html`<li>${one(element, goal)}</li>`)}</ul>`;
}

function one(element, goal) {
  const key = `six.${goal.id}`;
  const ours = element.say(key);
  // Ours stand in the page's language; those of a pack in the pack's.
  const [said, language] = ours === key ? [goal.text, goal.language] : [ours, element.language];
  const words = language === element.language ? said : element.taught(said, language);
  return html`${choice(html`${drawing(goal.picture)}<span class="words">${words}</span>`, () => element.wants(goal), {
    pressed: element.chose([goal]) || undefined,
  })}
  ${
    voiceFor(language)
      ? html`<button type="button" class="plain" @click=${() => read(said, language)}>
          ${icon('ear')}<span>${element.say('six.listen')}<span class="unseen"> : ${words}</span></span>
        </button>`
      : nothing
  }`;
}

/** Beside words that say all: a screen reader passes it by. */
function drawing(src) {
  return src ? html`<svg class="drawing" viewBox="0 0 160 120" aria-hidden="true"><use href=${`${file(src)}#picture`} /></svg>` : nothing;
}
