// Whether what is written is what was asked for, and what is missing where it is nearly so.

/**
 * What keeps a text from being the one that is wanted: the last word of a hint, or null. Capitals and the form of the apostrophe do no
 * harm: many telephones choose them.
 * @param {string} text
 * @param {string} wanted
 * @param {string} [given] what stood there at first, where a text is corrected
 */
export function flawOf(text, wanted, given) {
  const [one, other] = [plain(text), plain(wanted)];
  if (one === other) {
    return null;
  }
  const flaws = {
    empty: one === '',
    same: given !== undefined && one === plain(given),
    accent: bare(one) === bare(other),
    blank: packed(one) === packed(other),
    at: other.includes('@') && !one.includes('@'),
  };
  return Object.entries(flaws).find(([, isSo]) => isSo)?.[0] ?? 'other';
}

function plain(text) {
  return text.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Without accents. */
function bare(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function packed(text) {
  return text.replaceAll(' ', '');
}
