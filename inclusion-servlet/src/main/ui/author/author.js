// The lessons of a structure. A helper copies one, or writes the activity of the day; whoever learns there finds those that are published.
import { css, html, nothing } from 'lit';
import { now } from '../page/api.js';
import { appearance } from '../page/appearance.js';
import { day, weekday } from '../page/dates.js';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { lessonAppearance } from '../step/lesson.js';
import { lessonAddress } from './address.js';
import { copying } from './copying.js';
import { dropDraft, keptDrafts } from './draft.js';
import { given } from './given.js';
import { Leaflet } from './leaflet.js';
import { look } from './look.js';
import { write } from './write.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

export class Author extends InclusionElement {
  static styles = [
    appearance,
    lessonAppearance,
    css`
      .part textarea { resize: vertical; }
      .part .line { gap: 0 1.5em; }
      .seen { display: block; max-width: 100%; height: auto; margin-bottom: 0.8em; border-radius: 6px; }
      canvas.seen { touch-action: manipulation; cursor: crosshair; }
      .qr { display: block; width: 11em; height: 11em; background: #ffffff; color: #000000; forced-color-adjust: none; }
      .qr path { fill: #000000; }
      .hard { margin: 0 0 0.6em; padding-inline-start: 0.8em; border-inline-start: 5px solid var(--_sun-edge); }
      .hard span { display: block; font-size: 0.9em; }
      .hard mark { background: var(--_sun); color: inherit; text-decoration: underline wavy; text-underline-offset: 0.2em; }
      .address { overflow-wrap: anywhere; }
    `,
  ];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The id of the structure; left out, that of whoever is signed in. */
    structure: {},
  };

  static begins = ['structure'];

  /** Nobody practises here. */
  cameBack() {
    return false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    // Whoever goes to another page of the host meanwhile: the rest is saved, if there is a network.
    this.leaflet?.keep();
    this.leaflet?.save().catch(() => {});
  }

  open() {
    /**
     * What is being written.
     * @type {Leaflet | null}
     */
    this.leaflet = null;
    /**
     * The view in which it is written.
     * @type {import('../page/parts.js').View | null}
     */
    this.form = null;
    /** @type {{ structure?: string }} */
    const { structure } = Object(this);
    const all = structure ? [structure] : this.me.structures;
    return all.length > 1 ? this.choose(all) : this.of(all[0] ?? '');
  }

  choose(all) {
    return {
      title: this.say('author.which'),
      back: this.leavesTo(),
      body: choices(all.map(one => choice(one, () => this.of(one), { picture: 'people' }))),
    };
  }

  of(structure) {
    this.at = `structures/${encodeURIComponent(structure)}`;
    return this.me.roles.includes('HELPER') ? this.list() : this.toRead();
  }

  /** The address of something about a leaflet. */
  ofLeaflet(id, what = '') {
    return `${this.at}/leaflets/${encodeURIComponent(id)}${what}`;
  }

  // ——— for whoever learns

  async toRead() {
    const { lessons } = await this.get(`${this.at}/lessons`);
    return {
      title: this.say('author.lessons'),
      back: this.leavesTo(),
      body: html`${lessons.length === 0 ? html`<p>${this.say('author.lessons.none')}</p>` : nothing}
        <ul class="plain-list choices">
          ${lessons.map(
            ({ title, language, address }) =>
              html`<li><a class="choice" part="button" href=${lessonAddress(address, this.language)} lang=${language}><span>${title}</span></a></li>`,
          )}
        </ul>`,
    };
  }

  // ——— the views, so that each leads to the others through the element, and none imports another that leads back

  /**
   * @param {string} id
   * @param {unknown} [said] what was done last
   */
  look(id, said) {
    return look(this, id, said);
  }

  /**
   * @param {Leaflet} leaflet
   * @param {string} [focus] where the writing goes on
   */
  write(leaflet, focus) {
    return write(this, leaflet, focus);
  }

  /**
   * @param {Parameters<typeof given>[1]} seen
   * @param {unknown} [said] what was done last
   */
  given(seen, said) {
    return given(this, seen, said);
  }

  // ——— for helpers

  /** @param {unknown} [said] what was done last */
  async list(said) {
    await this.leaflet?.save();
    this.leaflet = null;
    const { leaflets } = await this.get(`${this.at}/leaflets`);
    return {
      title: this.say('author.title'),
      back: this.leavesTo(),
      body: html`${said ? html`<p class="note" role="status">${said}</p>` : nothing}
        ${keptDrafts(this).map(draft => this.unsaved(draft))}
        <p>${this.say('author.text')}</p>
        ${choices(
          choice(this.say('author.copy'), () => copying(this, () => this.list()), { kind: 'main', picture: 'book' }),
          choice(this.say('author.activity'), () => this.anew(['PARAGRAPH', 'LIST', 'TIP'], this.activityTitle()), { picture: 'pen' }),
          choice(this.say('author.blank'), () => this.anew(['PARAGRAPH'], ''), { kind: 'quiet', picture: 'file' }),
        )}
        ${leaflets.map(leaflet => this.listed(leaflet))}`,
    };
  }

  /** What was written on this device and is not saved: without a network, or because the page was closed. */
  unsaved(draft) {
    return html`<section class="card next">
      ${this.heading(draft.said.title || this.say('author.untitled'))}
      <p>${this.say('author.draft', { day: day(new Date(draft.keptAt).toISOString(), this.language) })}</p>
      ${choices(
        choice(
          html`${this.say('author.draft.resume')}<span class="unseen"> ${draft.said.title}</span>`,
          () => this.write(Leaflet.ofDraft(this, draft)),
          { kind: 'main', picture: 'pen' },
        ),
        choice(html`${this.say('author.draft.drop')}<span class="unseen"> ${draft.said.title}</span>`, () => this.withoutDraft(draft), {
          kind: 'quiet',
          picture: 'bin',
        }),
      )}
    </section>`;
  }

  withoutDraft({ id }) {
    dropDraft(this, id);
    return this.list(this.say('author.draft.dropped'));
  }

  listed(leaflet) {
    return html`<section class="card">
      ${this.heading(leaflet.title || this.say('author.untitled'))}
      <p>${leaflet.words}</p>
      ${leaflet.savedBy && !leaflet.mine ? html`<p class="small">${this.say('author.saved-by', { name: leaflet.savedBy })}</p>` : nothing}
      ${choices(choice(html`${this.say('author.open')}<span class="unseen"> ${leaflet.title}</span>`, () => this.look(leaflet.id), { kind: 'quiet' }))}
    </section>`;
  }

  /** A title that is right already. */
  activityTitle() {
    return this.say('author.activity.title', { day: weekday(now(), this.language) });
  }

  /**
   * Parts to fill in. Nothing is kept before something is written.
   * @param {import('./leaflet.js').Kind[]} kinds
   * @param {string} title
   */
  anew(kinds, title) {
    const blocks = kinds.map(kind => ({ kind, text: '', src: '' }));
    return this.write(new Leaflet(this, { id: newId(), revision: 0, language: this.language, title, blocks }));
  }
}
