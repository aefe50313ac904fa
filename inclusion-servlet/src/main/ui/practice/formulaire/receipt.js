// The proof of what was sent: a receipt to keep, and to find again.
import { downloadsOf, proofOf } from './subjects.js';

/**
 * @param {import('./form.js').Form} form
 * @param {string | null} hint
 */
export function receipt(form, hint = null) {
  const { page, kit } = form;
  const { html, choice, choices, nothing } = kit;
  return page.screen({
    title: form.words('sent'),
    body: html`${hint ? html`<p class="note" role="alert">${form.words(hint)}</p>` : nothing}
      <div class="card" id="receipt">${written(form)}</div>
      <p>${form.words('sent.text')}</p>
      <div id="keep">${choices(choice(form.words('keep'), () => downloads(form, 'kept'), { kind: 'main', picture: 'file' }))}</div>
      <div id="finish">${choices(choice(form.words('finish'), () => finish(form), { kind: 'quiet' }))}</div>`,
  });
}

/** What the receipt says: on the page, and in the file. */
function written(form) {
  const { page, kit, paper, subject } = form;
  return kit.html`<p>${form.words('received', { day: kit.day(new Date().toISOString(), page.language) })}</p>
    <p>${form.words('number', { number: subject.number })}</p>
    <p>${form.words('with', { paper: paper?.name })}</p>`;
}

/** To leave without a proof is what the task warns of. */
function finish(form) {
  return receipt(form, 'hint.unkept');
}

/**
 * @param {import('./form.js').Form} form
 * @param {string} said
 */
function downloads(form, said) {
  const { page, kit, subject } = form;
  const { number } = subject;
  const { html, choice, choices } = kit;
  return page.screen({
    title: form.words('downloads'),
    back: { act: () => receipt(form), label: form.words('to-receipt') },
    body: html`<p class=${said === 'kept' ? 'note good' : 'note'} role="status">${form.words(said, { number })}</p>
      <div id="downloads">${choices(
        downloadsOf(subject).map(
          name =>
            html`<div id=${name.slice(0, name.indexOf('.'))}>${choice(html`<span lang="fr">${name}</span>`, () => opened(form, name), { picture: 'file' })}</div>`,
        ),
      )}</div>`,
  });
}

function opened(form, name) {
  const { page, kit, subject } = form;
  const { number } = subject;
  if (name !== proofOf(subject)) {
    return downloads(form, 'hint.downloads');
  }
  return page.succeeded(
    form.words('done'),
    kit.html`<p>${form.words('done.text', { number })}</p><div class="card" id="opened">${written(form)}</div>`,
  );
}
