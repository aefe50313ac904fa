// The papers that a wish needs: which to bring, and which are there already. Nothing of a paper is kept.
import { html, nothing } from 'lit';
import { choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { named } from '../start/named.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/**
 * The view of them.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function papers(element, back) {
  const { text, papers: needed } = await element.get(element.hers('papers'));
  const wish = await element.getIfAny(element.hers('wish')).catch(() => null);
  const called = await named(element, { goal: wish?.text === text ? wish?.goal : undefined, text, language: wish?.language });
  return {
    title: element.say('papers.title'),
    back: { act: back },
    body: html`<p class="lead">${element.taught(called.text, called.language)}</p>
      ${needed.length > 0 && element.who.self ? element.otherLanguage('other-language', wish?.language ?? 'fr') : nothing}
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
