// The sentences of the pages, in the language of the page around each element. Each room brings its own.
import { host } from './host.js';

const dictionary = { fr: {}, en: {} };

export function addWords({ fr, en }) {
  Object.assign(dictionary.fr, fr);
  Object.assign(dictionary.en, en);
}

/** The language to speak where a page says `tag`: French, unless it is English. */
export function spoken(tag) {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'fr';
}

/** A sentence: say('fr', 'with', { name: 'Fatima' }). A key without a sentence shows itself. */
export function say(language, key, values = {}) {
  const sentence = host().words[language]?.[key] ?? dictionary[language][key] ?? key;
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
}
