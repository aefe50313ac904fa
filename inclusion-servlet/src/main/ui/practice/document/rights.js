// Who may do what with a folder: the least that each one needs.

const WHO = ['ines', 'lou', 'paul', 'link'];
const RIGHTS = ['change', 'read', 'none'];
/** What each of them needs in this practice. */
const NEEDED = { ines: 'change', lou: 'read', paul: 'none', link: 'none' };

/** What was given before. */
export function rightsBefore() {
  return { ines: 'read', lou: 'change', paul: 'change', link: 'read' };
}

/**
 * @param {import('./team-folder.js').TeamFolder} folder
 * @param {import('../hint.js').Hint | null} hint
 */
export function rights(folder, hint = null) {
  const { page, kit, given } = folder;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  return page.screen({
    title: page.say('document.rights'),
    back: folder.toHome(),
    hint,
    body: html`<p>${page.say('document.rights.text')}</p>
      <form id="give-rights" @submit=${folder.sending(() => keep(folder))}>
        ${WHO.map(
          who => html`<fieldset id=${who} role="radiogroup" aria-invalid=${marked(hint, who)} aria-describedby=${describedBy(hint, who)}>
            <legend>${page.say(`document.who.${who}`)}</legend>
            ${hintFor(hint, who)}
            ${RIGHTS.map(
              right => html`<p class="check">
                <input type="radio" name=${who} id=${`${who}-${right}`} value=${right} .checked=${live(given[who] === right)} @change=${() => (given[who] = right)}>
                <label for=${`${who}-${right}`}>${page.say(`document.right.${right}`)}</label>
              </p>`,
            )}
          </fieldset>`,
        )}
        <button class="main">${icon('check')}<span>${page.say('document.rights.keep')}</span></button>
      </form>`,
  });
}

function keep(folder) {
  const other = WHO.find(who => folder.given[who] !== NEEDED[who]);
  return other ? rights(folder, folder.hint(other, other)) : folder.done('rights');
}
