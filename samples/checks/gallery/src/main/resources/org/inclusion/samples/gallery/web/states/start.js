// What would you like to do, how, with what; and the three sentences.
import { press, until } from '/reach.js';

const LONG =
  'Retrouver sur le site de la mutuelle interprofessionnelle départementale l’attestation anticonstitutionnellementdématérialisée demandée par le service';

const ARABIC = {
  ar: {
    'wish.title': 'ماذا تريد أن تفعل؟',
    'wish.text': 'اختر ما يهمك. يمكنك التغيير لاحقا.',
    'text-size': 'حجم النص',
  },
};
const goals = texts => ({ goals: texts.map((text, i) => ({ id: `g${i}`, text, language: 'fr', path: 'p', area: '1', audience: 'LEARNER' })) });

export const start = [
  { id: 'start/wish', element: 'start', like: 'new' },
  {
    id: 'start/wish-of-another-path',
    element: 'start',
    like: 'new',
    reach: async element => {
      await press(element, '.choices .choice');
      const details = await until(element, root => root?.querySelector('details'));
      details.open = true;
    },
  },
  {
    id: 'start/wish-in-her-words',
    element: 'start',
    like: 'new',
    reach: async element => {
      await press(element, '.choices .choice');
      const field = await until(element, root => root?.querySelector('#sought'));
      field.value = 'mon médecin';
      field.dispatchEvent(new Event('input'));
      await until(element, root => root?.querySelector('[role="status"] .choice'));
    },
  },
  { id: 'start/without-device', element: 'start', like: 'new', reach: async element => press(element, '.choices .choice', 1) },
  { id: 'start/how', element: 'start', like: 'new', reach: async element => press(element) },
  {
    id: 'start/device',
    element: 'start',
    like: 'new',
    reach: async element => {
      await press(element);
      await press(element);
    },
  },
  {
    id: 'start/device-borrowed',
    element: 'start',
    like: 'new',
    reach: async element => {
      await press(element);
      await press(element);
      await press(element, '.choices .choice', 3);
    },
  },
  {
    id: 'start/connection',
    element: 'start',
    like: 'new',
    reach: async element => {
      for (let i = 0; i < 3; i++) {
        await press(element);
      }
    },
  },
  {
    id: 'start/told',
    element: 'start',
    like: 'new',
    reach: async element => {
      for (let i = 0; i < 4; i++) {
        await press(element);
      }
    },
  },
  {
    id: 'start/stale',
    element: 'start',
    like: 'new',
    answers: { '/wishes': 'stale' },
    reach: async element => {
      for (let i = 0; i < 5; i++) {
        await press(element);
      }
    },
  },
  { id: 'start/helper-wish', element: 'start', like: 'helper', with: 'new' },
  { id: 'start/helper-told', element: 'start', like: 'helper', with: 'new', reach: async element => press(element) },
  {
    id: 'start/helper-begins',
    element: 'start',
    like: 'helper',
    with: 'new',
    reach: async element => {
      await press(element);
      await press(element, '.yes-no .choice', 1);
    },
  },
  ...['how', 'device', 'connection'].map((part, n) => ({
    id: `start/helper-${part}`,
    element: 'start',
    like: 'helper',
    with: 'new',
    reach: async element => {
      await press(element);
      await press(element, '.line .plain', n);
    },
  })),
  { id: 'start/professional', element: 'start', like: 'professional' },
  { id: 'start/loading', element: 'start', like: 'new', answers: { '/goals': 'never' }, waits: true },
  { id: 'start/empty', element: 'start', like: 'new', answers: { '/goals': goals([]) } },
  { id: 'start/empty-begun', element: 'start', like: 'begun', answers: { '/goals': goals([]) } },
  { id: 'start/empty-helper', element: 'start', like: 'helper', with: 'begun', answers: { '/goals': goals([]) } },
  { id: 'start/away', element: 'start', like: 'new', answers: { '/goals': 'away' } },
  { id: 'start/broken', element: 'start', like: 'new', answers: { '/goals': 'broken' } },
  { id: 'start/signed-out', element: 'start', like: 'new', answers: { '/me': 'signed-out' } },
  { id: 'start/long-words', element: 'start', like: 'new', answers: { '/goals': goals([LONG, LONG]) } },
  {
    id: 'start/right-to-left',
    element: 'start',
    like: 'new',
    lang: 'ar',
    words: ARABIC,
    answers: { '/goals': goals(['إرسال وثيقة', 'الكتابة إلى ابنتي']) },
  },
];
