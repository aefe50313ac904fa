// Writing a lesson: its title, and one part below the other. Each change saves itself.
import { choice, choices, html, live, nothing } from './ours.js';
import { photoAddress } from './address.js';
import { drawing } from './drawing.js';
import { look } from './look.js';
import { photo } from './photo.js';

/** The length of the longest title and part, as the server takes them. */
const LONGEST_TITLE = 120;
const LONGEST_PART = 2_000;

const ROWS = { PARAGRAPH: 4, LIST: 5, TIP: 2, PICTURE: 2 };

/** @typedef {import('./drafts.js').Author} Author */
/** @typedef {import('./draft.js').Draft} Draft */

/**
 * The form.
 * @param {Author} element
 * @param {Draft} draft
 * @param {string} [focus] the selector of a field to begin in
 */
export function write(element, draft, focus) {
  element.draft = draft;
  const view = form(element, draft, focus);
  draft.told = () => {
    if (element.view?.draft === draft) {
      // Set, and not shown: the focus stays where somebody writes.
      element.view = form(element, draft);
    }
  };
  return view;
}

function form(element, draft, focus) {
  return {
    draft,
    title: element.say('write.title'),
    back: { act: () => element.list() },
    focus,
    body: html`<p class="small" role="status">${draft.state ? element.say(`write.${draft.state}`) : ''}</p>
      <label for="title">${element.say('write.heading')}</label>
      <input id="title" maxlength=${LONGEST_TITLE} lang=${draft.language} .value=${live(draft.title)} @input=${event => written(draft, event)} />
      ${draft.blocks.map((one, i) => part(element, draft, one, i))} ${element.heading(element.say('write.add'))}
      ${choices(
        choice(element.say('write.add.PARAGRAPH'), () => add(element, draft, 'PARAGRAPH'), { kind: 'quiet', picture: 'text' }),
        choice(element.say('write.add.LIST'), () => add(element, draft, 'LIST'), { kind: 'quiet', picture: 'dots' }),
        choice(element.say('write.add.TIP'), () => add(element, draft, 'TIP'), { kind: 'quiet', picture: 'leaf' }),
        choice(element.say('write.add.photo'), () => photo(element, draft), { kind: 'quiet', picture: 'photo' }),
        choice(element.say('write.add.drawing'), () => drawing(element, draft), { kind: 'quiet', picture: 'eye' }),
      )}
      ${choices(choice(element.say('write.look'), () => seen(element, draft), { kind: 'main', picture: 'next' }))}`,
  };
}

function written(draft, event) {
  draft.title = event.target.value;
  draft.changed();
}

function part(element, draft, one, i) {
  const number = String(i + 1);
  const id = `part-${number}`;
  const last = i === draft.blocks.length - 1;
  return html`<section class="card part">
    ${one.kind === 'PICTURE' ? picture(element, draft, one) : nothing}
    <label for=${id}>${element.say(`write.${one.kind}`, { number })}</label>
    <textarea
      id=${id}
      rows=${ROWS[one.kind]}
      maxlength=${LONGEST_PART}
      lang=${draft.language}
      .value=${live(one.text)}
      @input=${event => {
        one.text = event.target.value;
        draft.changed();
      }}
    ></textarea>
    <div class="line">
      ${i > 0 ? choice(named(element, 'write.up', number), () => move(element, draft, i, i - 1), { kind: 'plain' }) : nothing}
      ${last ? nothing : choice(named(element, 'write.down', number), () => move(element, draft, i, i + 1), { kind: 'plain' })}
      ${choice(named(element, 'write.remove', number), () => remove(element, draft, i), { kind: 'plain' })}
    </div>
  </section>`;
}

/** A short word to see, and which part to hear. */
function named(element, key, number) {
  return html`${element.say(key)}<span class="unseen"> ${element.say('write.part', { number })}</span>`;
}

/** A photo as it goes to the page; of a drawing, the words beside it are enough. */
function picture(element, draft, { src }) {
  return src.includes('.')
    ? html`<img class="seen" alt="" src=${photoAddress(element, draft, src)} />`
    : nothing;
}

function add(element, draft, kind) {
  draft.blocks.push({ kind, text: '', src: '' });
  draft.changed();
  return write(element, draft, `#part-${draft.blocks.length}`);
}

function move(element, draft, from, to) {
  draft.blocks.splice(to, 0, ...draft.blocks.splice(from, 1));
  draft.changed();
  return write(element, draft, `#part-${to + 1}`);
}

function remove(element, draft, i) {
  draft.blocks.splice(i, 1);
  draft.changed();
  return write(element, draft);
}

async function seen(element, draft) {
  draft.isChanged ||= draft.revision === 0;
  await draft.save();
  return look(element, draft.id);
}
