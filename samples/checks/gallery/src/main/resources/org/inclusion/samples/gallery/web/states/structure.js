// What a coordinator sees of a structure, and the lessons.
import { press, until } from '/reach.js';

const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const GROUPS = 'Ces chiffres portent sur des groupes de dix personnes ou plus. Quand un groupe est plus petit, ils sont laissés de côté.';
const AREA = {
  area: '2',
  title: 'Communiquer',
  established: 24,
  notEstablished: 12,
  first: { SHOWN: 10, TOGETHER: 9, SUPPORTED: 4, ALONE: 1 },
  last: { SHOWN: 2, TOGETHER: 6, SUPPORTED: 9, ALONE: 7 },
  computedAt: '2026-11-02T04:00:00Z',
  before: null,
};
const BEFORE = { established: 14, last: { SHOWN: 4, TOGETHER: 6, SUPPORTED: 4, ALONE: 0 }, computedAt: '2026-10-01T04:00:00Z' };

const DONE = {
  structure: 'galerie',
  from: '2026-Q4',
  until: '2026-Q4',
  quarters: ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
  accompaniments: { times: 1128, people: 1128, minutes: 48_630, notedUntil: '2026-11-23' },
  workshops: { times: 14, people: 122, minutes: 1_680, notedUntil: '2026-11-20' },
  promisesKept: { times: 86, people: 86, minutes: 0, notedUntil: '2026-11-23' },
};
const NONE_DONE = { ...DONE, quarters: [], accompaniments: null, workshops: null, promisesKept: null };
const COUNTED_AT = '2026-11-02T04:00:00Z';
const counted = (id, title, people) => ({ id, title, people, computedAt: COUNTED_AT });
const AREAS = ['S’informer et chercher', 'Communiquer et faire ensemble', 'Créer et mettre en forme', 'Se protéger', 'Se débrouiller quand ça bloque'];

const shown = more => ({
  '/done': DONE,
  '/summary': {
    structure: 'galerie',
    computedAt: '2026-11-02T04:00:00Z',
    people: 36,
    peopleBefore: null,
    sentence: GROUPS,
    areas: [],
    wishes: [],
    steps: [],
    exports: ['csv', 'json'],
    ...more,
  },
});
const summary = (people, ...areas) => shown({ people, areas: areas.map(one => ({ ...AREA, ...one })) });
const wish = (goal, text, people) => ({ goal, text, people, computedAt: '2026-11-02T04:00:00Z' });
const step = (id, title, people) => ({ pack: 'accompagner-a-distance', step: id, title, people, computedAt: '2026-11-02T04:00:00Z' });
const NOTHING_OF_IT = { area: '3', title: 'Créer', established: 0, notEstablished: 36, first: null, last: null };

const state = (id, more = {}) => ({ id: `structure/${id}`, element: 'structure', like: 'coordinator', ...more });

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };
const EXPORT = ['.asides .choice', 0];
const LESSONS = ['.asides .choice', 1];
const FIRST_PATH = ['.choices .choice', 0];
const FIRST_LESSON = ['.choices button.choice', 0];

/** Opens what is folded, and what is folded in it. */
const unfolded = async element => {
  await until(element, root => root?.querySelector('details'));
  element.renderRoot.querySelectorAll('details').forEach(details => {
    details.open = true;
  });
};

/** All that a report may hold. */
const EVERYTHING = {
  people: 360,
  peopleBefore: { people: 348, computedAt: '2026-10-01T04:00:00Z' },
  areas: AREAS.map((title, i) => ({ ...AREA, area: String(i + 1), title, ...(i === 2 ? { established: 0, notEstablished: 36, first: null, last: null } : {}) })),
  wishes: [wish('envoyer-un-document', 'Envoyer un document', 240), wish('ecrire-a-ma-fille', 'Écrire à un proche', 112), wish('compte', 'Entrer dans mon compte', 88)],
  themes: [counted('EMAIL', 'E-mail', 234), counted('LOGEMENT', 'Logement', 112), counted('FAMILLE_SCOLARITE', 'Famille, école', 64), counted('ARGENT_IMPOTS', 'Argent, impôts', 41)],
  modes: [counted('PLACE', 'Sur place', 310), counted('TELEPHONE', 'Par téléphone', 84)],
  referrals: [counted('REPAIR', 'Un appareil à réparer', 24), counted('FREE_ACCESS', 'Un ordinateur ou Internet sur place', 12)],
  answers: [counted('MET', 'La rencontre a eu lieu', 20), counted('HELPED', 'Cela a aidé', 14)],
  steps: [step('nommer-l-ecran', 'Dire ce que la personne a sous les yeux', 20)],
};

export const structure = [
  state('sums'),
  state('report', { answers: shown(EVERYTHING) }),
  state('report-unfolded', { answers: shown(EVERYTHING), reach: unfolded }),
  state('report-few-promises', { answers: { ...shown(EVERYTHING), '/done': { ...DONE, promisesKept: null } } }),
  state('report-none', { answers: { ...shown({ computedAt: null, people: null, sentence: 'Rien à montrer pour l’instant : les chiffres paraissent à partir de dix personnes, quand les comptes sont refaits.' }), '/done': NONE_DONE } }),
  state('areas', { answers: summary(36, {}, NOTHING_OF_IT) }),
  state('changed', {
    answers: shown({
      peopleBefore: { people: 24, computedAt: '2026-10-01T04:00:00Z' },
      areas: [{ ...AREA, before: BEFORE }, { ...AREA, ...NOTHING_OF_IT }],
    }),
  }),
  state('accompaniments', {
    answers: shown({
      themes: [{ id: 'EMAIL', title: 'E-mail', people: 34, computedAt: '2026-03-02T09:00:00Z' }, { id: 'LOGEMENT', title: 'Logement', people: 12, computedAt: '2026-03-02T09:00:00Z' }],
      modes: [{ id: 'PLACE', title: 'Sur place', people: 40, computedAt: '2026-03-02T09:00:00Z' }],
    }),
  }),
  state('referrals', {
    answers: shown({
      referrals: [
        { id: 'REPAIR', title: 'Un appareil à réparer', people: 24, computedAt: '2026-03-02T09:00:00Z' },
        { id: 'FREE_ACCESS', title: 'Un ordinateur ou Internet sur place', people: 12, computedAt: '2026-03-02T09:00:00Z' },
      ],
      answers: [
        { id: 'MET', title: 'La rencontre a eu lieu', people: 20, computedAt: '2026-03-02T09:00:00Z' },
        { id: 'HELPED', title: 'Cela a aidé', people: 14, computedAt: '2026-03-02T09:00:00Z' },
      ],
    }),
  }),
  state('wishes', {
    answers: shown({ wishes: [wish('envoyer-un-document', 'Envoyer un document', 24), wish('ecrire-a-ma-fille', 'Écrire à un proche', 12)] }),
  }),
  state('steps', {
    answers: shown({ computedAt: null, people: null, steps: [step('nommer-l-ecran', 'Dire ce que la personne a sous les yeux', 20)] }),
  }),
  state('table', {
    answers: summary(36, { before: BEFORE }),
    reach: unfolded,
  }),
  state('promises', { answers: { '/promises': { structure: 'galerie', fewest: 10, unowned: 14, absences: { '2026-10': 12, '2026-11': 31 } } } }),
  state('hidden', { answers: summary(null, { notEstablished: null }) }),
  state('none', { like: 'coordinator-elsewhere' }),
  state('several', { like: 'coordinator-of-two' }),
  state('nowhere', { like: 'coordinator-nowhere' }),
  state('not-hers', { like: 'begun' }),
  state('export', { reach: presses(EXPORT) }),
  state('export-days', {
    reach: async element => {
      await presses(EXPORT)(element);
      const last = await until(element, root => root?.querySelector('#until'));
      last.value = '2026-01-01';
      last.dispatchEvent(new Event('input'));
      await presses(['.choices .choice', 0])(element);
    },
  }),
  state('export-none', { answers: shown({ exports: [] }) }),
  state('lessons', { reach: presses(LESSONS) }),
  state('lessons-of-a-path', { reach: presses(LESSONS, FIRST_PATH) }),
  state('lesson', { reach: presses(LESSONS, FIRST_PATH, FIRST_LESSON) }),
  state('loading', { answers: { '/summary': 'never' }, waits: true }),
  state('away', { answers: { '/summary': 'away' } }),
  state('broken', { answers: { '/summary': 'broken' } }),
  state('signed-out', { answers: { '/me': 'signed-out' } }),
  state('long-words', { answers: shown({ people: 360, areas: [{ ...AREA, title: LONG, before: BEFORE }], wishes: [wish('long', LONG, 240)], steps: [step('long', LONG, 120)] }) }),
  state('right-to-left', {
    lang: 'ar',
    words: { ar: { 'structure.title': 'حصيلة المؤسسة', 'structure.lessons': 'قراءة الدروس وطباعتها', 'text-size': 'حجم النص' } },
    answers: summary(36, { title: 'التواصل' }),
  }),
];
