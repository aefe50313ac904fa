// Scripts that are loaded when they are needed.
import { Away } from './api.js';
import { host } from './host.js';

/**
 * The pages of a script; without a connection, the page that says so.
 * @param {'absence' | 'accompaniment/accompaniment' | 'erasure' | 'followup/call-me' | 'followup/followup' | 'guest/guest' | 'guide/guide' | 'on-paper/on-paper' | 'papers/papers' | 'place/place' | 'profile/noted' | 'prepare/prepare' | 'propose/propose' | 'referral/referral' | 'resource/resource' | 'step/gesture' | 'telephone/telephone' | 'together/together'} name
 * @param {object} shared what it uses of this script, so that nothing is loaded a second time
 */
export async function scriptOf(name, shared) {
  try {
    const { open } = await import(new URL(`ui/${name}.js`, host().base).href);
    return open(shared);
  } catch {
    throw new Away();
  }
}
