// Whether a page answers. Asked before going there, so that nobody meets the browser's own page about a missing network.
import { patience } from './api.js';
import { host } from './host.js';

/** The status of a page, or null where nothing answers. */
export async function statusOf(address) {
  try {
    const answer = await host().fetch(address, {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'same-origin',
      signal: patience(),
    });
    return answer.status;
  } catch {
    return null;
  }
}
