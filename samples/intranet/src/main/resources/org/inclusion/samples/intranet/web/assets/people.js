// Who is signed in, and about whom a view is: oneself, or the person in front of a helper.
import { get } from './api.js';
import { say } from './words.js';

let me = null;

export async function signIn() {
  me = await get('me');
  return me;
}

export function signedIn() {
  return me;
}

export function has(role) {
  return me.roles.includes(role);
}

export function firstName(name) {
  return (name ?? '').split(' ')[0];
}

const CHANNELS = ['FACE_TO_FACE', 'TELEPHONE'];

function channelKey(id) {
  return `channel.${me.id}.${id}`;
}

export function meets(id, channel) {
  sessionStorage.setItem(channelKey(id), channel);
}

/** Oneself. */
export function myself() {
  return {
    id: 'me',
    self: true,
    key: me.id,
    name: me.name,
    channel: 'SCREEN',
    base: '#/moi',
    audience: has('HELPER') ? 'HELPER' : 'LEARNER',
  };
}

/** The person in front of the helper today, or null where no relation is open. */
export async function inFront(id) {
  const { relations } = await get('day-relations');
  const relation = relations.find(one => one.learner === id);
  if (!relation) {
    return null;
  }
  const channel = sessionStorage.getItem(channelKey(id));
  return {
    id,
    self: false,
    key: id,
    name: relation.name ?? say('person.unnamed'),
    channel: CHANNELS.includes(channel) ? channel : 'FACE_TO_FACE',
    base: `#/avec/${id}`,
    audience: 'LEARNER',
  };
}

/** A sentence to the learner, or about her to her helper: tell(who, 'wish.title') looks for wish.title and wish.title.with. */
export function tell(who, key, values = {}) {
  return who.self ? say(key, values) : say(`${key}.with`, { name: firstName(who.name), ...values });
}

/** What a tab remembers of one person's way, until it is closed. */
export function remember(who, what, value) {
  const key = `${what}.${me.id}.${who.key}`;
  if (value === null) {
    sessionStorage.removeItem(key);
  } else {
    sessionStorage.setItem(key, JSON.stringify(value));
  }
}

export function remembered(who, what) {
  return JSON.parse(sessionStorage.getItem(`${what}.${me.id}.${who.key}`) ?? 'null');
}
