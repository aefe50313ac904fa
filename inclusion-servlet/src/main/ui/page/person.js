// The person that an element is about: whoever is signed in, or the person in front of a helper.
import { say } from './words.js';

/** How somebody is addressed: « Madame Lambert ». A name that begins so is what the host wants to be said. */
const TITLE = /^(madame|monsieur|mademoiselle|mme|mlle|m\.|mrs?|ms|miss|mx|dr|docteur|ma[iî]tre)\.?\s/i;

/**
 * Who is signed in where nobody is: whoever holds a card, or looks for what is public.
 * @type {import('./me.js').Actor}
 */
export const NOBODY = { id: 'nobody', name: null, roles: [], structures: [], structureNames: {}, today: '' };

const CHANNELS = ['FACE_TO_FACE', 'TELEPHONE', 'WORKSHOP'];

/**
 * @typedef {{ id: string, self: boolean, key: string, first: string, channel: string, audience: 'HELPER' | 'LEARNER' }} Person
 */

/**
 * The name by which somebody is called: a name with a title as the host gives it, else the first name.
 * @param {string | null | undefined} name
 */
export function addressOf(name) {
  const given = name?.trim() ?? '';
  return TITLE.test(given) ? given : given.split(/\s+/)[0];
}

/**
 * The person whom the attributes of an element name, as an actor sees her; without a `learner`, the actor herself. `id` is what the
 * API is asked for, `key` what the tab remembers her by, `first` the name she is called by.
 * @param {import('./me.js').Actor} actor
 * @param {{ learner?: string, name?: string, channel?: string }} attributes
 * @param {string} language
 * @returns {Person}
 */
export function personOf(actor, { learner, name, channel }, language) {
  if (!learner || learner === actor.id) {
    const audience = actor.roles.includes('HELPER') ? 'HELPER' : 'LEARNER';
    return { id: 'me', self: true, key: actor.id, first: '', channel: 'SCREEN', audience };
  }
  return {
    id: learner,
    self: false,
    key: learner,
    first: addressOf(name) || say(language, 'person.unnamed.within'),
    channel: channel && CHANNELS.includes(channel) ? channel : 'FACE_TO_FACE',
    audience: 'LEARNER',
  };
}
