// What counts as done in the exercises with something to write: nonsense does not, and what the task warns of does not.
import { flawOf, isAmount, isName, wordsIn } from '../../main/ui/practice/written.js';

function is(found, expected, what) {
  if (found !== expected) {
    throw new Error(`${what}: ${found}, not ${expected}`);
  }
}

Deno.test('a password of the exercise is all that its task names', () => {
  const flaws = {
    court: 'short',
    aaaaaaaaaaaaaaa: 'same',
    'aaaa-aaaa-aaaa-aaaa': 'same',
    1212121212121212: 'same',
    abcdefghijklmnopq: 'row',
    'azertyuiop-qsdfghjklm': 'row',
    '987654321-lampe-nuage': 'row',
    anticonstitutionnellement: 'one',
    'Essai-nuage-7-soupe-route': 'name',
    'Lampe-nuage-7-soupe-route': 'example',
    'lampe-nuage-7-soupe-route': 'example',
    'Tasse-nuage-1984-velo-route': 'date',
    'Tasse-nuage-12-06-56-velo': 'date',
    'Tasse-nuage-7-route': 'words',
    'Tasse-tasse-tasse-nuage-7': 'words',
    'Tasse nuage 7 velo route': 'dashes',
    'tasse-nuage-7-velo-route': 'capital',
    'Tasse-nuage-velo-route': 'digit',
  };
  for (const [word, flaw] of Object.entries(flaws)) {
    is(flawOf(word, 'Mme Essai', true), flaw, word);
  }
  is(flawOf('Tasse-nuage-7-velo-route', 'Mme Essai', true), null, 'a good one');
  is(flawOf('7-Éclair-vélo-tasse-pré', 'Mme Essai', true), null, 'with accents');
});

Deno.test('a password of another exercise is long, of several words, and no nonsense', () => {
  is(flawOf('tasse nuage velo', 'Mme Essai'), null, 'words');
  is(flawOf('aaaaaaaaaaaaaaa', 'Mme Essai'), 'same', 'one sign');
  is(flawOf('123456789012345', 'Mme Essai'), 'row', 'digits in a row');
  is(flawOf('essai-nuage-velo', 'Mme Essai'), 'name', 'the name');
});

Deno.test('words are words', () => {
  is(wordsIn('Bonjour'), 1, 'one');
  is(wordsIn('Oui, avec plaisir !'), 3, 'three');
  is(wordsIn('Oui oui oui'), 1, 'one thrice');
  for (const nonsense of ['', '   ', 'x', 'aaaa', 'sdfg', '12 34', '?!…', 'xx zz']) {
    is(wordsIn(nonsense), 0, nonsense);
  }
});

Deno.test('names and amounts are what they are', () => {
  for (const name of ['Mme Essai', 'Li', 'Ng', 'Zoé', '1 rue du Test']) {
    is(isName(name), true, name);
  }
  for (const nonsense of ['', 'x', '12', 'aaa', '--']) {
    is(isName(nonsense), false, nonsense);
  }
  for (const amount of ['400', '0', '412,50', '412.5 €', '1 200 euros']) {
    is(isAmount(amount), true, amount);
  }
  for (const nonsense of ['', 'abc', '€', '4o0', '-5']) {
    is(isAmount(nonsense), false, nonsense);
  }
});
