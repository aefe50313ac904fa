// Keeps a secret from one page of ours to the next, with the platform's page between the two: in the storage that the platform offers
// to pages in its frames (LTI Client Side postMessages), or in this tab. No cookie.

/** A platform that does not answer within this time, in milliseconds, has no storage. */
const PATIENCE = 4_000;

/**
 * Where a platform keeps texts for us: the name of its frame, and the origin from which alone an answer is believed. Without a target it
 * keeps none.
 * @typedef {{ target?: string, origin?: string }} Storage
 */

/**
 * Whether the platform has put a text by.
 * @param {Storage} storage
 * @param {string} key
 * @param {string} value
 */
export async function put(storage, key, value) {
  const answer = await ask(storage, { subject: 'lti.put_data', key, value });
  return answer?.value === value;
}

/**
 * The text that the platform has put by; null where it has none.
 * @param {Storage} storage
 * @param {string} key
 * @returns {Promise<string | null>}
 */
export async function get(storage, key) {
  const answer = await ask(storage, { subject: 'lti.get_data', key });
  return typeof answer?.value === 'string' ? answer.value : null;
}

/**
 * Whether this tab has put a text by. Only for a page that stands in no other: inside another one, browsers keep nothing, or keep it
 * for that page alone.
 * @param {string} key
 * @param {string} value
 */
export function putInTab(key, value) {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text that this tab has put by; it is asked for once.
 * @param {string} key
 */
export function takeFromTab(key) {
  try {
    const value = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return value;
  } catch {
    return null;
  }
}

/**
 * The answer of the platform's frame; null where there is none in time, or it says no.
 * @param {Storage} storage
 * @param {{ subject: string, key: string, value?: string }} question
 * @returns {Promise<any>}
 */
function ask({ target, origin }, question) {
  const frame = target ? frameOf(target) : null;
  if (!frame || !origin) {
    return Promise.resolve(null);
  }
  const id = String(crypto.getRandomValues(new Uint32Array(4)).join('-'));
  return new Promise(resolve => {
    const timer = setTimeout(() => end(null), PATIENCE);
    addEventListener('message', hear);
    frame.postMessage({ ...question, message_id: id }, origin);

    /** A message of anybody else, and an answer to another question, are not for us. */
    function hear({ data, origin: from }) {
      if (from === origin && data?.subject === `${question.subject}.response` && data.message_id === id) {
        end(data.error || data.key !== question.key ? null : data);
      }
    }

    function end(answer) {
      clearTimeout(timer);
      removeEventListener('message', hear);
      resolve(answer);
    }
  });
}

/**
 * The platform's page around this one, or behind it; of that page, the frame of this name.
 * @param {string} target
 * @returns {Window | null}
 */
function frameOf(target) {
  const page = window.parent === window ? window.opener : window.parent;
  try {
    const frame = target === '_parent' ? page : page?.frames[target];
    // A name may also be that of something else of the page's.
    return frame?.postMessage ? frame : null;
  } catch {
    return null;
  }
}
