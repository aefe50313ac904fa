// A lesson on a telephone: one gesture a screen, with its drawing, and a press to hear it. The whole text is a press away.
import { spoken } from './lesson.js';

/**
 * One screen of a lesson: what is shown of its blocks, the number of the first one among all, and the drawing beside it.
 * @typedef {{ blocks: any[], number: number, picture: any | null, spoken: string }} Screen
 */

/** A telephone held upright, or a page as narrow. */
const NARROW = '(max-width: 40em)';

export function isNarrow() {
  return matchMedia(NARROW).matches;
}

/**
 * The screens of a lesson. A line of a list is a screen; a sentence that leads to a list stands above each of its lines.
 * @param {{ blocks: any[] }} lesson
 * @returns {Screen[]}
 */
export function screensOf({ blocks }) {
  /** @type {Screen[]} */
  const screens = [];
  let picture = blocks.find(({ type }) => type === 'picture') ?? null;
  /** @type {any | null} */
  let lead = null;
  blocks.forEach((one, index) => {
    const shows = parts => screens.push({ blocks: parts, number: index + 1, picture, spoken: spoken({ blocks: parts }) });
    if (one.type === 'picture') {
      picture = one;
      // Of the screen before it, a drawing shows what was just said.
      const before = screens.at(-1);
      if (before) {
        before.picture = one;
      }
    } else if (one.type === 'list') {
      one.items.forEach((item, i) => shows([...(lead ? [lead] : []), lineOf(item, one.numbered, i)]));
      lead = null;
    } else if (one.type === 'paragraph' && leadsOn(one) && blocks[index + 1]?.type === 'list') {
      lead = one;
    } else if (one.type !== 'practice') {
      shows([one]);
    }
  });
  return screens;
}

function leadsOn({ text }) {
  return /:\s*$/.test(text);
}

/** Acts to do one after the other keep their number, so that a helper can say "number 3". */
function lineOf(item, numbered, index) {
  return { type: 'paragraph', text: numbered ? `${index + 1}.\u00a0${item}` : item };
}
