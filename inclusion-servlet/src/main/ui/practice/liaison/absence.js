// A child is absent: who, why in a few words, when back, and the meal that nobody will eat.
import { wordsIn } from '../written.js';
import { BACK, IS_BACK, ROOM, TODAY } from './school-days.js';

const CHILDREN = ['noe', 'lina'];
/** Who is ill in this practice. */
const ILL = 'lina';

export function noAbsence() {
  return { child: '', back: '', reason: '', meal: false };
}

/**
 * @param {import('./school-book.js').SchoolBook} book
 * @param {import('../hint.js').Hint | null} hint
 */
export function absence(book, hint = null) {
  const { page, kit, absent } = book;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  return page.screen({
    title: page.say('liaison.absence'),
    back: book.toHome(),
    hint,
    body: html`<p>${page.say('liaison.today', { day: book.day(TODAY) })}</p>
      <form id="absence" @submit=${book.sending(() => told(book))}>
        ${book.one(
          'child',
          CHILDREN,
          absent.child,
          child => page.say(`liaison.child.${child}`, { room: ROOM }),
          child => (absent.child = child),
          hint,
        )}
        <label for="reason">${page.say('liaison.reason')}</label>
        ${hintFor(hint, 'reason')}
        <input id="reason" aria-invalid=${marked(hint, 'reason')} aria-describedby=${describedBy(hint, 'reason')} autocomplete="off" .value=${live(absent.reason)} @input=${event => (absent.reason = event.target.value)}>
        ${book.one(
          'back-on',
          days(),
          absent.back,
          index => book.day(BACK[index]),
          index => (absent.back = index),
          hint,
        )}
        ${hintFor(hint, 'meal')}
        <p class="check"><input type="checkbox" id="meal" aria-invalid=${marked(hint, 'meal')} aria-describedby=${describedBy(hint, 'meal')} .checked=${live(absent.meal)} @change=${event => (absent.meal = event.target.checked)}><label for="meal">${page.say('liaison.meal')}</label></p>
        <button class="main">${icon('send')}<span>${page.say('liaison.tell')}</span></button>
      </form>`,
  });
}

function days() {
  return BACK.map((_, index) => String(index));
}

function told(book) {
  const { page, absent } = book;
  const { child, back, reason, meal } = absent;
  const missing = child === '' ? 'child' : back === '' ? 'back-on' : null;
  if (child !== '' && child !== ILL) {
    return absence(book, book.hint('child', 'child'));
  }
  if (child === ILL && wordsIn(reason) === 0) {
    return absence(book, book.hint('reason', 'reason'));
  }
  if (missing) {
    return absence(book, book.hint(missing, 'empty'));
  }
  if (back !== String(IS_BACK)) {
    return absence(book, book.hint('back-on', 'back', { day: book.day(BACK[IS_BACK]) }));
  }
  if (!meal) {
    return absence(book, book.hint('meal', 'meal'));
  }
  return book.done('absence', { day: book.day(BACK[IS_BACK]) }, () => page.say('liaison.told'));
}
