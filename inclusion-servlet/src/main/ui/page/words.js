// The sentences of the pages, in the language of the page around each element. Each room brings its own.
import { host } from './host.js';

const dictionary = { fr: {}, en: {} };

export function addWords({ fr, en }) {
  Object.assign(dictionary.fr, fr);
  Object.assign(dictionary.en, en);
}

/** Written from right to left. */
const FROM_THE_RIGHT = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)\b/i;

/** The language to speak where a page says `tag`: one that the host has brought words for, English, or else French. */
export function spoken(tag) {
  const language = (tag ?? '').toLowerCase().split('-')[0];
  return language in host().words || language in dictionary ? language : 'fr';
}

/** The language that a node says, or the nearest node around it; else that of the browser. */
export function languageAround(node) {
  return node ? node.lang || languageAround(node.parentNode ?? node.host) : navigator.language;
}

export function directionOf(language) {
  return FROM_THE_RIGHT.test(language) ? 'rtl' : 'ltr';
}

/** A sentence: say('fr', 'with', { name: 'Fatima' }). A key without a sentence shows itself. */
export function say(language, key, values = {}) {
  const sentence = host().words[language]?.[key] ?? (dictionary[language] ?? dictionary.fr)[key] ?? key;
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
}
