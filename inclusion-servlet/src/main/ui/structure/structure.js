// For a coordinator: the sums of a structure, drawn and as tables; and every lesson, to read and to print. Never one person.
import { css, html, nothing } from 'lit';
import { appearance } from '../page/appearance.js';
import { day } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { asides, choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { lessonAppearance } from '../step/lesson.js';
import { area } from './area.js';
import { since } from './change.js';
import { counts } from './counts.js';
import { lessons } from './lessons.js';
import { promised } from './promised.js';
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
    const structures = this.structure ? [this.structure] : this.me.structures;
    return structures.length === 1 ? this.summary(structures[0], this.leavesTo()) : this.which(structures);
  }

  /** Which of several structures; where there is none, the lessons are still there to read. */
  which(structures) {
    const back = { act: () => this.which(structures) };
    return {
      title: this.say('structure.title'),
      back: this.leavesTo(),
      body: html`<p>${this.say(structures.length > 0 ? 'structure.which' : 'structure.nowhere')}</p>
        ${choices(structures.map(structure => choice(structure, () => this.summary(structure, back), { picture: 'people' })))}
        ${this.toLessons(() => this.which(structures))}`,
    };
  }

  /**
   * The sums of one structure.
   * @param {string} structure
   * @param {{ act: () => unknown } | undefined} back
   * @returns {Promise<import('../page/parts.js').View>}
   */
  async summary(structure, back) {
    const address = `structures/${encodeURIComponent(structure)}`;
    const [{ sentence, people, computedAt, peopleBefore, areas, wishes, steps }, counted] = await Promise.all([
      this.get(`${address}/summary`),
      this.get(`${address}/promises`),
    ]);
    return {
      title: this.say('structure.title'),
      back,
      body: html`<p class="note">${sentence}</p>
        ${computedAt ? this.everybody(people, computedAt, peopleBefore) : nothing}
        ${areas.map(one => area(this, one))}
        ${counts(
          this,
          'wishes',
          wishes.map(({ text, ...one }) => ({ ...one, name: text })),
        )}
        ${counts(
          this,
          'steps',
          steps.map(({ title, ...one }) => ({ ...one, name: title })),
        )}
        ${promised(this, counted)} ${this.toLessons(() => this.summary(structure, back))}`,
    };
  }

  everybody(people, computedAt, before) {
    return html`<p class="lead">${this.counted(people, computedAt, before)}</p>
      <p>${this.say('structure.stand')}</p>`;
  }

  counted(people, computedAt, before) {
    const counted = { people, day: day(computedAt, this.language) };
    if (people === null) {
      return this.say('structure.people.hidden');
    }
    return before
      ? html`${this.say('structure.people', counted)} ${this.say('structure.since', since(this, people, before.people, before))}`
      : this.say('structure.people', counted);
  }

  toLessons(back) {
    return asides(choice(this.say('structure.lessons'), () => lessons(this, back), { picture: 'book' }));
  }
}
