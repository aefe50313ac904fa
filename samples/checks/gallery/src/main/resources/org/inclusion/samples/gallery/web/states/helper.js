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
const [NOTE, QUESTIONS, PROPOSE, NOTED, ABSENCE, SHEET, CARD, ANOTHER, ENDS] = [
  /Noter ce qu|Note what/,
  /à voix haute|aloud/,
  /Proposer|Propose/,
  /est là|is here/,
  /Agir en son absence|Acting while/,
  /Recopier|Copy written/,
  /Imprimer sa carte|Print the card/,
  /^\s*(Autre demande|Something else)/,
  /^\s*(Terminer|Finish)\s*$/,
].map(text => ['.choice', text]);
const OTHER_CHANNEL = ['.quiet', /au téléphone|on the telephone/];
const WAITING = ['.note .choice', 0];

/** What waits on the first page: two calls, one of them by appointment today, and two referrals. */
const CALL = { way: 'TELEPHONE', status: 'DUE', mine: true, meetsAt: null, hour: null, day: '2026-11-24', name: 'Yann Le Goff', toldApart: null, about: 'NEWS', tries: [] };
const expected = async element => {
  const { today } = element.me;
  element.expected = [{ ...CALL, way: 'COUNTER', meetsAt: `${today}T13:00:00Z`, hour: '14 h', day: today, learner: 'nadia', name: 'Nadia Haddad', toldApart: 'rue du Lavoir' }];
  element.show(element.listed());
  await element.updateComplete;
};

/** A promise that is due and a referral that arrived, beside what she did at home. */
const waits = {
  ...fromHome,
  '/promises': { promises: [{ id: 'p', status: 'DUE', day: '2026-11-24', meetsAt: null, sentence: 'Marc Petit appelle, à partir du mardi 24 novembre 2026.' }] },
  '/referrals': {
    referrals: [
      { id: 'r', direction: 'RECEIVED', ended: false, silent: false, where: 'Mission locale', reason: { code: 'REPAIR', words: 'Un appareil à réparer' }, sentence: 'Orientation reçue le 20 novembre 2026.', notedOn: '2026-11-20', status: 'SENT', shared: [], day: '20 novembre 2026' },
    ],
  },
};

/** The button in a fold of the first page, by its words. */
const besides = text => element => pressText(element, text);
const pressText = async (element, text) => press(element, '.choice', await placeOf(element, '.choice', text));
const [WORKSHOP, OTHER_DAY, PREPARE] = [/Noter un atelier|Note a workshop/, /autre jour|earlier session/, /Préparer un atelier|Prepare a workshop/];

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
  await withHer(0, ABSENCE, ['.main'])(element);
  const boxes = await until(element, root => root?.querySelectorAll('[type=checkbox]'));
  boxes[1].click();
  boxes[4].click();
  await press(element, '.main');
}

const state = (id, more = {}) => ({ id: `helper/${id}`, element: 'helper', like: 'helper', ...more });

export const helper = [
  state('today'),
  state('accompanies', { like: 'accompanies' }),
  state('counts', {
    answers: { '/people': HERS, '/calls': { calls: [CALL] }, '/waiting': { waiting: 2 } },
    reach: async element => {
      await until(element, root => root?.querySelector('.choice'));
      await expected(element);
    },
  }),
  state('none', { answers: { '/people': people() } }),
  state('all', { answers: { '/people': HERS } }),
  state('workshop', { answers: { '/people': people(person('Rosa Martins', { today: true }), person('Yann Le Goff', { today: true })) }, reach: besides(WORKSHOP) }),
  state('workshop-by-number', { answers: { '/people': people() }, reach: besides(WORKSHOP) }),
  state('workshop-how-many', {
    answers: { '/people': people() },
    reach: async element => {
      await pressText(element, WORKSHOP);
      await press(element, '.main');
    },
  }),
  state('workshop-of-two', { like: 'helper-in-both', reach: besides(WORKSHOP) }),
  state('prepare', { reach: besides(PREPARE) }),
  state('other-day', { answers: { '/people': HERS }, reach: besides(OTHER_DAY) }),
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
              heading: 'Vous vous entraînez :',
              skills: [
                { pack: 'premiers-pas', skill: 'joindre', title: 'Joindre un document à un message', status: 'PRACTISED', contested: 'Vous avez dit : « Je sais le faire. » À regarder ensemble.', review: null },
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
  state('script-telephone', { reach: withHer(0, OTHER_CHANNEL, ['.actions .main', 0], ['.choices .choice', 0]) }),
  state('home', { answers: fromHome, reach: withHer(0) }),
  state('home-asked', { answers: fromHome, reach: withHer(0, WAITING) }),
  state('waits', { answers: waits, reach: withHer(0) }),
  state('waits-all', { answers: waits, reach: withHer(0, WAITING) }),
  state('another', { reach: withHer(0, ANOTHER) }),
  state('procedure', { reach: withHer(0, ANOTHER, ['.choice', 1]) }),
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
      deepest(element).renderRoot.querySelectorAll('details').forEach(details => (details.open = true));
    },
  }),
  state('note-telephone', { reach: withHer(0, OTHER_CHANNEL, NOTE) }),
  state('note-first', { reach: withHer(0, NOTE, ['.choice', 1]) }),
  state('noted', {
    reach: async element => {
      await withHer(0, NOTE)(element);
      const item = await until(element, root => root?.querySelector('#item'));
      item.value = 'premiers-pas/joindre-un-fichier';
      await press(element, '.choice', 1);
    },
  }),
  state('note-skill', { reach: withHer(2, NOTE) }),
  state('told', { reach: withHer(0, QUESTIONS) }),
  state('all-noted', { answers: fromHome, reach: withHer(1, NOTED) }),
  state('closing', { reach: withHer(0, ENDS) }),
  state('closing-open', {
    reach: async element => {
      await withHer(0, ENDS)(element);
      deepest(element).renderRoot.querySelectorAll('details').forEach(details => (details.open = true));
    },
  }),
  state('closing-another-day', {
    reach: async element => {
      await withHer(0, ENDS)(element);
      deepest(element).renderRoot.querySelector('#call-OTHER')?.click();
      await press(element, '.main');
    },
  }),
  state('closing-promised', { answers: { '/promises': { promises: [{ ...waits['/promises'].promises[0], status: 'OPEN' }] } }, reach: withHer(0, ENDS) }),
  state('closing-noted', {
    reach: async element => {
      await withHer(0, ENDS)(element);
      deepest(element).renderRoot.querySelectorAll('[name=call]')[1]?.click();
      await press(element, '.main');
    },
  }),
  state('closing-take-back', { reach: withHer(0, ENDS, ['.main'], ['.choices .quiet', 0]) }),
  state('closing-taken-back', { reach: withHer(0, ENDS, ['.main'], ['.choices .quiet', 0], ['.choices .choice', 0]) }),
  state('closing-away', {
    answers: { '/accompaniments/proposal': 'away' },
    reach: withHer(0, ENDS),
  }),
  state('absence', { answers: noAbsence, reach: withHer(0, ABSENCE) }),
  state('absence-some', { answers: someAbsence, reach: withHer(0, ABSENCE) }),
  state('absence-volunteer', { answers: noOffer, reach: withHer(0, ABSENCE) }),
  state('absence-telephone', { answers: noAbsence, reach: withHer(0, OTHER_CHANNEL, ABSENCE) }),
  state('absence-which', { answers: noAbsence, reach: withHer(0, ABSENCE, ['.choices .choice', 0]) }),
  state('absence-right', { answers: { ...someAbsence, ...right(true, 'Son mandat le permet.') }, reach: withHer(0, ABSENCE, ['.main'], ['.choices .choice', 0]) }),
  state('absence-no-right', {
    answers: { ...someAbsence, ...right(false, 'Son mandat a été arrêté. Il faut la personne, ou un nouveau mandat.') },
    reach: withHer(0, ABSENCE, ['.main'], ['.choices .choice', 0]),
  }),
  state('absence-noted', { reach: withHer(0, ABSENCE, ['.choices .choice', 0], ['.choices .choice', 4], ['.choices .choice', 0]) }),
  state('mandate', { reach: withHer(0, ABSENCE, ['.main']) }),
  state('mandate-nothing', { reach: withHer(0, ABSENCE, ['.main'], ['.main']) }),
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
