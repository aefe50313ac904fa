// A path, proposed to the person beside: she begins it only if she agrees.
import { choice, choices, html, share, yesNo } from './shared.js';
import fr from './fr.json';
import en from './en.json';

/** @typedef {{ propose: typeof propose }} Pages */

/**
 * The pages of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  share(shared);
  shared.addWords({ fr, en });
  return { propose };
}

/** The paths that she is not on yet. */
function propose(element) {
  const { others } = element;
  return {
    title: element.say('propose.title'),
    back: { act: () => element.withHer() },
    body:
      others.length === 0
        ? html`<p>${element.say('propose.none')}</p>`
        : html`<p>${element.say('propose.text', { name: element.who.first })}</p>
            ${choices(others.map(path => choice(element.taught(path.title, path.language), () => proposed(element, path), { picture: 'road' })))}`,
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
