// Scripts that are loaded when they are needed.
import { Away, Stale, patiently } from './api.js';
import { host } from './host.js';

/**
 * A script, whose functions are pages; without a connection, the page that says so.
 * @param {'absence/absence' | 'accompaniment/accompaniment' | 'author/form' | 'erasure/erasure' | 'followup/call-me' | 'followup/followup' | 'guest/guest' | 'guide/guide' | 'helper/helper' | 'on-paper/on-paper' | 'papers/papers' | 'place/place' | 'profile/noted' | 'profile/profile' | 'prepare/prepare' | 'propose/propose' | 'referral/referral' | 'resource/resource' | 'start/wider' | 'step/gesture' | 'structure/coordinator' | 'telephone/telephone' | 'together/together'} name
 */
export async function scriptOf(name) {
  try {
    return await patiently(import(new URL(`ui/${name}.js`, host().base).href));
  } catch (problem) {
    throw whyNot(problem);
  }
}

/**
 * Why a script did not come. While a release is installed, a page of the version before may be given a script of the next, which takes from
 * the script of all pages what is not there yet: browsers call that a fault of its syntax. Both are of one version once the page is loaded again.
 * @param {unknown} problem
 */
export function whyNot(problem) {
  return problem instanceof SyntaxError ? new Stale() : new Away();
}
