// The sentences of the pages, in the language of the page around each element. Each room brings its own.
import { host } from './host.js';
import { once } from './once.js';

const dictionary = once('words', { fr: {}, en: {} });

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
  return Object.entries(values).reduce((text, [name, value]) => {
    const elided =
      language === 'fr' ? text.replace(new RegExp(`\\b(d|qu)e \\{${name}\\}`, 'gi'), (_, letters) => before(letters, value)) : text;
    return elided.replaceAll(`{${name}}`, (_, at) => (beginsSentence(elided, at) ? capital(String(value)) : value));
  }, sentence);
}

/** « la personne » stands within a sentence as it is, and begins one as « La personne ». */
function beginsSentence(text, at) {
  return /(^|[.?!]\s)$/.test(text.slice(0, at));
}

function capital(value) {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** « de Marc », « d’Odette », « qu’Odette ». */
function before(letters, name) {
  return startsWithVowel(String(name)) ? `${letters}’${name}` : `${letters}e ${name}`;
}

/** An h is silent in French first names, and sounded in most others; y is a vowel before a consonant: Yves, and not Yasmine. */
function startsWithVowel(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^([aeiouœæ]|y[^aeiouy\s]|h(e|y|adr|il|ip|on|or|ub|ug))/i.test(plain);
}
