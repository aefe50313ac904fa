// Elements whose scripts are loaded where the page has one, because most pages have none.
import { patiently, tellConsole } from './api.js';
import { host } from './host.js';
import { whyNot } from './later.js';

/** Says in the place of an element that its script did not come, and offers to try again. */
const STAND_IN = 'inclusion-unloaded';

/** Has nothing of its own to show before it is pressed: where its script does not come, the page goes on without. */
const WITHOUT = 'guide';

/**
 * Loads the script of an element as soon as the page has such an element. Elements inside a host's own shadow root are not seen: such a page loads the script itself.
 * Without a connection it is loaded once that is back.
 * @param {Readonly<Record<string, string>>} scripts by the name of the element
 */
export function loadWhenMet(scripts) {
  const met = new Set();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  // Not at once: the host may still say where the scripts are.
  setTimeout(look, 0);

  function look() {
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      const [, name] = /^inclusion-(.+)$/.exec(localName) ?? [];
      if (name && Object.hasOwn(scripts, name) && !met.has(name)) {
        met.add(name);
        load(name);
      }
    }
  }

  async function load(name) {
    const address = new URL(`ui/${scripts[name]}.js`, host().base);
    const places = document.getElementsByTagName(`inclusion-${name}`);
    try {
      await patiently(import(address.href));
      [...places].flatMap(one => [...one.querySelectorAll(STAND_IN)]).forEach(one => one.remove());
    } catch (problem) {
      tellConsole(`<inclusion-${name}> has no script`, address);
      const tries = () => load(name);
      if (name === WITHOUT) {
        addEventListener('online', tries, { once: true });
      } else {
        [...places].filter(one => !one.querySelector(STAND_IN)).forEach(one => one.append(standIn(tries, whyNot(problem))));
      }
    }
  }
}

function standIn(tries, problem) {
  return Object.assign(document.createElement(STAND_IN), { tries, problem });
}
