// The pages from which a workshop is prepared are a script of their own, which is loaded when they are opened.

/**
 * The paths, with the workshop and the lessons of each.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {typeof import('../page/later.js').scriptOf} scriptOf
 * @param {import('../page/parts.js').Act} back
 */
export async function prepare(element, scriptOf, back) {
  /** @type {import('./prepare.js').Pages} */
  const pages = await scriptOf('prepare/prepare', {});
  return pages.prepare(element, back);
}
