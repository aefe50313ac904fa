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

const shown = more => ({
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

export const structure = [
  state('sums'),
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
    reach: async element => {
      const details = await until(element, root => root?.querySelector('details'));
      details.open = true;
    },
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
