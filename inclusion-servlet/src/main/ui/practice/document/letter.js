// A letter that three people write: a line that two change at once, a comment that waits for an answer, and a note of the team's own
// that its reader must not see.
import { wordsIn } from '../written.js';
import { flawOf } from './line.js';

/** Whole answers that answer nothing. A sentence that also names somebody is none of them. */
const EMPTY =
  /^(ok|oui|non|merci|d.accord|personne|(je |j. ?)?(ne )?sais? pas|aucune idée|on verra|yes|no|thanks?|nobody|no one|(i )?don.?t know|no idea)[ .!]*$/i;
const DIGITS_OF_A_NUMBER = 8;

/** @param {string} text the line as the three found it */
export function blankLetter(text) {
  return { text, draft: text, hasMet: false, answer: '', isAnswered: false, isFolded: false, isOut: false };
}

/**
 * @param {import('./team-folder.js').TeamFolder} folder
 * @param {import('../hint.js').Hint | null} hint
 * @param {string | null} done what has just happened
 */
export function letter(folder, hint = null, done = null) {
  const { page, kit, writing } = folder;
  const { html, choice, choices } = kit;
  return page.screen({
    title: page.say('document.letter'),
    back: folder.toHome(),
    hint,
    body: html`${folder.note(done)}
      <div class="letter"><p>${page.say('document.line.ask')}</p><p id="text">${writing.text}</p></div>
      <div id="line">${folder.alert(hint, 'line')}${choices(choice(page.say('document.change'), () => change(folder), { picture: 'pen' }))}</div>
      ${comment(folder, hint)} ${ownNote(folder, hint)}
      <div id="preview">${choices(choice(page.say('document.preview'), () => preview(folder), { picture: 'eye', kind: 'main' }))}</div>`,
  });
}

// ——— the line

function change(folder) {
  const { writing } = folder;
  writing.draft = writing.text;
  return line(folder);
}

/**
 * @param {import('./team-folder.js').TeamFolder} folder
 * @param {import('../hint.js').Hint | null} hint
 * @param {boolean} together whether the line of the other one stands beside hers
 */
function line(folder, hint = null, together = false) {
  const { page, kit, writing } = folder;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  return page.screen({
    title: page.say('document.change'),
    back: { act: () => letter(folder) },
    hint,
    body: html`${together ? theirs(folder) : kit.nothing}
      <form id="write" @submit=${folder.sending(() => save(folder, together))}>
        <label for="draft">${page.say('document.draft')}</label>
        ${hintFor(hint, 'draft')}
        <textarea id="draft" rows="3" aria-invalid=${marked(hint, 'draft')} aria-describedby=${describedBy(hint, 'draft')} .value=${live(writing.draft)} @input=${event => (writing.draft = event.target.value)}></textarea>
        <button class="main">${icon('check')}<span>${page.say('document.save')}</span></button>
      </form>`,
  });
}

function theirs(folder) {
  const { page, kit } = folder;
  return kit.html`<h2>${page.say('document.theirs')}</h2><div class="letter"><p>${page.say('document.line.theirs')}</p></div>`;
}

/** Before anybody has met it, the other one's change stands in the way of the first line that is saved. */
function save(folder, together) {
  const { page, writing } = folder;
  const flaw = flawOf(writing.draft, writing.hasMet);
  if (flaw) {
    return line(folder, folder.hint('draft', flaw), together);
  }
  if (!writing.hasMet) {
    return atOnce(folder);
  }
  writing.text = writing.draft.trim();
  return letter(folder, null, page.say('document.saved'));
}

function atOnce(folder) {
  const { page, kit, writing } = folder;
  const { html, choice, choices } = kit;
  writing.hasMet = true;
  const keeps = (text, key) => () => {
    writing.text = text;
    return letter(folder, null, page.say(`document.kept.${key}`));
  };
  return page.screen({
    title: page.say('document.at-once'),
    body: html`${theirs(folder)}
      <h2>${page.say('document.mine')}</h2>
      <div class="letter"><p>${writing.draft}</p></div>
      <div id="mine">${choices(choice(page.say('document.keep.mine'), keeps(writing.draft.trim(), 'mine')))}</div>
      <div id="theirs">${choices(choice(page.say('document.keep.theirs'), keeps(page.say('document.line.theirs'), 'theirs')))}</div>
      <div id="both">${choices(choice(page.say('document.keep.both'), () => line(folder, null, true), { picture: 'pen' }))}</div>`,
  });
}

// ——— the comment

function comment(folder, hint) {
  const { page, kit, writing } = folder;
  const { html, icon, hintFor, marked, describedBy, live, choice, choices } = kit;
  const asked = html`<h2>${page.say('document.comment')}</h2><p id="asked">${page.say('document.comment.text')}</p>`;
  if (writing.isAnswered) {
    return html`${asked}<p id="answered">${page.say('document.you')} ${writing.answer}</p>`;
  }
  return html`${asked}
    <form id="comment" @submit=${folder.sending(() => answer(folder))}>
      <label for="answer">${page.say('document.answer')}</label>
      ${hintFor(hint, 'answer')}
      <input id="answer" aria-invalid=${marked(hint, 'answer')} aria-describedby=${describedBy(hint, 'answer')} autocomplete="off" .value=${live(writing.answer)} @input=${event => (writing.answer = event.target.value)}>
      <button class="choice">${icon('send')}<span>${page.say('document.answer.send')}</span></button>
    </form>
    <div id="close">${choices(choice(page.say('document.close'), () => letter(folder, folder.hint('answer', 'close')), { kind: 'quiet' }))}</div>`;
}

function answer(folder) {
  const { page, writing } = folder;
  if (!answers(writing.answer)) {
    return letter(folder, folder.hint('answer', 'answer'));
  }
  writing.isAnswered = true;
  return letter(folder, null, page.say('document.answered'));
}

/** A name, a number to call, or a sentence with one of them. */
function answers(text) {
  return !EMPTY.test(text.trim()) && (wordsIn(text) > 0 || text.replace(/\D/g, '').length >= DIGITS_OF_A_NUMBER);
}

// ——— the team's own note

function ownNote(folder, hint) {
  const { page, kit, writing } = folder;
  const { html, choice, choices } = kit;
  if (writing.isOut) {
    return html`<h2>${page.say('document.note')}</h2><p id="note">${page.say('document.note.out')}</p>`;
  }
  const folds = () => {
    writing.isFolded = !writing.isFolded;
    return letter(folder, null, page.say(writing.isFolded ? 'document.folded' : 'document.unfolded'));
  };
  const moves = () => {
    writing.isOut = true;
    return letter(folder, null, page.say('document.note.out'));
  };
  return html`<h2>${page.say('document.note')}</h2>
    <div id="note">${folder.alert(hint, 'note')}
      ${writing.isFolded ? kit.nothing : html`<div class="letter"><p>${page.say('document.note.text')}</p></div>`}
      <div id="move">${choices(choice(page.say('document.move'), moves, { picture: 'book' }))}</div>
      <div id="fold">${choices(choice(page.say(writing.isFolded ? 'document.unfold' : 'document.fold'), folds, { kind: 'quiet' }))}</div>
    </div>`;
}

// ——— what the reader sees

function preview(folder) {
  const { page, kit, writing } = folder;
  const { html, choice, choices, nothing } = kit;
  return page.screen({
    title: page.say('document.preview'),
    back: { act: () => letter(folder), label: page.say('document.to-letter') },
    body: html`<div class="letter">
        <p>${page.say('document.line.ask')}</p>
        <p>${writing.text}</p>
        ${writing.isAnswered ? nothing : html`<p>${page.say('document.comment')}<br>${page.say('document.comment.text')}</p>`}
        ${writing.isOut ? nothing : html`<p>${page.say('document.note')}<br>${page.say('document.note.text')}</p>`}
      </div>
      <div id="give">${choices(choice(page.say('document.give'), () => give(folder), { picture: 'send', kind: 'main' }))}</div>`,
  });
}

function give(folder) {
  const { writing } = folder;
  const flaw = flawOf(writing.text, true);
  if (flaw) {
    return letter(folder, folder.hint('line', flaw));
  }
  if (!writing.isAnswered) {
    return letter(folder, folder.hint('answer', 'unanswered'));
  }
  if (!writing.isOut) {
    return letter(folder, folder.hint('note', writing.isFolded ? 'folded' : 'note'));
  }
  return folder.done('letter');
}
