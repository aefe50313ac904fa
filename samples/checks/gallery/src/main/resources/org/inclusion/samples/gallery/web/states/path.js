// Where I am, what is next and why, and the steps.
import { fromHome } from '/states/home.js';

const LONG = 'Retrouver l’attestation anticonstitutionnellementdématérialisée de la mutuelle interprofessionnelle départementale';

const made = (title, sentence) => ({
  version: 1,
  paths: [
    {
      path: 'premiers-pas',
      title,
      language: 'fr',
      complete: false,
      steps: ['DONE', 'STARTED', 'NOT_STARTED'].map((status, i) => ({ step: `s${i}`, title, status, sentence, lastAt: null })),
    },
  ],
});
const next = (title, sentence) => ({
  version: 1,
  step: { id: 's1', path: 'premiers-pas', title, why: sentence, language: 'fr', minutes: 5, ref: { pack: 'p', version: '1.0.0', item: 's1' } },
  reason: { code: 'next.follows', sentence },
  how: { way: 'ALONE', sentence },
  help: null,
  callBack: null,
  revisions: [],
});

const ARABIC = {
  ar: {
    'path.title': 'طريقي',
    'path.free': 'الترتيب مجرد نصيحة. افتح ما يعجبك.',
    'path.resume': 'متابعة:',
    'path.profile': 'المساعدة المفيدة لي',
    'path.wish': 'تغيير الرغبة',
    'next.title': 'التالي',
    'next.why': 'لماذا',
    'next.how': 'كيف',
    'text-size': 'حجم النص',
  },
};

const bookmark = { item: 'utiliser-le-clavier', anchor: 'lesson', at: new Date().toISOString() };

export const path = [
  { id: 'path/none', element: 'path', like: 'new' },
  { id: 'path/begun', element: 'path', like: 'begun' },
  { id: 'path/started', element: 'path', like: 'started' },
  { id: 'path/bookmark', element: 'path', like: 'begun', answers: { '/bookmark': bookmark } },
  { id: 'path/home', element: 'path', like: 'begun', answers: fromHome },
  { id: 'path/known', element: 'path', like: 'known' },
  { id: 'path/complete', element: 'path', like: 'complete' },
  { id: 'path/other-device', element: 'path', like: 'computer' },
  { id: 'path/not-yet', element: 'path', like: 'new', attributes: { path: 'premiers-pas' } },
  { id: 'path/helper', element: 'path', like: 'helper', with: 'known' },
  { id: 'path/helper-home', element: 'path', like: 'helper', with: 'known', answers: fromHome },
  { id: 'path/helper-none', element: 'path', like: 'helper', with: 'new' },
  { id: 'path/loading', element: 'path', like: 'begun', answers: { '/progress': 'never' }, waits: true },
  { id: 'path/away', element: 'path', like: 'begun', answers: { '/progress': 'away' } },
  { id: 'path/broken', element: 'path', like: 'begun', answers: { '/next-step': 'broken' } },
  { id: 'path/signed-out', element: 'path', like: 'begun', answers: { '/me': 'signed-out' } },
  {
    id: 'path/long-words',
    element: 'path',
    like: 'begun',
    answers: { '/progress': made(LONG, LONG), '/next-step': next(LONG, LONG) },
  },
  {
    id: 'path/right-to-left',
    element: 'path',
    like: 'begun',
    lang: 'ar',
    words: ARABIC,
    answers: { '/progress': made('إرسال وثيقة', 'بدأ'), '/next-step': next('إرسال وثيقة', 'هذه تتمة الطريق.') },
  },
];
