// A call about a referral says where she was referred, and for what it waits.
import { Refused } from '../page/api.js';

/** @typedef {{ id: string, where: string, status: string, direction: string, sentence: string }} Referral */

/** Nobody there has said anything yet. */
const UNANSWERED = ['SENT', 'ARRIVED'];

/**
 * The referrals that some promises are about; none where they may not be seen.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} learner her id
 * @param {{ about: string }[]} promises
 * @returns {Promise<Referral[]>}
 */
export async function referralsOf(element, learner, promises) {
  if (promises.every(({ about }) => about !== 'REFERRAL')) {
    return [];
  }
  try {
    return (await element.get(`learners/${encodeURIComponent(learner)}/referrals`)).referrals;
  } catch (problem) {
    if (problem instanceof Refused) {
      return [];
    }
    throw problem;
  }
}

/**
 * A promise whose sentence names the place, and says that the call comes where nobody answers.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {any} promise
 * @param {Referral[]} referrals
 */
export function saidOf(element, promise, referrals) {
  const referral = referrals.find(({ id }) => promise.about === 'REFERRAL' && id === promise.item);
  if (!referral) {
    return promise;
  }
  const { where, status, direction } = referral;
  const isIfSilent = direction === 'SENT' && UNANSWERED.includes(status) && promise.ownerName && !promise.meetsAt;
  return {
    ...promise,
    sentence: element.say(isIfSilent ? 'promises.if-silent' : 'promises.about-place', { where, sentence: promise.sentence }),
  };
}
