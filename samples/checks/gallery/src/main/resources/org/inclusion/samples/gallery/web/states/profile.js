// What she showed, skill by skill; what she did; who looked; for a helper the areas as details.
import { deepest, press } from '/reach.js';
import { longAbsence, someAbsence } from '/states/absence.js';
import { fromHome } from '/states/home.js';

const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const AREA = { area: '1', title: 'Communiquer', why: [], settles: null, at: '2026-03-02T09:00:00Z', reviewDue: false, review: null, evidence: [] };
const SKILL = {
  pack: 'premiers-pas',
  skill: 'joindre-un-fichier',
  ref: { pack: 'premiers-pas', version: '1.0.0', item: 'joindre-un-fichier' },
  title: 'Joindre un document à un message',
  status: 'ALONE',
  at: '2026-03-02T09:00:00Z',
  review: null,
  witnessed: null,
  disagreement: null,
  contested: null,
};
const group = (kind, heading, ...skills) => ({ kind, audience: 'LEARNER', heading, skills: skills.map(one => ({ ...SKILL, ...one })) });
const shown = (...groups) => ({ sentence: null, groups });
const areas = (...several) => ({ version: 1, skills: shown(), areas: several.map(one => ({ ...AREA, ...one })) });

const SUSPENDED = {
  ...areas(
  { status: 'SUSPENDED', level: null, sentence: 'Vous n’êtes pas d’accord. À regarder ensemble.' },
  { area: '2', title: 'Créer', status: 'ESTABLISHED', level: 'SUPPORTED', sentence: 'Rester à côté', review: 'Cela fait longtemps. À revoir ensemble.', reviewDue: true },
  ),
  skills: shown(
    group('CAN', 'Vous savez faire', {
      disagreement: 'I_NEED_HELP',
      contested: 'Vous avez dit : « J’ai encore besoin d’aide. » À regarder ensemble.',
    }),
    group('PRACTISING', 'Vous vous entraînez', { skill: 'ecrire', title: 'Écrire un message', status: 'ALONE_ONCE', review: 'À revoir ensemble.' }),
  ),
};

const looks = () => ({
  looks: [
    { viewer: 'aide-1', name: 'Marc Petit', what: 'PATH', sentence: 'A regardé votre chemin.', day: '2026-03-02', at: '2026-03-02T09:02:00Z' },
    { viewer: 'aide-1', name: 'Marc Petit', what: 'QUESTIONS', sentence: 'A fait le point avec vous.', day: '2026-03-02', at: '2026-03-02T09:00:00Z' },
    { viewer: 'aide-2', name: null, what: 'HISTORY', sentence: 'A regardé ce que vous avez fait.', day: '2026-03-01', at: '2026-03-01T09:00:00Z' },
  ],
});

/** What was done with her, alone and with others. */
const done = {
  accompaniments: [
    { id: 'a2', sentence: 'À domicile, le lundi 2 mars 2026, 45\u00a0minutes. E-mail, Logement.', name: 'Marc Petit' },
    { id: 'a1', sentence: 'Par téléphone, le dimanche 1er mars 2026, 15\u00a0minutes.', name: null },
  ],
  workshops: [{ id: 'w1', sentence: 'En atelier, le vendredi 27 février 2026, 120\u00a0minutes. Prévention en sécurité numérique.', name: 'Marc Petit' }],
};

/** So many that there is a second page. */
const manyLooks = () => ({
  looks: Array.from({ length: 20 }, (_, day) => ({
    viewer: 'aide-1',
    name: 'Marc Petit',
    what: 'PROFILE',
    sentence: 'A regardé l’aide qui vous est utile.',
    day: `2026-03-${String(28 - day).padStart(2, '0')}`,
    at: `2026-03-${String(28 - day).padStart(2, '0')}T09:00:00Z`,
  })),
  next: 'further',
});

const corrected = () => ({
  evidence: [
    {
      id: 'p2',
      kind: 'practice',
      title: 'Joindre un document à un message',
      sentence: 'Fait ensemble',
      at: '2026-03-02T09:00:00Z',
      supersedes: 'p1',
      corrected: null,
    },
    {
      id: 'p1',
      kind: 'practice',
      title: 'Joindre un document à un message',
      sentence: 'Fait sans aide',
      at: '2026-03-02T09:00:00Z',
      corrected: { by: 'p2', at: '2026-03-04T09:00:00Z', actor: 'aide-1', name: 'Marc Petit', withdrawn: false },
    },
    {
      id: 'p0',
      kind: 'practice',
      title: LONG,
      sentence: 'Essayé',
      at: '2026-03-01T09:00:00Z',
      corrected: { by: 'w0', at: '2026-03-04T09:00:00Z', actor: 'gone', name: null, withdrawn: true },
    },
  ],
  next: null,
});

/** Opens every part that is folded. */
const unfold = element => {
  deepest(element)
    .renderRoot.querySelectorAll('details')
    .forEach(details => {
      details.open = true;
    });
};

const codes = () => ({
  codes: [
    { code: 'K7M4PX', path: 'premiers-pas', step: 'joindre-un-fichier', title: 'Joindre un document à un message', givenAt: '2026-03-02T09:00:00Z', lastDay: '2099-12-31' },
    { code: 'R2D8WQ', path: 'premiers-pas', step: 'ecrire-un-message', title: LONG, givenAt: '2026-03-01T09:00:00Z', lastDay: '2099-12-30' },
  ],
});

/** What may be opened from her profile, in the order of the page. */
const ALL_NOTED = ['.choices .choice', 2];

/** One press for all skills; then she says which. */
const NOT_RIGHT = ['.choices .quiet', 0];

const explained = () => ({
  ...areas(),
  skills: shown({
    kind: 'EXPLAINING',
    audience: 'HELPER',
    heading: 'Je peux l’expliquer à un collègue',
    skills: [{ ...SKILL, pack: 'accompagner-a-distance', skill: 'guider-sans-voir', title: 'Guider par la voix, sans voir l’écran', explains: true }],
  }),
});

const witnessed = () => ({
  ...areas(),
  skills: shown(
    group('TO_TRY', 'À essayer ensemble, si vous voulez', { status: 'MET', witnessed: 'Vu par le site ville-exemple.fr. On ne sait pas avec quelle aide.' }),
  ),
});

const witnessedHistory = () => ({
  evidence: [
    {
      id: 'request-1',
      kind: 'witnessed',
      actor: '~host',
      name: 'ville-exemple.fr',
      title: 'Joindre un document à un message',
      sentence: 'Vu par le site ville-exemple.fr. On ne sait pas avec quelle aide.',
      at: '2026-03-02T09:00:00Z',
    },
  ],
  next: null,
});

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };

/** The press that leads to printing is the last on the page. */
async function printing(element) {
  await press(element, ...ALL_NOTED);
  const last = deepest(element).renderRoot.querySelectorAll('.choices .choice').length - 1;
  await press(element, '.choices .choice', last);
}

const history = element => press(element, '.choices .choice', 0);

export const profile = [
  { id: 'profile/known', element: 'profile', like: 'known' },
  { id: 'profile/begun', element: 'profile', like: 'begun' },
  { id: 'profile/empty', element: 'profile', like: 'new' },
  { id: 'profile/disagrees', element: 'profile', like: 'disagrees' },
  { id: 'profile/which', element: 'profile', like: 'known', reach: presses(NOT_RIGHT) },
  { id: 'profile/disagreeing', element: 'profile', like: 'known', reach: presses(NOT_RIGHT, ['.choices .choice', 0]) },
  {
    id: 'profile/settling',
    element: 'profile',
    like: 'helper',
    with: 'known',
    answers: { '/profile': SUSPENDED },
    reach: element => press(element, '.card .quiet'),
  },
  {
    id: 'profile/helper-details',
    element: 'profile',
    like: 'helper',
    with: 'known',
    answers: { '/profile': SUSPENDED },
    reach: async element => {
      await press(element, '.card .quiet');
      await press(element, '.plain:not(.quickly .plain)');
      deepest(element).renderRoot.querySelector('details').open = true;
    },
  },
  { id: 'profile/all-noted', element: 'profile', like: 'disagrees', answers: { '/looks': looks }, reach: presses(ALL_NOTED) },
  {
    id: 'profile/all-noted-open',
    element: 'profile',
    like: 'disagrees',
    answers: { '/looks': manyLooks, '/history': corrected },
    reach: async element => {
      await press(element, ...ALL_NOTED);
      unfold(element);
    },
  },
  { id: 'profile/all-noted-empty', element: 'profile', like: 'new', reach: presses(ALL_NOTED) },
  { id: 'profile/all-noted-home', element: 'profile', like: 'begun', answers: fromHome, reach: presses(ALL_NOTED) },
  { id: 'profile/all-noted-print', element: 'profile', like: 'known', reach: printing },
  {
    id: 'profile/all-noted-print-nothing',
    element: 'profile',
    like: 'known',
    reach: async element => {
      await printing(element);
      for (const block of [0, 1, 2, 3, 4, 6]) {
        await press(element, '.choices .choice', block);
      }
    },
  },
  { id: 'profile/helper-all-noted', element: 'profile', like: 'helper', with: 'known', attributes: { noted: '' }, answers: { '/looks': looks } },
  { id: 'profile/history-long', element: 'profile', like: 'complete', reach: history },
  { id: 'profile/not-me', element: 'profile', like: 'known', reach: presses(['.choices .choice', 0], ['.card .quiet', 1]) },
  { id: 'profile/history', element: 'profile', like: 'known', reach: history },
  { id: 'profile/history-empty', element: 'profile', like: 'new', reach: history },
  {
    id: 'profile/correction',
    element: 'profile',
    like: 'known',
    reach: async element => {
      await history(element);
      await press(element, '.card .quiet');
    },
  },
  {
    id: 'profile/corrected',
    element: 'profile',
    like: 'known',
    reach: async element => {
      await history(element);
      await press(element, '.card .quiet');
      await press(element, '.choices .choice', 1);
    },
  },
  { id: 'profile/looks', element: 'profile', like: 'known', answers: { '/looks': looks }, reach: element => press(element, '.choices .choice', 1) },
  { id: 'profile/looks-many', element: 'profile', like: 'known', answers: { '/looks': manyLooks }, reach: element => press(element, '.choices .choice', 1) },
  { id: 'profile/looks-empty', element: 'profile', like: 'known', reach: element => press(element, '.choices .choice', 1) },
  { id: 'profile/helper', element: 'profile', like: 'helper', with: 'known' },
  { id: 'profile/helper-disagreement', element: 'profile', like: 'helper', with: 'known', answers: { '/profile': SUSPENDED } },
  { id: 'profile/helper-history', element: 'profile', like: 'helper', with: 'known', reach: history },
  { id: 'profile/professional', element: 'profile', like: 'professional' },
  { id: 'profile/explaining', element: 'profile', like: 'professional', reach: element => press(element, '.skills .quiet') },
  { id: 'profile/explained', element: 'profile', like: 'professional', answers: { '/profile': explained } },
  { id: 'profile/witnessed', element: 'profile', like: 'known', answers: { '/profile': witnessed } },
  { id: 'profile/witnessed-history', element: 'profile', like: 'known', answers: { '/history': witnessedHistory }, reach: history },
  { id: 'profile/cards', element: 'profile', like: 'known', answers: { '/cards': codes }, reach: element => press(element, '.fold .choice', 0) },
  { id: 'profile/done-noted', element: 'profile', like: 'known', answers: { '/accompaniments': done }, reach: presses(ALL_NOTED) },
  { id: 'profile/absence', element: 'profile', like: 'known', answers: someAbsence, reach: element => press(element, '.fold .choice', 0) },
  { id: 'profile/absence-long-words', element: 'profile', like: 'known', answers: longAbsence, reach: element => press(element, '.fold .choice', 0) },
  { id: 'profile/absence-noted', element: 'profile', like: 'known', answers: someAbsence, reach: presses(ALL_NOTED) },
  {
    id: 'profile/absence-away',
    element: 'profile',
    like: 'known',
    answers: { ...someAbsence, '/end': 'away' },
    reach: async element => {
      await press(element, '.fold .choice', 0);
      await press(element, '.mandate .choice');
    },
  },
  { id: 'profile/loading', element: 'profile', like: 'known', answers: { '/profile': 'never' }, waits: true },
  { id: 'profile/away', element: 'profile', like: 'known', answers: { '/profile': 'away' } },
  {
    id: 'profile/not-noted',
    element: 'profile',
    like: 'known',
    answers: { '/disagreements': 'away' },
    reach: presses(NOT_RIGHT, ['.choices .choice', 0], ['.choices .choice', 1]),
  },
  { id: 'profile/broken', element: 'profile', like: 'known', answers: { '/profile': 'broken' } },
  { id: 'profile/signed-out', element: 'profile', like: 'known', answers: { '/me': 'signed-out' } },
  {
    id: 'profile/long-words',
    element: 'profile',
    like: 'known',
    answers: {
      '/profile': {
        ...areas(
          { title: LONG, status: 'ESTABLISHED', level: 'ALONE', sentence: LONG, why: [LONG, LONG] },
          { area: '2', title: LONG, status: 'NOT_ESTABLISHED', level: null, sentence: LONG, settles: LONG, at: null },
        ),
        skills: shown(group('CAN', LONG, { title: LONG, contested: LONG }), group('TO_TRY', LONG, { title: LONG, review: LONG })),
      },
    },
  },
  {
    id: 'profile/right-to-left',
    element: 'profile',
    like: 'known',
    lang: 'ar',
    words: { ar: { 'profile.title': 'المساعدة المفيدة لي', 'profile.disagree': 'لست موافقا', 'history.title': 'ما فعلته', 'looks.title': 'من نظر' } },
  },
];
