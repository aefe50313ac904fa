// Where people get help: for everybody, in the place of a path, and beside a helper.
import { deepest, press, until } from '/reach.js';

const meaning = (code, words) => ({ code, words });

const ATELIER = {
  place: 'p1',
  name: 'Espace France services',
  street: '2 place du Lavoir',
  more: 'au fond de la cour',
  postcode: '73100',
  town: 'Beaulieu-d’Essai',
  latitude: 45.69,
  longitude: 5.9,
  metres: 830,
  telephone: '+33199001234',
  mails: ['accueil@example.org'],
  sites: ['https://example.org/espace'],
  appointments: 'https://example.org/rdv',
  accessibility: 'https://example.org/acces',
  now: 'OPEN',
  nowInWords: 'Ouvert en ce moment, d’après ses horaires.',
  hours: 'Mo-Fr 09:00-12:00; PH off',
  hoursInWords: ['Du lundi au vendredi : de 9 h à 12 h', 'Les jours fériés : fermé'],
  services: [meaning('PROCEDURES', 'Aide pour les démarches'), meaning('FREE_ACCESS', 'Un ordinateur ou Internet sur place')],
  costs: [meaning('FREE', 'Gratuit')],
  audiences: [meaning('SENIORS', 'Pour les personnes âgées')],
  cares: [meaning('MOTOR', 'Handicap moteur'), meaning('READING', 'Difficultés pour lire et écrire')],
  approaches: [meaning('COME', 'On peut venir')],
  modes: [meaning('INDIVIDUAL', 'Avec quelqu’un')],
  travels: false,
  summary: 'On vient avec ses papiers et ses questions. Quelqu’un reste à côté.',
  labels: [],
  source: 'Lieux inventés',
  updatedOn: '2026-11-01',
};

/** As little as a file may say. */
const BARE = {
  ...ATELIER,
  place: 'p2',
  name: 'Association-pour-l’apprentissage-de-l’informatique-et-de-l’Internet de Beaulieu',
  more: null,
  metres: null,
  telephone: null,
  mails: [],
  sites: ['javascript:alert(1)'],
  appointments: null,
  accessibility: null,
  now: 'UNKNOWN',
  nowInWords: 'On ne sait pas si c’est ouvert. Appelez avant d’y aller.',
  hours: null,
  hoursInWords: [],
  services: [],
  costs: [],
  audiences: [],
  cares: [],
  approaches: [],
  modes: [],
  summary: null,
};

export const FOUND = { places: [ATELIER, BARE], more: true, sentence: 'Appelez avant d’y aller : les horaires peuvent avoir changé.' };
const NONE = { places: [], more: false, sentence: 'Aucun lieu trouvé ici. Cherchez plus loin, ou demandez moins de choses à la fois.' };
const UNKNOWN = {
  places: [],
  more: false,
  postcodeKnown: false,
  sentence:
    'Ce code postal n’est pas dans notre annuaire. Vérifiez les cinq chiffres. S’ils sont justes, essayez celui d’une commune voisine, ou cherchez autour de vous.',
};

async function seeks(element) {
  const field = await until(element, root => root?.querySelector('#postcode'));
  field.value = '73100';
  await press(element, 'button[type=submit]');
}

async function sees(element, n) {
  await seeks(element);
  await press(element, 'section.card button.choice', n);
}

async function keeps(element) {
  await seeks(element);
  const button = await until(element, root => root?.querySelector('button.quiet'));
  button.click();
  await until(element, root => root?.querySelector('[aria-pressed=true]'));
}

const looked = (id, more = {}) => ({
  id: `places/${id}`,
  element: 'places',
  like: 'new',
  answers: { '/api/places': FOUND },
  ...more,
});

export const places = [
  looked('search'),
  looked('more', {
    reach: async element => {
      const details = await until(element, root => root?.querySelector('details'));
      details.open = true;
    },
  }),
  looked('goal', { attributes: { goal: 'envoyer-un-document', postcode: '73100' } }),
  looked('no-postcode', { reach: element => press(element, 'button[type=submit]') }),
  looked('found', { reach: seeks }),
  looked('kept', { reach: keeps }),
  looked('unknown-postcode', { reach: seeks, answers: { '/api/places': UNKNOWN } }),
  looked('none', { reach: seeks, answers: { '/api/places': NONE } }),
  looked('place', { reach: element => sees(element, 0) }),
  looked('bare-place', { reach: element => sees(element, 1) }),
  looked('away', { reach: seeks, answers: { '/api/places': 'away' } }),
  looked('broken', { reach: seeks, answers: { '/api/places': 'broken' } }),
  looked('of-a-learner', {
    like: 'begun',
    element: 'path',
    reach: async element => {
      await press(element, '.fold:last-of-type .choices .quiet', 1);
      await until(element, () => deepest(element).localName === 'inclusion-places');
    },
  }),
  looked('beside-a-helper', { like: 'helper', element: 'places', with: 'begun' }),
];
