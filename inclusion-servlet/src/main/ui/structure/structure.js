// For a coordinator: the sums of a structure, drawn and as tables; and every lesson, to read and to print. Never one person.
// Its views are a script of their own: most visits never need them.
import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { now } from '../page/api.js';
import { appearance } from '../page/appearance.js';
import { day } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { handOver } from '../page/hand-over.js';
import { scriptOf } from '../page/later.js';
import { asides, choice, choices, sentences } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { block, lessonAppearance } from '../step/lesson.js';

/** What the script of the views uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, asides, block, choice, choices, day, handOver, html, live, nothing, now, paperLink, sentences };

/** @typedef {typeof SHARED} Shared */

export class Structure extends InclusionElement {
  static styles = [
    appearance,
    lessonAppearance,
    css`
      .bars li { margin-bottom: 0.9em; }
      .counts li { margin-bottom: 0.6em; }
      .counts span { display: block; }
      .bar { display: block; width: 100%; height: 0.8em; border: 1px solid var(--_edge); border-radius: 3px; forced-color-adjust: none; }
      .bar rect { fill: var(--_main); }
      .bar.first rect { fill: var(--_edge); }
      .bar.first + span, .bar.last + span { display: block; margin-bottom: 0.3em; }
      table { width: 100%; margin: 0.5em 0; font-size: 0.85em; border-collapse: collapse; font-variant-numeric: tabular-nums; }
      caption { padding-bottom: 0.4em; color: var(--_soft); text-align: start; }
      th, td { padding: 0.4em 0.3em; border-top: 1px solid var(--_line); text-align: end; vertical-align: top; }
      th[scope='row'], th:first-child { text-align: start; }
      /* Words stay whole where there is room for them; larger letters may break. */
      [data-scale='1'] :is(th, td) { overflow-wrap: normal; }
    `,
  ];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The id of the structure; left out, the structure of whoever is signed in. */
    structure: {},
  };

  static begins = ['structure'];

  /** Nobody practises here. */
  cameBack() {
    return false;
  }

  /** A coordinator reads it, who may have no other role than a learner has. */
  isHerPage() {
    return false;
  }

  async open() {
    /** @type {import('./views.js').Views} */
    const { structures } = await scriptOf('structure/views', SHARED);
    return structures(this, this.structure ? [this.structure] : this.me.structures);
  }
}
