// How a wish is called where it is shown: in her language too, where its pack teaches in another one.

/**
 * @template {{ goal?: string, text?: string, language?: string } | null} W
 * @param {import('../page/element.js').InclusionElement} element
 * @param {W} wish
 * @returns {Promise<W>} the wish with the text to show, and the language of that text
 */
export async function named(element, wish) {
  if (!wish || (wish.language ?? 'fr') === element.language) {
    return wish;
  }
  const { goals } = await element.get('goals').catch(() => ({ goals: [] }));
  const translation = goals.find(({ id }) => id === wish.goal)?.translation;
  return translation ? { ...wish, text: translation, language: element.language } : wish;
}
