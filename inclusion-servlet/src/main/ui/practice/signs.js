// Sixteen signs, as a sheet or a guest's invitation has them.

const SIGNS = 16;

/** A text from an address; as it stands where it cannot be read: the signs are asked for then. */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The signs as somebody writes them: groups, blanks and small letters do no harm. Empty where they are none. */
export function signsOf(written) {
  const signs = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return signs.length === SIGNS ? signs : '';
}
