// The receipt of a vote: that somebody voted, and when. What was chosen stands on no receipt, and is not kept here either.

/**
 * @param {import('../kit.js').Page} page
 * @param {import('../kit.js').Kit} kit
 * @param {{ title: string, text: string, finish: string, remind: string, hint?: string | null, open: string, opened: () => object }} voted
 */
export function voted(page, kit, { title, text, finish, remind, hint = null, open, opened }) {
  const { html, choice, choices, nothing } = kit;
  const again = () => voted(page, kit, { title, text, finish, remind, hint: remind, open, opened });
  return page.screen({
    title,
    body: html`${hint ? html`<p class="note" role="alert">${hint}</p>` : nothing}
      <p>${text}</p>
      <div id="receipt">${choices(choice(open, opened, { kind: 'main', picture: 'file' }))}</div>
      <div id="finish">${choices(choice(finish, again, { kind: 'quiet' }))}</div>`,
  });
}

/**
 * @param {import('../kit.js').Page} page
 * @param {import('../kit.js').Kit} kit
 * @param {string} number
 */
export function receipt(page, kit, number) {
  return page.succeeded(
    page.say('vote.done'),
    kit.html`<p>${page.say('vote.done.number', { number })}</p><p>${page.say('vote.done.text')}</p>`,
  );
}
