// What counts as a gesture: two presses without waiting, a finger that stays, and the words that were asked for.
import { equal, ok } from 'node:assert/strict';
import { isSlip, isTwice } from '../../main/ui/step/gesture-presses.js';
import { flawOf } from '../../main/ui/step/gesture-written.js';
import en from '../../main/ui/step/gesture.en.json' with { type: 'json' };
import fr from '../../main/ui/step/gesture.fr.json' with { type: 'json' };

Deno.test('one press is no double press, and two that are far apart are two', () => {
  ok(!isTwice(null, 0));
  ok(!isTwice(0, 1_500));
  ok(isTwice(0, 450));
});

Deno.test('a finger that trembles stays, and one that slides does not', () => {
  ok(!isSlip({ x: 10, y: 10 }, { x: 15, y: 6 }));
  ok(isSlip({ x: 10, y: 10 }, { x: 10, y: 40 }));
});

Deno.test('nothing, nonsense and what is nearly right are told apart', () => {
  equal(flawOf('', 'été'), 'empty');
  equal(flawOf('   ', 'été'), 'empty');
  equal(flawOf('qsdf', 'été'), 'other');
  equal(flawOf('ete', 'été'), 'accent');
  equal(flawOf('eté', 'été'), 'accent');
  equal(flawOf('lina poste.example', 'lina@poste.example'), 'at');
  equal(flawOf('lina @poste.example', 'lina@poste.example'), 'blank');
  equal(flawOf('bonjourr', 'bonjour', 'bonjourr'), 'same');
});

Deno.test('what was asked for is right, with another capital, apostrophe or form of the accent', () => {
  equal(flawOf('Été', 'été'), null);
  equal(flawOf('e\u0301te\u0301', 'été'), null);
  equal(flawOf("j'arrive ", 'J’arrive'), null);
});

Deno.test('every hint has its words', () => {
  for (const key of ['empty', 'same', 'accent', 'blank', 'at', 'other', 'one', 'apart', 'early', 'slipped', 'beside', 'up']) {
    ok(fr[`gesture.hint.${key}`] && en[`gesture.hint.${key}`], key);
  }
  equal(Object.keys(fr).join(), Object.keys(en).join());
});
