// For a coordinator: the sums of a structure, drawn and as tables; and every lesson, to read and to print. Never one person.
import { css } from 'lit';
import { appearance } from '../page/appearance.js';
import { InclusionElement } from '../page/element.js';
import { addWords } from '../page/words.js';
import { lessonAppearance } from '../step/lesson.js';
import { structures } from './views.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Structure extends InclusionElement {
  static styles = [
    appearance,
    lessonAppearance,
    css`
      .figures { display: flex; flex-wrap: wrap; gap: 0.4em 2.5em; margin: 1em 0 0.6em; }
      .figures > div { display: flex; flex-direction: column-reverse; }
      .figures dd { margin: 0; font-size: 2.4em; font-weight: 700; line-height: 1.15; font-variant-numeric: tabular-nums; }
      .fold .card { padding: 0; border: 0; background: transparent; }
      .on-paper { display: none; }
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
      /* Two pages: what is folded is open, each area is one line, and nothing is there to press. */
      @media print {
        .on-screen { display: none; }
        .on-paper { display: block; }
        table.on-paper { display: table; }
        table, ul, ol { break-inside: avoid; }
        caption, .fold p:has(+ :is(table, ul, ol, div)) { break-after: avoid; }
        .shell { max-width: none; font-size: 10pt; line-height: 1.35; }
        .fold { margin: 0; padding: 0; border: 0; }
        .fold > summary { padding: 0.3em 0; list-style: none; }
        .fold > summary, h2, h3, h4 { break-after: avoid; }
        .fold .card { margin: 0 0 0.4em; break-inside: avoid; }
        .fold p { margin-bottom: 0.3em; max-width: none; }
        .counts { columns: 2; }
        .counts li { margin-bottom: 0.2em; break-inside: avoid; }
        tr { break-inside: avoid; }
        th, td { padding: 0.2em 0.3em; }
      }
    `,
  ];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The id of the structure; left out, the structure of whoever is signed in. */
    structure: {},
  };

  static begins = ['structure'];

  constructor() {
    super();
    /**
     * The quarter of the day before, once a report was read.
     * @type {string | undefined}
     */
    this.newest = undefined;
  }

  /** Nobody practises here. */
  cameBack() {
    return false;
  }

  /** A coordinator reads it, who may have no other role than a learner has. */
  isHerPage() {
    return false;
  }

  /** An id says nothing to a coordinator, and still tells several structures apart. */
  headingOf(structure) {
    const several = this.me.structures.length > 1;
    return this.me.structureNames[structure] ?? (several ? structure : this.say('structure.yours'));
  }

  open() {
    return structures(this, this.structure ? [this.structure] : this.me.structures);
  }
}
