// A mark tells somebody whom the host gives no name apart from others, in lists on the screen; it is never said aloud. Scripts of helpers
// bundle it, so that no learner's page carries it.

/** Signs that nobody takes for one another, and that make no word. */
const SIGNS = '346789CDFGHJKMNPQRTVWX';
const SIGNS_OF_A_MARK = 5;

/**
 * Five signs made from an id: always the same for the same id, and as good as never those of another one.
 * @param {string} id
 */
export function signsOf(id) {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  let mark = '';
  for (let i = 0; i < SIGNS_OF_A_MARK; i++) {
    mark += SIGNS[hash % SIGNS.length];
    hash = Math.floor(hash / SIGNS.length);
  }
  return mark;
}
