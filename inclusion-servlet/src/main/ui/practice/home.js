// What was done at home with a card, on its way to the server. It is kept on this device until the server has it, and sent again
// as often as needed, since the server counts each id once. It says nothing of who did it, and nobody can read it back.
import { now, post, Refused } from '../page/api.js';
import { newId } from '../page/evidence.js';

const KEPT = 'inclusion.home';

/** No card takes more. */
const MOST = 20;

/** @typedef {{ code: string, id: string, step: string, success: boolean, at: string }} Result */

/**
 * Keeps one result, and sends all that is kept. Answers what became of this one: `sent`, `kept` on this device, or `refused`.
 * @param {string} code
 * @param {string} step
 * @param {boolean} success
 * @param {string} language
 */
export async function sendHome(code, step, success, language) {
  const result = { code, id: newId(), step, success, at: now().toISOString() };
  const here = [...kept(), result].slice(-MOST);
  keep(here);
  const became = await send(here, language);
  // Where a browser keeps nothing, what could not be sent is gone.
  return became.get(result.id) ?? (kept().some(({ id }) => id === result.id) ? 'kept' : 'refused');
}

/**
 * Sends what an earlier visit left.
 * @param {string} language
 */
export function sendKept(language) {
  return send(kept(), language);
}

/**
 * Answers what became of each, by id: `sent`, or `refused` and not sent again; nothing for what waits.
 * @param {Result[]} results
 * @param {string} language
 */
async function send(results, language) {
  /** @type {Map<string, 'sent' | 'refused'>} */
  const became = new Map();
  for (const { code, ...result } of results) {
    try {
      await post(`../practice/codes/${encodeURIComponent(code)}/results`, result, language);
      became.set(result.id, 'sent');
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        // No network, or a host that wants a sign-in: it waits.
        break;
      }
      became.set(result.id, 'refused');
    }
    keep(kept().filter(({ id }) => id !== result.id));
  }
  return became;
}

/** @returns {Result[]} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]');
  } catch {
    return [];
  }
}

function keep(results) {
  try {
    if (results.length > 0) {
      localStorage.setItem(KEPT, JSON.stringify(results));
    } else {
      localStorage.removeItem(KEPT);
    }
  } catch {
    // A browser that keeps nothing: it is sent now, or not at all.
  }
}
