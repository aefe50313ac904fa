/** One sentence a line. */
export function sentences(text) {
  return text
    .replace(/([.!?…])\s+(?=[«A-ZÀ-Ý])/g, '$1\n')
    .split('\n')
    .filter(sentence => sentence.length > 0);
}
