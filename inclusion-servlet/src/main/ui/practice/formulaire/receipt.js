// The proof of what was sent: a receipt to keep, and to find again.
import { DOWNLOADS, NUMBER, PROOF } from './files.js';

/**
 * @param {import('./form.js').Form} form
 * @param {string | null} hint
 */
export function receipt(form, hint = null) {
  const { page, kit, paper } = form;
  const { html, choice, choices, nothing } = kit;
  return page.screen({
    title: page.say('formulaire.sent'),
    body: html`${hint ? html`<p class="note" role="alert">${page.say(hint)}</p>` : nothing}
      <div class="card" id="receipt">
        <p>${page.say('formulaire.received', { day: kit.day(new Date().toISOString(), page.language) })}</p>
        <p>${page.say('formulaire.number', { number: NUMBER })}</p>
        <p>${page.say('formulaire.with', { paper: paper?.name })}</p>
      </div>
      <p>${page.say('formulaire.sent.text')}</p>
      <div id="keep">${choices(choice(page.say('formulaire.keep'), () => downloads(form, 'formulaire.kept'), { kind: 'main', picture: 'file' }))}</div>
      <div id="finish">${choices(choice(page.say('formulaire.finish'), () => finish(form), { kind: 'quiet' }))}</div>`,
  });
}

/** To leave without a proof is what the task warns of. */
function finish(form) {
  return receipt(form, 'formulaire.hint.unkept');
}

/**
 * @param {import('./form.js').Form} form
 * @param {string} said
 */
function downloads(form, said) {
  const { page, kit } = form;
  const { html, choice, choices } = kit;
  return page.screen({
    title: page.say('formulaire.downloads'),
    back: { act: () => receipt(form), label: page.say('formulaire.to-receipt') },
    body: html`<p class="note" role="status">${page.say(said, { number: NUMBER })}</p>
      <div id="downloads">${choices(
        DOWNLOADS.map(
          name =>
            html`<div id=${name.slice(0, name.indexOf('.'))}>${choice(html`<span lang="fr">${name}</span>`, () => opened(form, name), { picture: 'file' })}</div>`,
        ),
      )}</div>`,
  });
}

function opened(form, name) {
  const { page, kit } = form;
  if (name !== PROOF) {
    return downloads(form, 'formulaire.hint.downloads');
  }
  return page.succeeded(page.say('formulaire.done'), kit.html`<p>${page.say('formulaire.done.text', { number: NUMBER })}</p>`);
}
