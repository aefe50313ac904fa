// Another wish than the six: in her words, or by what it is about.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';
import { asides, choice, choices } from '../page/parts.js';
import { found } from './search.js';
import { byPath } from './wishes.js';

/** What the page itself offers, and no wish among others. */
const OWN = { nothing: 'autre-chose', device: 'je-n-ai-pas-d-appareil' };

/** So many of what was found are shown. */
const MOST = 5;

/**
 * The view of all wishes.
 * @param {import('./start.js').Start} element
 * @param {any[]} goals
 * @param {(path: string) => unknown} titleOf the heading of a path's wishes
 * @param {() => unknown} back
 */
export async function others(element, goals, titleOf, back) {
  const said = await wordsOf(element);
  const wishes = goals
    .filter(({ id }) => !Object.values(OWN).includes(id))
    .map(goal => readable({ ...goal, said: said.get(goal.id) }, element.language));
  const unlisted = goals.find(({ id }) => id === OWN.nothing);
  let sought = '';
  // Back from the first question leads here, with her words.
  const again = () => (shown = view());
  const wants = goal => element.wants(goal, again);
  const view = () => {
    const those = found(wishes, sought).slice(0, MOST);
    return {
      title: element.say('others.title'),
      back: { act: back },
      body: html`<label for="sought">${element.say('others.sought')}</label>
        <input id="sought" type="search" autocomplete="off" enterkeyhint="search" .value=${sought} @input=${event => seek(event.target.value)} />
        <div role="status">${
          sought.trim().length < 3
            ? nothing
            : those.length > 0
              ? choices(those.map(goal => choice(element.called(goal), () => wants(goal))))
              : html`<p>${element.say('others.none')}</p>`
        }</div>
        ${byPath(wishes).map(({ path, goals: some }) => fold(element, titleOf(path), element.offer(some, wants)))}
        ${choices(choice(element.say('others.unlisted'), () => notFound(element, unlisted, again)))}`,
    };
  };
  // The view is replaced without moving the focus out of the field.
  const seek = words => {
    sought = words;
    shown = element.view === shown ? (element.view = view()) : shown;
  };
  let shown = view();
  return shown;
}

/** What people say for each wish, by its id: asked for here alone, since the first wishes need no search. */
async function wordsOf(element) {
  const { goals } = await element.get('goals?said=true');
  return new Map(goals.map(({ id, said }) => [id, said]));
}

/** In her language where the pack teaches in another one: that is said before anything is asked. */
function readable(goal, language) {
  return goal.translation ? { ...goal, text: goal.translation, language, taughtIn: goal.language, taughtAs: goal.text } : goal;
}

/** What she wants is not among all these: somebody hears it, and she can learn how to ask. */
function notFound(element, unlisted, back) {
  return {
    title: element.say('others.unlisted.title'),
    back: { act: back },
    body: html`<p class="lead">${element.say('wish.none.human')}</p>
      <p>${element.say('others.unlisted.text')}</p>
      ${choices(choice(element.say('others.again'), back, { kind: 'main', picture: 'back' }))}
      ${unlisted ? asides(choice(element.taught(unlisted.text, unlisted.language), () => element.wants(unlisted, back), { kind: 'quiet' })) : nothing}`,
  };
}
