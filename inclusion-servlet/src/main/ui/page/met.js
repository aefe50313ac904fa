// Elements whose scripts are loaded where the page has one, because most pages have none.
import { host } from './host.js';

/**
 * Loads the script of each element as soon as the page has such an element. Elements inside a host's own shadow root are not seen: such a page loads the script itself.
 * @param {Record<string, string>} scripts the script of each element, by the name of the element
 */
export function loadWhenMet(scripts) {
  /** @type {Map<HTMLCollection, string>} */
  const awaited = new Map(Object.entries(scripts).map(([name, script]) => [document.getElementsByTagName(`inclusion-${name}`), script]));
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  // Not at once: the host may still say where the scripts are.
  setTimeout(look, 0);

  function look() {
    for (const [met, script] of awaited) {
      if (met.length > 0) {
        awaited.delete(met);
        import(new URL(`ui/${script}.js`, host().base).href).catch(() => later(met, script));
      }
    }
    if (awaited.size === 0) {
      watch.disconnect();
    }
  }

  /** Without a connection, once it is back. */
  function later(met, script) {
    awaited.set(met, script);
    addEventListener('online', look, { once: true });
  }
}
