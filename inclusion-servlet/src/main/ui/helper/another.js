// She came for something else today, or for something more; it need not be digital. A procedure is done here and noted, or leads to somebody else.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { isThere } from '../page/slots.js';

/** @typedef {import('./helper.js').Helper} Helper */

/** @param {Helper} element */
export function another(element) {
  return {
    title: element.say('another.title'),
    back: { act: () => element.withHer() },
    body: choices(
      choice(element.say('another.digital'), () => element.go('start'), { picture: 'laptop' }),
      isThere(element, 'accompaniment') ? choice(element.say('another.procedure'), () => procedure(element), { picture: 'file' }) : nothing,
      isThere(element, 'place')
        ? choice(element.say('another.place'), () => element.goLater('places', { postcode: element.remembered('postcode') ?? undefined }), {
            picture: 'place',
          })
        : nothing,
    ),
  };
}

/** What it is about, and whether it was done here. */
async function procedure(element) {
  const { themes } = await element.get('accompaniment-choices');
  return asked(
    element,
    themes.filter(theme => theme.procedure),
  );
}

function asked(element, themes, said) {
  const done = () => {
    const theme = element.renderRoot.getElementById('theme').value;
    return theme ? element.closes({ themes: [theme] }) : asked(element, themes, element.say('another.which-first'));
  };
  return {
    title: element.say('another.procedure'),
    back: { act: () => another(element) },
    focus: said ? '#theme' : undefined,
    body: html`<label for="theme">${element.say('another.which')}</label>
      ${said ? html`<p class="note" id="missing">${said}</p>` : nothing}
      <select id="theme" aria-invalid=${said ? 'true' : nothing} aria-describedby=${said ? 'missing' : nothing}>
        <option value="">${element.say('note.choose')}</option>
        ${themes.map(({ value, title }) => html`<option value=${value}>${title}</option>`)}
      </select>
      ${choices(
        choice(element.say('another.done'), done, { picture: 'check' }),
        isThere(element, 'referral')
          ? choice(element.say('another.elsewhere'), () => element.goLater('referrals'), { picture: 'road' })
          : nothing,
      )}`,
  };
}
