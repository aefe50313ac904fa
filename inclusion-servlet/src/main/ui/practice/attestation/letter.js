// A document that is on the device is sent to whoever asked for it: an address to write, a document, a few words, and a proof to keep.
import { wordsIn } from '../written.js';
import { WANTED_AT, flawOf, flawOfAddress } from './documents.js';

/**
 * @param {import('./space.js').Space} space
 * @param {import('../hint.js').Hint | null} hint
 */
export function letter(space, hint = null) {
  const { page, kit } = space;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  return page.screen({
    title: space.words('letter'),
    hint,
    body: html`<div class="letter" id="asked"><p>${space.words('asked', { address: WANTED_AT })}</p></div>
      <form id="letter" @submit=${sending(space, () => read(space))}>
        <label for="to">${space.words('to')}</label>
        ${hintFor(hint, 'to')}
        <input id="to" inputmode="email" autocapitalize="none" autocomplete="off" spellcheck="false" aria-invalid=${marked(hint, 'to')} aria-describedby=${describedBy(hint, 'to')} .value=${live(space.to)} @input=${event => (space.to = event.target.value)}>
        <label for="words">${space.words('text')}</label>
        ${hintFor(hint, 'words')}
        <input id="words" autocomplete="off" aria-invalid=${marked(hint, 'words')} aria-describedby=${describedBy(hint, 'words')} .value=${live(space.text)} @input=${event => (space.text = event.target.value)}>
        ${papers(space, hint)}
        <button class="main">${icon('next')}<span>${space.words('read')}</span></button>
      </form>`,
  });
}

function sending({ page }, next) {
  return event => {
    event.preventDefault();
    page.act(next);
  };
}

function papers(space, hint) {
  const { html, icon, hintFor, marked, describedBy, live } = space.kit;
  return html`<fieldset id="papers" role="radiogroup" aria-invalid=${marked(hint, 'papers')} aria-describedby=${describedBy(hint, 'papers')}>
    <legend>${space.words('papers')}</legend>
    ${hintFor(hint, 'papers')}
    ${space.documents.map(
      ({ id, file }) => html`<p class="check">
        <input type="radio" name="paper" id=${`paper-${id}`} value=${id} .checked=${live(space.picked === id)} @change=${() => (space.picked = id)}>
        <label for=${`paper-${id}`}>${icon('clip')} <span lang="fr">${file}</span></label>
      </p>`,
    )}
  </fieldset>`;
}

function chosen({ documents, picked }) {
  return documents.find(({ id }) => id === picked) ?? null;
}

function read(space) {
  const { to, text } = space;
  const flaw = flawOfAddress(to);
  if (flaw) {
    return letter(space, { field: 'to', text: space.words(`hint.to.${flaw}`, { address: WANTED_AT }) });
  }
  if (wordsIn(text) === 0) {
    return letter(space, { field: 'words', text: space.words('hint.words') });
  }
  const document = chosen(space);
  const amiss = document ? flawOf(document) : 'pick';
  return amiss ? letter(space, { field: 'papers', text: space.words(`hint.${amiss}`) }) : check(space);
}

function check(space) {
  const { page, kit, text } = space;
  const { html, choice, choices } = kit;
  const lines = { to: WANTED_AT, text, papers: chosen(space)?.file };
  return page.screen({
    title: space.words('check'),
    back: { act: () => letter(space) },
    body: html`<p>${space.words('check.text')}</p>
      <dl class="card" id="lines">${Object.entries(lines).map(([key, line]) => html`<dt>${space.words(key)}</dt><dd>${line}</dd>`)}</dl>
      <div id="send">${choices(choice(space.words('send'), () => receipt(space), { kind: 'main', picture: 'send' }))}</div>`,
  });
}

/** The proof of what was sent. */
function receipt(space, hint = null) {
  const { page, kit } = space;
  const { html, choice, choices } = kit;
  return page.screen({
    title: space.words('sent'),
    body: html`${space.note(hint, 'alert')}
      <div class="card" id="receipt">
        <p>${space.words('sent.day', { day: kit.day(new Date().toISOString(), page.language) })}</p>
        <p>${space.words('sent.to', { address: WANTED_AT })}</p>
        <p>${space.words('sent.with', { file: chosen(space)?.file })}</p>
      </div>
      <div id="keep">${choices(choice(space.words('keep'), () => done(space), { kind: 'main', picture: 'file' }))}</div>
      <div id="finish">${choices(choice(space.words('finish'), () => receipt(space, space.words('hint.unkept')), { kind: 'quiet' }))}</div>`,
  });
}

function done(space) {
  const { page, kit } = space;
  return page.succeeded(space.words('sent.done'), kit.html`<p>${space.words('sent.done.text', { address: WANTED_AT })}</p>`);
}
