// Who is with the helper, and what a helper does with one person.
import { deepest, press, until } from '/reach.js';
import { noAbsence, noOffer, right, someAbsence } from '/states/absence.js';
import { fromHome } from '/states/home.js';

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

/** Once the script of the element is there: a page loads it where it meets the element. */
async function beginsAnew(element) {
  await customElements.whenDefined(element.localName);
  await element.begin();
}

/** A host whose search knows those in front of her today. */
async function withSearch(element) {
  const { relations } = await (await fetch('/inclusion/api/day-relations')).json();
  element.find = async name => relations.map(one => ({ id: one.learner, name: one.name })).filter(() => name !== 'personne');
  await beginsAnew(element);
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
    await press(element, selector, which instanceof RegExp ? await placeOf(element, selector, which) : which);
  }
};

/** Where the button with a text stands among those of a selector. */
async function placeOf(element, selector, text) {
  const isIt = one => text.test(one.textContent);
  const { place } = await until(element, root => {
    const all = [...(root?.querySelectorAll(selector) ?? [])];
    return all.some(isIt) && { place: all.findIndex(isIt) };
  });
  return place;
}

/** What may be done with one person, by its words in both languages. */
const [NOTE, QUESTIONS, PROPOSE, DONE, NOTED, ABSENCE, SHEET, CARD] = [
  /Noter ce qu|Note what/,
  /à voix haute|aloud/,
  /Proposer|Propose/,
  /C’est fait|Done/,
  /est là|is here/,
  /Agir en son absence|Acting while/,
  /Recopier|Copy written/,
  /Imprimer sa carte|Print the card/,
].map(text => ['.choices .choice', text]);
const OTHER_CHANNEL = ['.asides .quiet', 1];

const NAMESAKES = [
  { id: 'nadia', name: 'Nadia Haddad', about: 'rue du Lavoir' },
  { id: 'nadia-h', name: 'Nadia Haddad', about: 'place des Tilleuls' },
];

/** Looks for somebody as the host answers: what it finds, or nothing at all. */
const looksFor = find => async element => {
  element.find = find;
  await beginsAnew(element);
  const field = await until(element, root => root?.querySelector('#name'));
  field.value = 'haddad';
  field.form.requestSubmit();
  await until(element, root => root.querySelector('[aria-live] p, [aria-live] .choices'));
};

/** The text is read to her, for two procedures. */
async function readMandate(element) {
  await withHer(0, ABSENCE, ['.choices .choice', 0])(element);
  const boxes = await until(element, root => root?.querySelectorAll('[type=checkbox]'));
  boxes[1].click();
  boxes[4].click();
  await press(element, '.main');
}

const state = (id, more = {}) => ({ id: `helper/${id}`, element: 'helper', like: 'helper', ...more });

export const helper = [
  state('today'),
  state('accompanies', { like: 'accompanies' }),
  state('none', { answers: { '/people': people() } }),
  state('all', { answers: { '/people': HERS } }),
  state('workshop', { answers: { '/people': people(person('Rosa Martins', { today: true }), person('Yann Le Goff', { today: true })) }, reach: element => press(element, '.asides .quiet') }),
  state('workshop-by-number', { answers: { '/people': people() }, reach: element => press(element, '.asides .quiet') }),
  state('workshop-how-many', {
    answers: { '/people': people() },
    reach: async element => {
      await press(element, '.asides .quiet');
      await press(element, '.main');
    },
  }),
  state('workshop-of-two', { like: 'helper-in-both', reach: element => press(element, '.asides .quiet') }),
  state('prepare', { reach: element => press(element, '.asides .quiet', 2) }),
  state('other-day', { answers: { '/people': HERS }, reach: element => press(element, '.asides .quiet', 1) }),
  state('without-news', { answers: { '/people': people(...HERS.people.filter(one => one.withoutNews)) } }),
  state('search', { answers: { '/people': people() }, reach: withSearch }),
  state('search-found', { answers: { '/people': people() }, reach: async element => search(element, 'fa') }),
  state('search-namesakes', { answers: { '/people': people() }, reach: looksFor(async () => NAMESAKES) }),
  state('search-away', { answers: { '/people': people() }, reach: looksFor(async () => Promise.reject(new TypeError('no network'))) }),
  state('search-nobody', { answers: { '/people': people() }, reach: async element => search(element, 'personne') }),
  state('meet', {
    answers: { '/people': people() },
    reach: async element => {
      await search(element, 'fa');
      await press(element, '[aria-live] .choice');
    },
  }),
  state('meet-namesake', {
    answers: { '/people': people() },
    reach: async element => {
      await looksFor(async () => NAMESAKES)(element);
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
  state('person-telephone', { reach: withHer(0, OTHER_CHANNEL) }),
  state('home', { answers: fromHome, reach: withHer(0) }),
  state('not-ended', {
    reach: async element => {
      await withHer(0)(element);
      element.show(await element.people());
      await element.updateComplete;
    },
  }),
  state('note', { reach: withHer(0, NOTE) }),
  state('note-more', {
    reach: async element => {
      await withHer(0, NOTE)(element);
      deepest(element).renderRoot.querySelector('details').open = true;
    },
  }),
  state('note-telephone', { reach: withHer(0, OTHER_CHANNEL, NOTE) }),
  state('noted', { reach: withHer(0, NOTE, ['.choice', 1]) }),
  state('note-skill', { reach: withHer(2, NOTE) }),
  state('told', { reach: withHer(0, QUESTIONS) }),
  state('all-noted', { answers: fromHome, reach: withHer(1, NOTED) }),
  state('done', { reach: withHer(0, DONE) }),
  state('done-noted', { reach: withHer(0, DONE, ['.main']) }),
  state('absence', { answers: noAbsence, reach: withHer(0, ABSENCE) }),
  state('absence-some', { answers: someAbsence, reach: withHer(0, ABSENCE) }),
  state('absence-volunteer', { answers: noOffer, reach: withHer(0, ABSENCE) }),
  state('absence-telephone', { answers: noAbsence, reach: withHer(0, OTHER_CHANNEL, ABSENCE) }),
  state('absence-which', { answers: noAbsence, reach: withHer(0, ABSENCE, ['.main']) }),
  state('absence-right', { answers: { ...someAbsence, ...right(true, 'Son mandat le permet.') }, reach: withHer(0, ABSENCE, ['.main'], ['.choices .choice', 0]) }),
  state('absence-no-right', {
    answers: { ...someAbsence, ...right(false, 'Son mandat a été arrêté. Il faut la personne, ou un nouveau mandat.') },
    reach: withHer(0, ABSENCE, ['.main'], ['.choices .choice', 0]),
  }),
  state('absence-noted', { reach: withHer(0, ABSENCE, ['.main'], ['.choices .choice', 4], ['.choices .choice', 0]) }),
  state('mandate', { reach: withHer(0, ABSENCE, ['.choices .choice', 0]) }),
  state('mandate-nothing', { reach: withHer(0, ABSENCE, ['.choices .choice', 0], ['.main']) }),
  state('mandate-read', { reach: async element => readMandate(element) }),
  state('mandate-given', {
    reach: async element => {
      await readMandate(element);
      await press(element, '.choices .choice', 0);
    },
  }),
  state('propose', { reach: withHer(2, PROPOSE) }),
  state('proposed', { reach: withHer(2, PROPOSE, ['.choices .choice', 0]) }),
  state('agreed', { reach: withHer(2, PROPOSE, ['.choices .choice', 0], ['.yes-no .choice', 0]) }),
  state('propose-none', { reach: withHer(0, PROPOSE) }),
  state('which-sheet', { reach: withHer(0, SHEET) }),
  state('card', { reach: withHer(0, CARD) }),
  state('learner-refused', { like: 'begun' }),
  state('loading', { answers: { '/people': 'never' }, waits: true }),
  state('away', { answers: { '/people': 'away' } }),
  state('broken', { answers: { '/people': 'broken' } }),
  state('signed-out', { answers: { '/me': 'signed-out' } }),
  state('long-words', { answers: { '/people': people(person(LONG, { today: true }), person(LONG, { withoutNews: true })) } }),
  state('right-to-left', { lang: 'ar', words: { ar: ARABIC }, answers: { '/people': people(person('فاطمة بن علي', { today: true }), person('يوسف', { withoutNews: true, lastNews: '2026-09-03' })) } }),
];
