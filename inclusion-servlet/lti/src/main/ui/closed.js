// A window that a page of ours has opened ends at some time; no event of any browser's says so.

/** How often the window is looked at, in milliseconds. */
const EVERY = 500;

/**
 * Ends once a window is closed.
 * @param {Window} opened
 * @returns {Promise<void>}
 */
export function closed(opened) {
  return new Promise(resolve => {
    const looking = setInterval(() => {
      if (opened.closed) {
        clearInterval(looking);
        resolve();
      }
    }, EVERY);
  });
}
