// "Quelqu'un m'a aidé ?": the last word of every practice.
import { addWords, choice, choices, html, nothing } from './ours.js';
import fr from '../step/fr.json';
import en from '../step/en.json';

addWords({ fr, en });

const SCALE = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];

/** Who had company was not alone: then the guide is said, and ALONE is not there to choose. */
export function helped(element, { ref, success, guided = false }, { again, done }, supersedes) {
  const scale = (element.who.self ? [...SCALE].reverse() : SCALE).filter(help => !guided || help !== 'ALONE');
  const tap = help => async () => {
    const outcome = await element.note('practice', ref, { success, help, supersedes });
    const change = () => helped(element, { ref, success, guided }, { again, done }, outcome.id);
    return noted(element, success, outcome, { again, done, change });
  };
  return {
    title: element.tell('helped.title'),
    body: html`<p>${element.tell(success ? 'helped.text' : 'helped.text-not-this-time')}</p>
      ${guided ? html`<p class="note">${element.say('helped.guided')}</p>` : nothing}
      ${choices(scale.map(help => choice(element.tell(`helped.${help}`), tap(help))))}`,
  };
}

function noted(element, success, outcome, { again, done, change }) {
  return {
    title: element.tell(success ? 'done.title' : 'done.title-not-this-time'),
    body: html`<p class="lead">${element.tell(success ? 'done.text' : 'done.text-not-this-time')}</p>
      ${outcome.problem ? html`<p class="note">${element.say('done.aside')}</p>` : nothing}
      ${choices(done ? choice(element.tell('done.next'), done, { picture: 'next', kind: 'main' }) : nothing, choice(element.tell('done.again'), again))}
      ${outcome.problem ? nothing : html`<div class="asides">${choice(element.say('done.change'), change, { kind: 'quiet' })}</div>`}`,
  };
}
