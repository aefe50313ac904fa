// The screens of a lesson as places to come back to.

/** The anchor of a screen, by its place from 0. */
export function anchorOf(index) {
  return `screen.${index + 1}`;
}

/**
 * The screen at an anchor, from 0; null where it is none of these: the lesson may have become shorter since.
 * @param {string | undefined} anchor
 * @param {unknown[]} screens
 */
export function screenAt(anchor, screens) {
  const index = screens.findIndex((_, i) => anchorOf(i) === anchor);
  return index < 0 ? null : index;
}
