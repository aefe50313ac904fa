// For a coordinator: the sums of a structure, drawn and as tables; and every lesson, to read and to print. Never one person.
import { InclusionElement, addWords, appearance, css, lessonAppearance } from './ours.js';
import { structures } from './views.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

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

  open() {
    return structures(this, this.structure ? [this.structure] : this.me.structures);
  }
}
