// The browser's own "back" on a page of hers leads one view back within an element, as it leads everywhere; and from a first view to the page
// before. One entry of the history is added for it, with the page's address and the page's state. Whoever leaves quickly takes it away.
const MARK = 'inclusionView';

/** The mark of the entry that the helper's page adds for itself. */
export const WITHIN = 'inclusionWithin';

/** How long leaving quickly waits for the history. */
const PATIENCE = 500;

/**
 * The address of our entry, while the history stands at it.
 * @type {string | null}
 */
let address = here();

/** @type {{ owner: object, act: () => unknown } | null} */
let leads = null;

addEventListener('popstate', event => {
  const isBack = address === location.href && !isOurs();
  address = here();
  if (!isBack) {
    return;
  }
  // The page did not change: a host that draws its view anew would lose the one before.
  event.stopImmediatePropagation();
  const before = leads;
  leads = null;
  if (before) {
    before.act();
  } else {
    history.back();
  }
});

/**
 * From now on "back" does this, instead of leaving the page.
 * @param {object} owner the element that shows the view
 * @param {() => unknown} act
 */
export function backLeads(owner, act) {
  leads = { owner, act };
  if (!isOurs()) {
    history.pushState({ ...history.state, [MARK]: true }, '');
    address = location.href;
  }
}

/** The first view is shown, or the element is gone: "back" leads to the page before. */
export function backLeaves(owner) {
  if (leads?.owner === owner) {
    leads = null;
  }
}

/** Ends once our entry is gone from where the history stands, or a helper's: what replaces the page then replaces all of it. */
export async function forgetBack() {
  if (!isOurs() && !history.state?.[WITHIN]) {
    return;
  }
  await new Promise(resolve => {
    leads = { owner: {}, act: () => resolve(null) };
    addEventListener('popstate', resolve, { once: true });
    setTimeout(resolve, PATIENCE);
    history.back();
  });
}

function isOurs() {
  return Boolean(history.state?.[MARK]);
}

function here() {
  return isOurs() ? location.href : null;
}
