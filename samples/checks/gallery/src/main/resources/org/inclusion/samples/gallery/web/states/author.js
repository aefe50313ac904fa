// The form with which helpers write lessons, and the list of those that are published.
import { deepest, press, until } from '/reach.js';

const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const SIGNS = '4F7K-9TGM-C2XH-RQ6W';
const summary = more => ({
  id: 'd1',
  title: 'L’activité du lundi 30 novembre',
  revision: 3,
  status: 'WRITTEN',
  words: 'En cours d’écriture.',
  mine: false,
  savedBy: 'Marc Petit',
  readBy: null,
  read: false,
  edition: null,
  checkOn: null,
  address: null,
  ...more,
});
const OPEN = { status: 'PUBLISHED', words: 'Publiée. À vérifier à partir du 30 mai 2027.', edition: 2, checkOn: '2027-05-30', address: SIGNS };
const BLOCKS = [
  { kind: 'PARAGRAPH', text: 'Aujourd’hui, nous envoyons une photo du marché.', src: '' },
  { kind: 'LIST', text: 'Ouvrez les photos.\nChoisissez une photo.\nAppuyez sur « Envoyer ».', src: '' },
  { kind: 'PICTURE', text: 'Un doigt qui glisse vers le haut.', src: 'glisser-haut' },
  { kind: 'TIP', text: 'Prenez votre temps.', src: '' },
];
const SHOWN = [
  { type: 'paragraph', text: BLOCKS[0].text },
  { type: 'list', items: BLOCKS[1].text.split('\n') },
  { type: 'picture', src: '../practice/pictures/glisser-haut', alt: BLOCKS[2].text },
  { type: 'tip', text: BLOCKS[3].text },
];
const leaflet = more => ({
  ...summary(),
  language: 'fr',
  blocks: BLOCKS,
  shown: SHOWN,
  problems: [],
  hard: [],
  publishable: true,
  basedOn: null,
  editions: [],
  ...more,
});
const PROBLEMS = [
  { block: 0, mistake: true, text: 'Le titre manque.' },
  { block: 2, mistake: true, text: 'Il y a ici du code, avec des signes comme « < ». Gardez seulement les mots.' },
  { block: 1, mistake: false, text: 'Il y a ici un numéro, ou une adresse e-mail. Est-ce inventé, ou celui de votre structure ?' },
];
const HARD = [
  {
    block: 1,
    text: BLOCKS[0].text,
    why: ['24 mots : c’est long. Coupez la phrase en deux.', '« navigateur » n’est pas expliqué dans la leçon.'],
    words: [{ term: 'navigateur', meaning: 'Le programme qui montre les sites.' }],
  },
  { block: 4, text: BLOCKS[3].text, why: ['3 idées dans une phrase. Une idée par phrase se lit mieux.'], words: [] },
];
const EDITIONS = [
  { number: 2, words: 'Version 2, publiée le 30 novembre 2026', title: 'Titre', blocks: BLOCKS },
  { number: 1, words: 'Version 1, publiée le 2 novembre 2026', title: 'Titre', blocks: BLOCKS },
];
const PATHS = {
  paths: [{ id: 'premiers-pas', title: 'Premiers pas', summary: 'Les gestes.', language: 'fr', audience: 'LEARNER' }],
};
const STEPS = {
  id: 'premiers-pas',
  title: 'Premiers pas',
  language: 'fr',
  steps: [
    { id: 'a', title: 'Envoyer un message', language: 'fr' },
    { id: 'b', title: LONG, language: 'fr' },
  ],
};
const PICTURES = {
  pictures: [{ id: 'glisser-haut', alt: 'Un doigt qui glisse vers le haut.', language: 'fr', src: '../practice/pictures/glisser-haut' }],
};
const answers = (some, one = leaflet()) => ({
  '/leaflets': { leaflets: some },
  '/leaflets/d1': one,
  '/publish': summary(OPEN),
  '/paths': PATHS,
  '/paths/premiers-pas': STEPS,
  '/pictures': PICTURES,
});

const state = (id, more) => ({ id: `author/${id}`, element: 'author', like: 'helper', ...more });

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };
const MAIN = ['.main', 0];
const ACTIVITY = ['.choices .choice', 0];
const OPENED = ['.card .quiet', 0];
/** A change: the second of two buttons where there is something to publish. */
const CHANGE = ['.choices .choice', 0];

const opened = (id, one, ...more) => state(id, { answers: answers([summary()], one), reach: presses(OPENED, ...more) });

export const authorStates = [
  state('none', { answers: answers([]) }),
  state('some', { answers: answers([summary(), summary({ id: 'd2', title: '', mine: true }), summary({ id: 'd3', ...OPEN })]) }),
  state('long-words', { answers: answers([summary({ title: LONG, words: LONG, savedBy: LONG })]) }),
  state('loading', { answers: { '/leaflets': 'never' }, waits: true }),
  state('away', { answers: { '/leaflets': 'away' } }),
  state('copy', { answers: answers([]), reach: presses(MAIN) }),
  state('copy-step', { answers: answers([]), reach: presses(MAIN, ['.choices .choice', 0]) }),
  state('activity', { answers: answers([]), reach: presses(ACTIVITY) }),
  opened('written', leaflet(), CHANGE),
  opened('written-hard', leaflet({ hard: HARD }), CHANGE),
  state('draft', {
    answers: answers([summary()]),
    reach: async element => {
      await until(element, root => root?.querySelector('.main'));
      const said = { revision: 0, language: 'fr', title: 'Écrit dans le bus', blocks: BLOCKS };
      const key = `inclusion.draft.${element.me.id}/${element.at}/d9`;
      localStorage.setItem(key, JSON.stringify({ id: 'd9', lost: null, isApart: false, said, keptAt: Date.now() }));
      await element.act(() => element.list());
      localStorage.removeItem(key);
    },
  }),
  opened('photo', leaflet(), CHANGE, ['.choices .quiet', 3]),
  opened('drawing', leaflet(), CHANGE, ['.choices .quiet', 4]),
  state('drawing-none', {
    answers: answers([summary()]),
    reach: async element => {
      await presses(OPENED, CHANGE, ['.choices .quiet', 4])(element);
      deepest(element).renderRoot.querySelector('#drawing').value = 'rien';
      await press(element, '.choices .quiet', 0);
    },
  }),
  opened('look', leaflet()),
  opened('look-mistakes', leaflet({ title: '', problems: PROBLEMS, publishable: false })),
  opened('look-published', leaflet({ ...OPEN, mine: true, basedOn: 'D’après une leçon de « Premiers pas » (CC-BY-4.0).', editions: EDITIONS })),
  opened('destroy', leaflet(), ['.asides .quiet', 0]),
  opened('publish', leaflet(), MAIN),
  opened('publish-read', leaflet({ read: true, readBy: 'Léa Roux', status: 'READ' }), MAIN),
  opened('given', leaflet({ ...OPEN, mine: true }), MAIN),
  state('to-read', {
    like: 'begun',
    answers: { '/lessons': { lessons: [{ title: 'Envoyer une photo', language: 'fr', address: SIGNS }, { title: LONG, language: 'fr', address: SIGNS }] } },
  }),
  state('to-read-none', { like: 'begun', answers: { '/lessons': { lessons: [] } } }),
];
