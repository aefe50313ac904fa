// A window of its own for a practice site or a sheet of paper: the ticket opens the visit here too, once. And the page that such a window
// leads back to, which closes it.
import { element, post, show, told } from './page.js';

/** Where our pages find what the page that they come from lends them, for this tab. */
const LENT = 'inclusion.host';

if (told.closes) {
  window.close();
} else {
  enter();
}

async function enter() {
  const asked = new URLSearchParams(location.hash.slice(1));
  // The ticket leaves the address before anything else happens.
  history.replaceState(null, '', location.pathname);
  const to = ours(asked.get('to'));
  const answer =
    to && isOpenedByUs() ? await post(`${told.entrance}window`, { ticket: asked.get('ticket') ?? '' }).catch(() => null) : null;
  if (!answer?.ok || !to) {
    show(told.words['over.title'], element('p', told.words['over.text']));
    return;
  }
  const { visit } = await answer.json();
  sessionStorage.setItem(LENT, JSON.stringify({ headers: { 'X-Inclusion-Visit': visit }, signIn: null, human: null }));
  location.replace(to);
}

/** Else a stranger could send her a link with a ticket of the stranger's, and she would practise in that name. */
function isOpenedByUs() {
  try {
    return window.opener.location.origin === location.origin;
  } catch {
    return false;
  }
}

/**
 * A page of the library's; anything else is no place to go.
 * @param {string | null} address
 */
function ours(address) {
  try {
    const { href } = new URL(address ?? '');
    return href.startsWith(told.library) ? href : null;
  } catch {
    return null;
  }
}
