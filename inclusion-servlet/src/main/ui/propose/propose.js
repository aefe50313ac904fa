// A path, proposed to the person beside: she begins it only if she agrees.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

/** So many stand on the page; the others are one press away. */
const FIRST = 4;

addWords({ fr, en });

/** The paths that she is not on yet. */
export function propose(element) {
  const { others } = element;
  const offered = paths =>
    choices(paths.map(path => choice(element.taught(path.title, path.language), () => proposed(element, path), { picture: 'road' })));
  const more = others.slice(FIRST);
  return {
    title: element.say('propose.title'),
    back: { act: () => element.withHer() },
    body:
      others.length === 0
        ? html`<p>${element.say('propose.none')}</p>`
        : html`<p>${element.say('propose.text', { name: element.who.first })}</p>
            ${offered(others.slice(0, FIRST))} ${more.length > 0 ? fold(element, element.say('propose.others'), offered(more)) : nothing}`,
  };
}

function proposed(element, { id, title, summary, language }) {
  const name = element.who.first;
  const agrees = async () => {
    await element.post(element.hers('enrolments'), { path: id });
    return {
      title: element.say('noted.title'),
      body: html`<p class="lead">${element.taught(title, language)}</p>
        <p>${element.say('propose.done', { name })}</p>
        ${choices(choice(element.say('noted.back', { name }), () => element.withHer(), { kind: 'main' }))}`,
    };
  };
  return {
    title,
    lang: language,
    back: { act: () => propose(element) },
    body: html`<p>${element.taught(summary, language)}</p>
      <p class="note lead">${element.say('propose.ask', { name })}</p>
      ${yesNo(
        choice(element.say('propose.yes', { name }), agrees),
        choice(element.say('propose.no'), () => element.withHer()),
      )}`,
  };
}
