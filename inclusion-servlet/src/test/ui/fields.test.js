// The fields of the practice sites take what families write: each field with what it takes, and with what it sends back.
import { ok } from 'node:assert/strict';
import { flawOfAddress } from '../../main/ui/practice/attestation/documents.js';
import { flawOf as flawOfCode } from '../../main/ui/practice/compte/messages.js';
import { subjectOf } from '../../main/ui/practice/formulaire/subjects.js';
import { postcodeIn } from '../../main/ui/place/postcode.js';
import { amountIn } from '../../main/ui/practice/offre/offers.js';
import { dayOf, hourOf, lengthOf } from '../../main/ui/practice/planning/times.js';
import { flawOf, isAmount, isName, wordsIn } from '../../main/ui/practice/written.js';

const isCode = text => flawOfCode(text, { sent: 1, told: false }) === null;
const isWanted = text => flawOfAddress(text) === null;
const hasAWord = text => wordsIn(text) > 0;
const { room } = subjectOf('').fields;
const { why } = subjectOf('candidature').fields;
const { about } = subjectOf('conge').fields;

/** Each field: whether something is an answer there, what is one, and what is none. */
const FIELDS = {
  'allocations: a name': [isName, ['Mme Essai', 'ESSAI Odette', 'O. Essai', 'Nguyễn', 'Лина', 'D’Essai'], ['', '12', 'o', '--']],
  'allocations: an address': [
    isName,
    ['12 rue du Lavoir', '12 bd Lavoir 38000', 'chez Mme Diop', 'CCAS', 'bât. B, appt 4'],
    ['', '12', '38000'],
  ],
  'allocations: a rent': [
    isAmount,
    [
      '450',
      '450€',
      '450 €',
      '€ 450',
      '450 e',
      '450 euros',
      '450,50',
      '450€50',
      '1 200',
      '450 euros par mois',
      '450/mois',
      '450 cc',
      'environ 450',
      '0',
      'rien',
      'Zéro',
    ],
    ['', 'beaucoup', '€', '-5', 'mois'],
  ],
  'allocations: a password, with a title in the name': [
    text => flawOf(text, 'Mme Essai') === null,
    ['velours-tigre-pomme'],
    ['essai-tigre-pomme', 'court'],
  ],
  'messagerie: a message': [hasAWord, ['Bonjour', 'bjr', 'Bjr, ci-joint le papier', 'RDV', 'ok', 'cdlt'], ['', '…', 'sdfg', 'aaaa']],
  'formulaire: a class': [
    room,
    [
      'petite section',
      'TPS',
      'PS',
      'P.S.',
      'ms',
      'GS',
      'CP',
      'cp',
      'C.P.',
      'CP A',
      'CE1',
      'ce 2',
      'CM2',
      '6e',
      '6ème B',
      'ULIS',
      'ulis école',
      'SEGPA',
      'UPE2A',
      'IME',
      'maternelle',
      'moyens',
      '3 ans',
    ],
    ['', 'x', 'zz', '12'],
  ],
  'formulaire: a few words about work': [why, ['j’aime lire', 'BTS compta', 'CDD vente'], ['', 'oui', '12 34']],
  'formulaire: a few words about a training': [about, ['CAP cuisine', 'formation RH', 'remise à niveau'], ['', 'oui', '12']],
  'liaison: a signature': [isName, ['Mme Essai', 'maman', 'papa de Lina', 'MB'], ['', 'x', '12']],
  'liaison: a reason': [hasAWord, ['fièvre', 'malade', 'rdv', 'RDV dentiste', '39 de fièvre'], ['', '39', '?']],
  'attestation: an address': [
    isWanted,
    [
      'accueil@tilleuls.example',
      'Accueil@Tilleuls.example',
      ' accueil @ tilleuls.example ',
      'accueil@tilleuls.example.',
      'mailto:accueil@tilleuls.example',
    ],
    ['', 'accueil', 'acceuil@tilleuls.example'],
  ],
  'compte: a code': [isCode, ['402718', '402 718', '402-718', '402.718', '40 27 18'], ['', '402', '118304']],
  'planning: an hour': [
    text => hourOf(text) === 510,
    ['8h30', '8 h 30', '08:30', '8.30', '830', '0830', '8 heures et demie', 'huit heures et demie', 'huit heures 30', 'à 8h30'],
    ['', 'tôt', '8', '8h75'],
  ],
  'planning: a length of time': [text => lengthOf(text) === 420, ['7', '7h', '7 heures', 'sept heures', '7,0', '07:00'], ['', 'sept', 'x']],
  'planning: a day without work': [
    text => lengthOf(text) === 0,
    ['0', '0h', 'zéro', 'rien', 'Repos', 'absente', 'pas travaillé', '-'],
    ['', 'oui'],
  ],
  'planning: a day': [
    text => dayOf(text) === 26,
    ['26', '26 mars', 'le jeudi 26 mars', '26/03', '26/3/26', 'le 26ème', '26-03-2026'],
    ['', 'jeudi', '26 avril'],
  ],
  'places: a postcode': [
    text => postcodeIn(text) === '06000',
    ['06000', '06000 Nice', 'Nice 06000', 'Nice (06000)', '06 000', '06.000', ' 06000 '],
    ['', 'Valbonne', '06000 ou 06560', '0600', '060000'],
  ],
  'offre: a price': [
    text => amountIn(text) === 580,
    ['580', '580€', '580,00 €', '580 euros en tout', '580 € 00'],
    ['', 'cher', '40 + 540'],
  ],
};

for (const [field, [takes, taken, sentBack]] of Object.entries(FIELDS)) {
  Deno.test(`${field}: it takes what people write, and sends back what is nothing`, () => {
    taken.forEach(text => ok(takes(text), `« ${text} » is sent back`));
    sentBack.forEach(text => ok(!takes(text), `« ${text} » is taken`));
  });
}
