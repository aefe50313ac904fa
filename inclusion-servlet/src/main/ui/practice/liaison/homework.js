// The homework of a class: what is for tomorrow is another thing than what was given last.
import { DUE, HOMEWORK, TODAY } from './school-days.js';

/**
 * @param {import('./school-book.js').SchoolBook} book
 * @param {import('../hint.js').Hint | null} hint
 */
export function homework(book, hint = null) {
  const { page, kit, due } = book;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  const chooses = id => event => due[event.target.checked ? 'add' : 'delete'](id);
  return page.screen({
    title: page.say('liaison.homework'),
    back: book.toHome(),
    hint,
    body: html`<p>${page.say('liaison.today', { day: book.day(TODAY) })}</p>
      <form id="homework" @submit=${book.sending(() => read(book))}>
        <fieldset id="all-homework" aria-describedby=${describedBy(hint, 'all-homework')}>
          <legend>${page.say('liaison.tomorrow')}</legend>
          ${hintFor(hint, 'all-homework')}
          ${HOMEWORK.map(
            ({ id, ...days }) => html`<p class="check">
              <input type="checkbox" id=${id} value=${id} aria-invalid=${marked(hint, 'all-homework')} .checked=${live(due.has(id))} @change=${chooses(id)}>
              <label for=${id}>${page.say(`liaison.work.${id}`)}<br><span class="small">${page.say('liaison.given', { given: book.day(days.given), due: book.day(days.due) })}</span></label>
            </p>`,
          )}
        </fieldset>
        <button class="main">${icon('check')}<span>${page.say('liaison.for-tomorrow')}</span></button>
      </form>`,
  });
}

function read(book) {
  const { page, due } = book;
  const later = [...due].find(id => !DUE.includes(id));
  if (later) {
    return homework(book, book.hint('all-homework', 'later', { work: page.say(`liaison.work.${later}`) }));
  }
  if (DUE.some(id => !due.has(id))) {
    return homework(book, book.hint('all-homework', due.size === 0 ? 'homework' : 'more'));
  }
  return book.done('homework', {}, () => page.say('liaison.noted'));
}
