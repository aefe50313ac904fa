// The script to read out on the telephone, and the glossary to search in while talking: elements of their own. Where this build has
// none, nothing is shown in their place.
import { html, nothing } from 'lit';

/** @param {{ pack?: string, item?: string, path: string | null, language: string }} step */
export function script({ pack, item, path, language }) {
  return customElements.get('inclusion-script') && path
    ? html`<inclusion-script pack=${pack ?? nothing} path=${path} step=${item ?? nothing} language=${language}></inclusion-script>`
    : nothing;
}

/**
 * Folded: all its words lie open in it, and are far longer than the page.
 * @param {{ pack?: string, path: string | null, language: string }} step whose pack has the words
 * @param {string} title
 */
export function glossary({ pack, path, language }, title) {
  return customElements.get('inclusion-glossary-search') && (pack || path)
    ? html`<details class="fold"><summary>${title}</summary>
        <inclusion-glossary-search pack=${pack ?? nothing} path=${path ?? nothing} language=${language}></inclusion-glossary-search>
      </details>`
    : nothing;
}

/** @type {Map<string, string | null>} */
const paths = new Map();

/**
 * The path of a step; null where no path has it, or where it is not known now.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ pack: string, item: string }} position
 */
export async function pathOf(element, { pack, item }) {
  const key = `${pack} ${item}`;
  if (!paths.has(key) && customElements.get('inclusion-script')) {
    try {
      const { paths: all } = await element.get('paths');
      const read = await Promise.all(all.map(({ id }) => element.get(`paths/${encodeURIComponent(id)}`)));
      const found = read.find(path => path.pack === pack && path.steps.some(({ id }) => id === item));
      paths.set(key, found?.id ?? null);
    } catch {
      return null;
    }
  }
  return paths.get(key) ?? null;
}
