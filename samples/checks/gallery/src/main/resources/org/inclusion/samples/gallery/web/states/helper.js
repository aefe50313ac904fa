// Who is with the helper, and what she does with one person.
import { deepest, press, until } from '/reach.js';

const person = (name, more = {}) => ({ learner: name.toLowerCase().replaceAll(/[^a-z]/g, '-'), name, today: false, lastNews: '2026-11-20', withoutNews: false, ...more });
const people = (...list) => ({ people: list });

const HERS = people(
  person('Rosa Martins', { today: true }),
  person('Ousmane Diallo', { lastNews: null, withoutNews: true }),
  person('Thi Lan Nguyen', { lastNews: '2026-09-03', withoutNews: true }),
  person('Yann Le Goff'),
  person('Fatima Benali'),
);

const LONG = 'Marie-Antoinette-Bernadette de la Villardière-Montmorency-Sainte-Geneviève';

const ARABIC = {
  'counter.title': 'من معك الآن؟',
  'counter.today': 'معك اليوم',
  'counter.call': 'للاتصال بهم',
  'counter.call.text': 'لا أخبار منذ مدة. المكالمة تفرح دائما.',
  'counter.last-news': 'آخر الأخبار: {day}',
  'text-size': 'حجم النص',
};

/** A host whose search knows those in front of her today. */
async function withSearch(element) {
  const { relations } = await (await fetch('/inclusion/api/day-relations')).json();
  element.find = async name => relations.map(one => ({ id: one.learner, name: one.name })).filter(() => name !== 'personne');
  await element.begin();
  await element.updateComplete;
}

async function search(element, name) {
  await withSearch(element);
  const field = await until(element, root => root?.querySelector('#name'));
  field.value = name;
  field.form.requestSubmit();
  await until(element, root => root.querySelector('[aria-live] p, [aria-live] .choices'));
}

/** With the n-th of those in front of her: the first is on her path, the second has done much of it, the third is new. */
const withHer = (n, ...presses) => async element => {
  const { relations } = await (await fetch('/inclusion/api/day-relations')).json();
  const names = await until(element, root => root?.querySelector('.choice') && [...root.querySelectorAll('.choice')].map(one => one.textContent.trim()));
  await press(element, '.choice', names.indexOf(relations[n].name));
  for (const [selector, which] of presses) {
    await press(element, selector, which);
  }
};

const state = (id, more = {}) => ({ id: `helper/${id}`, element: 'helper', like: 'helper', ...more });

export const helper = [
  state('today'),
  state('accompanies', { like: 'accompanies' }),
  state('none', { answers: { '/people': people() } }),
  state('all', { answers: { '/people': HERS } }),
  state('without-news', { answers: { '/people': people(...HERS.people.filter(one => one.withoutNews)) } }),
  state('search', { answers: { '/people': people() }, reach: withSearch }),
  state('search-found', { answers: { '/people': people() }, reach: async element => search(element, 'fa') }),
  state('search-nobody', { answers: { '/people': people() }, reach: async element => search(element, 'personne') }),
  state('meet', {
    answers: { '/people': people() },
    reach: async element => {
      await search(element, 'fa');
      await press(element, '[aria-live] .choice');
    },
  }),
  state('to-look-at', {
    answers: {
      '/profile': {
        areas: [],
        skills: {
          sentence: null,
          groups: [
            {
              kind: 'PRACTISING',
              audience: 'LEARNER',
              heading: 'La personne s’entraîne :',
              skills: [
                { pack: 'premiers-pas', skill: 'joindre', title: 'Joindre un document à un message', status: 'PRACTISED', contested: 'La personne dit : « Je sais le faire. » À regarder ensemble.', review: null },
                { pack: 'premiers-pas', skill: 'chercher', title: 'Chercher une information', status: 'ALONE', contested: null, review: 'À revoir ensemble.' },
              ],
            },
          ],
        },
      },
    },
    reach: withHer(0),
  }),
  state('met', {
    answers: { '/people': people() },
    reach: async element => {
      await search(element, 'fa');
      await press(element, '[aria-live] .choice');
      await press(element, '.choice', 1);
    },
  }),
  state('person', { reach: withHer(0) }),
  state('person-new', { reach: withHer(2) }),
  state('note', { reach: withHer(0, ['.choices .choice', 0]) }),
  state('note-more', {
    reach: async element => {
      await withHer(0, ['.choices .choice', 0])(element);
      deepest(element).renderRoot.querySelector('details').open = true;
    },
  }),
  state('noted', { reach: withHer(0, ['.choices .choice', 0], ['.choice', 1]) }),
  state('note-skill', { reach: withHer(2, ['.choices .choice', 0]) }),
  state('propose', { reach: withHer(2, ['.choices .choice', 4]) }),
  state('proposed', { reach: withHer(2, ['.choices .choice', 4], ['.choice', 0]) }),
  state('agreed', { reach: withHer(2, ['.choices .choice', 4], ['.choice', 0], ['.choice', 0]) }),
  state('propose-none', { reach: withHer(0, ['.choices .choice', 4]) }),
  state('told', { reach: withHer(0, ['.choices .choice', 1]) }),
  state('which-sheet', { reach: withHer(0, ['.choices .choice', 5]) }),
  state('card', { reach: withHer(0, ['.choices .choice', 6]) }),
  state('learner-refused', { like: 'begun' }),
  state('loading', { answers: { '/people': 'never' }, waits: true }),
  state('away', { answers: { '/people': 'away' } }),
  state('broken', { answers: { '/people': 'broken' } }),
  state('signed-out', { answers: { '/me': 'signed-out' } }),
  state('long-words', { answers: { '/people': people(person(LONG, { today: true }), person(LONG, { withoutNews: true })) } }),
  state('right-to-left', { lang: 'ar', words: { ar: ARABIC }, answers: { '/people': people(person('فاطمة بن علي', { today: true }), person('يوسف', { withoutNews: true, lastNews: '2026-09-03' })) } }),
];
