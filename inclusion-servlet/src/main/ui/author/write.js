// Writing a lesson: its title, and one part below the other. Each change saves itself.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';
import { drawingAddress, photoAddress } from './address.js';
import { drawing } from './drawing.js';
import { hardIn, marked } from './hard.js';
import { LONGEST_TITLE } from './leaflet.js';
import { photo } from './photo.js';

/** The length of the longest part, as the server takes it. */
const LONGEST_PART = 2_000;

const ROWS = { PARAGRAPH: 4, LIST: 5, TIP: 2, PICTURE: 2 };

/** @typedef {import('./author.js').Author} Author */
/** @typedef {import('./leaflet.js').Leaflet} Leaflet */

/**
 * The form.
 * @param {Author} element
 * @param {Leaflet} leaflet
 * @param {string} [focus] the selector of a field to begin in
 */
export function write(element, leaflet, focus) {
  element.leaflet = leaflet;
  element.form = form(element, leaflet, focus);
  leaflet.told = () => {
    if (element.view === element.form && element.leaflet === leaflet) {
      // Set, and not shown: the focus stays where somebody writes.
      const again = form(element, leaflet);
      element.form = again;
      element.view = again;
    }
  };
  return element.form;
}

function form(element, leaflet, focus) {
  return {
    title: element.say('write.title'),
    back: { act: () => element.list() },
    focus,
    body: html`<p class="small" role="status">${leaflet.state ? element.say(`write.${leaflet.state}`) : ''}</p>
      <label for="title">${element.say('write.heading')}</label>
      <input id="title" maxlength=${LONGEST_TITLE} lang=${leaflet.language} .value=${live(leaflet.title)} @input=${event => written(leaflet, event)} />
      ${marked(element, leaflet, 0, 'title', leaflet.title)}
      ${leaflet.blocks.map((one, i) => part(element, leaflet, one, i))} ${element.heading(element.say('write.add'))}
      ${choices(
        choice(element.say('write.add.PARAGRAPH'), () => add(element, leaflet, 'PARAGRAPH'), { kind: 'quiet', picture: 'text' }),
        choice(element.say('write.add.LIST'), () => add(element, leaflet, 'LIST'), { kind: 'quiet', picture: 'dots' }),
        choice(element.say('write.add.TIP'), () => add(element, leaflet, 'TIP'), { kind: 'quiet', picture: 'leaf' }),
        choice(element.say('write.add.photo'), () => photo(element, leaflet), { kind: 'quiet', picture: 'photo' }),
        choice(element.say('write.add.drawing'), () => drawing(element, leaflet), { kind: 'quiet', picture: 'eye' }),
      )}
      <p class="small">${element.say('write.kept')}</p>
      ${choices(choice(element.say('write.look'), () => seen(element, leaflet), { kind: 'main', picture: 'next' }))}`,
  };
}

function written(leaflet, event) {
  leaflet.title = event.target.value;
  leaflet.changed();
}

function part(element, leaflet, one, i) {
  const number = String(i + 1);
  const id = `part-${number}`;
  const last = i === leaflet.blocks.length - 1;
  return html`<section class="card part">
    ${one.kind === 'PICTURE' ? picture(element, leaflet, one) : nothing}
    <label for=${id}>${element.say(`write.${one.kind}`, { number })}</label>
    <textarea
      id=${id}
      rows=${ROWS[one.kind]}
      maxlength=${LONGEST_PART}
      lang=${leaflet.language}
      aria-describedby=${hardIn(leaflet, i + 1, one.text).length > 0 ? `${id}-hard` : nothing}
      .value=${live(one.text)}
      @input=${event => {
        one.text = event.target.value;
        leaflet.changed();
        leaflet.told();
      }}
    ></textarea>
    ${marked(element, leaflet, i + 1, id, one.text)}
    <div class="line">
      ${i > 0 ? choice(named(element, 'write.up', number), () => move(element, leaflet, i, i - 1), { kind: 'plain' }) : nothing}
      ${last ? nothing : choice(named(element, 'write.down', number), () => move(element, leaflet, i, i + 1), { kind: 'plain' })}
      ${choice(named(element, 'write.remove', number), () => remove(element, leaflet, i), { kind: 'plain' })}
    </div>
  </section>`;
}

/** A short word to see, and which part to hear. */
function named(element, key, number) {
  return html`${element.say(key)}<span class="unseen"> ${element.say('write.part', { number })}</span>`;
}

/** The picture as it goes to the page. Its words are those in the field below it. */
function picture(element, leaflet, { src }) {
  return src.includes('.')
    ? html`<img class="seen" alt="" src=${photoAddress(element, leaflet, src)} />`
    : html`<div aria-hidden="true">${block(element, { type: 'picture', src: drawingAddress(src), alt: '' }, leaflet.language)}</div>`;
}

function add(element, leaflet, kind) {
  leaflet.blocks.push({ kind, text: '', src: '' });
  leaflet.changed();
  return write(element, leaflet, `#part-${leaflet.blocks.length}`);
}

function move(element, leaflet, from, to) {
  leaflet.blocks.splice(to, 0, ...leaflet.blocks.splice(from, 1));
  leaflet.changed();
  return write(element, leaflet, `#part-${to + 1}`);
}

function remove(element, leaflet, i) {
  leaflet.blocks.splice(i, 1);
  leaflet.changed();
  return write(element, leaflet);
}

async function seen(element, leaflet) {
  leaflet.isChanged ||= leaflet.revision === 0;
  await leaflet.save();
  return element.look(leaflet.id);
}
