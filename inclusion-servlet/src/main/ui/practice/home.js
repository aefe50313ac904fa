// What was done at home with a card, on its way to the server. It is kept on this device until the server has it, and sent again
// as often as needed, since the server counts each id once. It says nothing of who did it, and nobody can read it back.
import { Refused, newId, now, post } from './ours.js';

const KEPT = 'inclusion.home';

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
  const here = [...kept(), result];
  keep(here);
  const refused = await send(here, language);
  if (refused.includes(result.id)) {
    return 'refused';
  }
  return kept().some(({ id }) => id === result.id) ? 'kept' : 'sent';
}

/**
 * Sends what an earlier visit left.
 * @param {string} language
 */
export function sendKept(language) {
  return send(kept(), language);
}

/**
 * Answers the ids of what the server refused: that is not sent again.
 * @param {Result[]} results
 */
async function send(results, language) {
  const refused = [];
  for (const { code, ...result } of results) {
    try {
      await post(`../practice/codes/${encodeURIComponent(code)}/results`, result, language);
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        // No network, or a host that wants a sign-in: it waits.
        break;
      }
      refused.push(result.id);
    }
    keep(kept().filter(({ id }) => id !== result.id));
  }
  return refused;
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
