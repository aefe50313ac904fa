// How names, days and hours stand in a sentence, in French and English.
import { day, dayAndHour, hour, weekday } from '../../main/ui/page/dates.js';
import { addressOf } from '../../main/ui/page/person.js';
import { addWords, say } from '../../main/ui/page/words.js';

globalThis.document = /** @type {any} */ ({ querySelectorAll: () => [] });
addWords({
  fr: {
    whose: 'Le chemin de {name}',
    that: 'Ce que {name} a montré',
    twice: 'De {name}, de {day}',
    here: '{name} est là. {name} lit avec {name}.',
  },
  en: { whose: '{name}’s path' },
});

function is(said, expected) {
  if (said.replace(/[\u00A0\u202F]/g, ' ') !== expected) {
    throw new Error(`« ${said} » is not « ${expected} »`);
  }
}

Deno.test('before a vowel the little words lose theirs', () => {
  for (const name of ['Odette', 'Émile', 'Anne', 'Yves', 'Yvonne', 'Hélène', 'Henri', 'Hugo', 'Hadrien', 'Œdipe']) {
    is(say('fr', 'whose', { name }), `Le chemin d’${name}`);
    is(say('fr', 'that', { name }), `Ce qu’${name} a montré`);
  }
});

Deno.test('before a consonant they keep it', () => {
  for (const name of ['Marc', 'Yasmine', 'Youssef', 'Yann', 'Hassan', 'Hamid', 'Madame Odin']) {
    is(say('fr', 'whose', { name }), `Le chemin de ${name}`);
    is(say('fr', 'that', { name }), `Ce que ${name} a montré`);
  }
});

Deno.test('only the name that stands there is looked at, and a name is text', () => {
  is(say('fr', 'twice', { name: 'Odette', day: 'lundi' }), 'D’Odette, de lundi');
  is(say('fr', 'whose', { name: '$& et {day}' }), 'Le chemin de $& et {day}');
  is(say('en', 'whose', { name: 'Odette' }), 'Odette’s path');
});

Deno.test('somebody without a name begins a sentence with a capital, and nowhere else', () => {
  is(say('fr', 'here', { name: 'la personne' }), 'La personne est là. La personne lit avec la personne.');
});

Deno.test('a name with a title is what the host wants to be said', () => {
  is(addressOf('Odette Lambert'), 'Odette');
  is(addressOf('Madame Lambert'), 'Madame Lambert');
  is(addressOf('M. Roux'), 'M. Roux');
  is(addressOf('Mme Le Goff'), 'Mme Le Goff');
  is(addressOf('Mr Smith'), 'Mr Smith');
  is(addressOf('Marin Dupont'), 'Marin');
  is(addressOf('  '), '');
});

Deno.test('the first of a month is « 1er » in French, and no other day is', () => {
  is(day('2026-12-01', 'fr'), '1er décembre 2026');
  is(day('2026-12-11', 'fr'), '11 décembre 2026');
  is(day('2026-12-01', 'en'), 'December 1, 2026');
  is(weekday(new Date(2026, 11, 1), 'fr'), 'mardi 1er décembre');
});

Deno.test('an hour is « 10 h 30 » in French', () => {
  is(hour(new Date(2026, 11, 1, 10, 30), 'fr'), '10 h 30');
  is(hour(new Date(2026, 11, 1, 9, 5), 'fr'), '9 h 05');
  is(hour(new Date(2026, 11, 1, 14, 0), 'fr'), '14 h');
  is(hour(new Date(2026, 11, 1, 14, 0), 'en'), '2:00 PM');
  is(dayAndHour('2026-12-01T10:30', 'fr'), '1er décembre 2026 à 10 h 30');
});
