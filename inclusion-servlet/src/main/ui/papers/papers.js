// The papers that a wish needs: which to bring, and which are there already. Nothing of a paper is kept.
import fr from './fr.json';
import en from './en.json';

/** @typedef {{ papers: (element: import('../page/element.js').InclusionElement, back: import('../page/parts.js').Act) => Promise<object> }} Pages */

/**
 * The page of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  shared.addWords({ fr, en });
  return { papers: (element, back) => papers(shared, element, back) };
}

/**
 * The view of them.
 * @param {import('./later.js').Shared} shared
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
async function papers({ choices, html, nothing, paperLink }, element, back) {
  const { text, papers: needed } = await element.get(element.hers('papers'));
  return {
    title: element.say('papers.title'),
    back: { act: back },
    body: html`<p class="lead">${element.taught(text)}</p>
      ${needed.length === 0 ? html`<p>${element.say('papers.none')}</p>` : nothing}
      ${needed.map(
        ({ name, found, sentence }) => html`<section class="card">
          ${element.heading(element.taught(name))}
          <p>${sentence}</p>
          ${found ? html`<p class="small">${element.taught(found)}</p>` : nothing}
        </section>`,
      )}
      ${needed.length === 0 ? nothing : choices(paperLink(element, element.say('papers.print'), 'papers'))}
      <p class="small">${element.say('papers.kept')}</p>`,
  };
}
