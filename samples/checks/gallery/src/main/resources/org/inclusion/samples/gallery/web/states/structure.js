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
};

const summary = (people, ...areas) => ({
  '/summary': { structure: 'galerie', computedAt: '2026-11-02T04:00:00Z', people, sentence: GROUPS, areas: areas.map(one => ({ ...AREA, ...one })) },
});
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
const LESSONS = ['.asides .choice', 0];
const FIRST_LESSON = ['.choices .choice', 0];

export const structure = [
  state('sums'),
  state('areas', { answers: summary(36, {}, NOTHING_OF_IT) }),
  state('table', {
    answers: summary(36, {}),
    reach: async element => {
      const details = await until(element, root => root?.querySelector('details'));
      details.open = true;
    },
  }),
  state('hidden', { answers: summary(null, { notEstablished: null }) }),
  state('none', { like: 'coordinator-elsewhere' }),
  state('several', { like: 'coordinator-of-two' }),
  state('nowhere', { like: 'coordinator-nowhere' }),
  state('not-hers', { like: 'begun' }),
  state('lessons', { reach: presses(LESSONS) }),
  state('lesson', { reach: presses(LESSONS, FIRST_LESSON) }),
  state('loading', { answers: { '/summary': 'never' }, waits: true }),
  state('away', { answers: { '/summary': 'away' } }),
  state('broken', { answers: { '/summary': 'broken' } }),
  state('signed-out', { answers: { '/me': 'signed-out' } }),
  state('long-words', { answers: summary(360, { title: LONG }) }),
  state('right-to-left', {
    lang: 'ar',
    words: { ar: { 'structure.title': 'حصيلة المؤسسة', 'structure.lessons': 'قراءة الدروس وطباعتها', 'text-size': 'حجم النص' } },
    answers: summary(36, { title: 'التواصل' }),
  }),
];
