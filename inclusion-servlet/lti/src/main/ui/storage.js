// Keeps a secret from one page of ours to the next, with the platform's page between the two: in this tab, or this frame of it, or in the
// storage that the platform offers to pages in its frames (LTI Client Side postMessages). No cookie.

/** A platform that does not answer within this time, in milliseconds, has no storage. */
const PATIENCE = 4_000;

/**
 * After how long a question that was not answered is asked once more, in milliseconds: the platform's page and its frames load beside ours,
 * and a message is lost that comes before somebody listens.
 */
const AGAIN = 200;

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
 * Whether this tab has put a text by. Inside a page of another site, browsers keep it for that frame alone, which is enough, or throw.
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
  const page = platformPage();
  if (!page || !target || !origin) {
    return Promise.resolve(null);
  }
  const message = { ...question, message_id: String(crypto.getRandomValues(new Uint32Array(4)).join('-')) };
  return new Promise(resolve => {
    // The frame is looked for each time: the platform may make it, or another one in its place, meanwhile.
    const say = () => frameOf(page, target)?.postMessage(message, origin);
    const asking = setInterval(say, AGAIN);
    const timer = setTimeout(() => end(null), PATIENCE);
    addEventListener('message', hear);
    say();

    /** A message of anybody else, and an answer to another question, are not for us. */
    function hear({ data, origin: from }) {
      if (from === origin && data?.subject === `${question.subject}.response` && data.message_id === message.message_id) {
        end(data.error || data.key !== question.key ? null : data);
      }
    }

    function end(answer) {
      clearInterval(asking);
      clearTimeout(timer);
      removeEventListener('message', hear);
      resolve(answer);
    }
  });
}

/**
 * The platform's page around this one, or behind it.
 * @returns {Window | null}
 */
function platformPage() {
  return window.parent === window ? window.opener : window.parent;
}

/**
 * The frame of this name in the platform's page; null while there is none.
 * @param {Window} page
 * @param {string} target
 * @returns {Window | null}
 */
function frameOf(page, target) {
  try {
    const frame = target === '_parent' ? page : page.frames[target];
    // A name may also be that of something else of the page's.
    return frame?.postMessage ? frame : null;
  } catch {
    return null;
  }
}
