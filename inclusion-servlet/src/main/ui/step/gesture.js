// A first gesture to try in the lesson itself: the page sees whether it was done, and keeps nothing. A script of its own, loaded when a
// lesson has such a gesture; without it the lesson says in words what to do.
import { addWords } from '../page/words.js';
import { box } from './gesture-box.js';
import { field } from './gesture-field.js';
import { long, once, twice } from './gesture-pad.js';
import fr from './gesture.fr.json';
import en from './gesture.en.json';

addWords({ fr, en });

/**
 * A gesture of a lesson: what is said, and what is written where something is.
 * @typedef {{ gesture: string, text: string, write?: string, written?: string }} Asked
 *
 * What a kind of gesture is given: its words, and the two things it may tell.
 * @typedef {{ asked: Asked, words: (key: string, values?: object) => string, does: () => void, hints: (key: string, values?: object) => void }} Trying
 */

/** @type {Record<string, (trying: Trying) => HTMLElement>} */
const KINDS = { PRESS: once, PRESS_TWICE: twice, PRESS_LONG: long, SCROLL: box, WRITE: field, CORRECT: field };

const LOOK = `
  inclusion-gesture { display: block; margin: 0 0 1em; padding: 0.8em; border: 2px dashed var(--_edge); border-radius: var(--_round); }
  inclusion-gesture p { margin-bottom: 0.5em; }
  .pad { display: grid; place-items: center; min-height: 7em; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
  .pad button {
    inline-size: 5em; block-size: 5em; border: 3px solid var(--_main); border-radius: 50%; background: var(--_wash); color: inherit;
    font: inherit; font-weight: 600; cursor: pointer; touch-action: manipulation;
  }
  .pad.held button { touch-action: none; }
  .scrolled { block-size: 9em; overflow-y: auto; padding: 0.6em 0.8em; border: 2px solid var(--_edge); background: var(--_paper); }
  .scrolled p { margin: 0 0 1.6em; }
  .tried:empty { margin: 0; }
`;

class Gesture extends HTMLElement {
  static observedAttributes = ['lang'];

  connectedCallback() {
    this.shows();
  }

  /** In another language the lesson is another one. */
  attributeChangedCallback() {
    if (this.isConnected) {
      this.shows();
    }
  }

  /** Below the sentence, which the lesson's own view keeps. */
  shows() {
    this.tried?.remove();
    this.pad?.remove();
    const { page, block } = /** @type {{ page?: { say: Trying['words'] }, block?: Asked }} */ (/** @type {unknown} */ (this));
    const kind = block && KINDS[block.gesture];
    if (!page || !kind) {
      return;
    }
    dress(this.getRootNode());
    const tried = document.createElement('p');
    tried.className = 'tried';
    tried.setAttribute('role', 'status');
    const words = (key, values = {}) => page.say(`gesture.${key}`, values);
    const tells = (key, values = {}) => {
      tried.classList.toggle('note', key !== 'done');
      tried.textContent = words(key, values);
    };
    this.pad = kind({ asked: block, words, does: () => tells('done'), hints: (key, values) => tells(`hint.${key}`, values) });
    this.tried = tried;
    this.append(this.pad, tried);
  }
}

/** The look of the gestures, in the element whose lesson this is. A browser that cannot add it shows the gestures plainly. */
function dress(root) {
  try {
    if (root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet())) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet()];
    }
  } catch {
    // No sheet can be made here.
  }
}

/** @type {CSSStyleSheet | null} */
let made = null;

function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(LOOK);
  }
  return made;
}

// Loaded twice, the first one stays.
if (!customElements.get('inclusion-gesture')) {
  customElements.define('inclusion-gesture', Gesture);
}
