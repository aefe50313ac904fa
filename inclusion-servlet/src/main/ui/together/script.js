// The script to read out on the telephone, and the glossary to search in while talking: elements of their own. Where this build has
// none, nothing is shown in their place.
import { html, nothing } from './ours.js';

/** @param {{ pack?: string, item?: string, path: string | null, language: string }} step */
export function script({ pack, item, path, language }) {
  return customElements.get('inclusion-script') && path
    ? html`<inclusion-script pack=${pack ?? nothing} path=${path} step=${item ?? nothing} language=${language}></inclusion-script>`
    : nothing;
}

/** @param {string} language */
export function glossary(language) {
  return customElements.get('inclusion-glossary-search')
    ? html`<inclusion-glossary-search language=${language}></inclusion-glossary-search>`
    : nothing;
}

/** @type {Map<string, string | null>} */
const paths = new Map();

/**
 * The path of a step; null where no path has it, or where it is not known now.
 * @param {import('./ours.js').InclusionElement} element
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
