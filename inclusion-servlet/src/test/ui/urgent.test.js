// Who says something that cannot wait sees a number first.
import { equal } from 'node:assert/strict';
import { urgentIn } from '../../main/ui/resource/urgent.js';

const HEARD = {
  'je veux mourir': '3114',
  'J’ai envie d’en finir.': '3114',
  'j’ai plus envie de vivre': '3114',
  'mon frère veut se suicider': '3114',
  'I want to die': '3114',
  'je suis à la rue ce soir': '115',
  'À LA RUE': '115',
  'on dort dans ma voiture': '115',
  'où dormir ce soir': '115',
  'homeless tonight': '115',
  'mon mari me frappe': '3919',
  'il m’a dit qu’il veut me tuer, il veut me tuer': '3919',
  'femme battue': '3919',
  'my husband hits me': '3919',
  'mon père me bat': '119',
  'les voisins frappent leur gosse': '119',
};

/** What is said in other words of the same kind, and is not urgent. */
const OTHER = [
  '',
  'je veux renouveler mon titre de séjour',
  'mon père est mort hier',
  'organiser un enterrement',
  'le nom de ma rue a changé',
  'je cherche un hôtel',
  'finir mon dossier',
  'une assurance vie',
  'mon enfant a de la fièvre',
  'changer la batterie',
  'dormir mieux',
  'un dossier à la ruelle',
];

Deno.test('what cannot wait has a number, in French and in English', () => {
  for (const [words, number] of Object.entries(HEARD)) {
    equal(urgentIn(words)?.number, number, words);
  }
});

Deno.test('what only sounds like it has none', () => {
  for (const words of OTHER) {
    equal(urgentIn(words), undefined, words);
  }
});

Deno.test('beside the number for who thinks of death stands its own address alone', () => {
  equal(urgentIn('je veux mourir').only, 'numero-3114');
  equal(urgentIn('je suis à la rue').only, undefined);
});
