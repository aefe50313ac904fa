// Some questions, one at a time; the result in words; the card and the sheet.
import { deepest, press, title, until } from '/reach.js';

const LONG = 'Anticonstitutionnellementdématérialiséeinterprofessionnelledépartementale, la question continue encore un peu sur plusieurs lignes ?';
const REF = { pack: 'premiers-pas', version: '1.0.0', item: 'q1' };
const PLACE = { id: 'a1', mode: 'COUNTER', areas: ['1'], answered: 0, length: 5, finished: false };
const ARABIC = {
  ar: {
    'questions.first': 'للبدء',
    'questions.unknown': 'لا أعرف',
    'questions.stop': 'أتوقف هنا',
    'text-size': 'حجم النص',
  },
};

const question = (text, ...options) => ({
  ...PLACE,
  question: { id: 'q1', text, spoken: text, language: 'fr', options: options.map((one, i) => ({ id: `o${i}`, text: one })), ref: REF },
});

/** Says yes, and waits for the first question. */
export const agree = element => press(element, '.yes-no .choice');

/** Answers what is asked, `n`-th of the answers, past the sentence that helps. */
export async function answer(element, n = 0) {
  await press(element, '.choices .choice', n);
  if (isThanks(element)) {
    await press(element, '.main');
  }
}

function isThanks(element) {
  return ['Merci', 'Thank you'].includes(title(element).trim());
}

/** To the end: when nothing may be stopped any more. */
export async function answerAll(element) {
  await agree(element);
  while (await asked(element)) {
    await answer(element);
  }
}

async function asked(element) {
  await until(element, root => root?.querySelector('.question, .main'));
  return deepest(element).renderRoot.querySelector('.question .choices');
}

/** Says "I don't know" to everything: nothing is recognised. */
async function knowsNothing(element) {
  await agree(element);
  for (let choices = await asked(element); choices; choices = await asked(element)) {
    await answer(element, choices.children.length - 1);
  }
}

/** Says "I don't know" once, which always gets the sentence that helps. */
async function doesNotKnow(element) {
  await agree(element);
  const choices = await asked(element);
  await press(element, '.choices .choice', choices.children.length - 1);
}

const askedAbout = title => ({ skill: 's', title, language: 'fr' });
const FINISHED = { ...PLACE, areas: ['2'], answered: 5, finished: true };

/** A result: what was recognised, what to try, what nobody looked at. */
const result = (id, recognised, toTry, notLookedAt) => ({
  id: `questions/${id}`,
  element: 'questions',
  like: 'begun',
  attributes: { assessment: 'a1' },
  answers: {
    '/assessments/a1': { ...FINISHED, result: { recognised: recognised.map(askedAbout), toTry: toTry.map(askedAbout), notLookedAt: notLookedAt.map(askedAbout) } },
  },
});

async function hint(element) {
  await agree(element);
  for (let i = 0; !isThanks(element) && i < 5; i++) {
    await press(element, '.choices .choice', i % 3);
  }
}

async function back(element) {
  await agree(element);
  await answer(element);
  await press(element, '.asides .quiet');
}

async function card(element) {
  await answerAll(element);
  await press(element, '.choices .choice');
}

export const questions = [
  { id: 'questions/agree', element: 'questions', like: 'begun' },
  { id: 'questions/agree-full', element: 'questions', like: 'begun', attributes: { mode: 'full' } },
  { id: 'questions/first', element: 'questions', like: 'begun', reach: agree },
  { id: 'questions/self-report', element: 'questions', like: 'begun', attributes: { mode: 'full' }, reach: agree },
  { id: 'questions/hint', element: 'questions', like: 'begun', reach: hint },
  { id: 'questions/back', element: 'questions', like: 'begun', reach: back },
  { id: 'questions/result', element: 'questions', like: 'begun', reach: answerAll },
  { id: 'questions/result-full', element: 'questions', like: 'begun', attributes: { mode: 'full' }, reach: answerAll },
  { id: 'questions/result-none', element: 'questions', like: 'new', attributes: { goal: 'envoyer-un-document' }, reach: knowsNothing },
  result('result-all', ['Écrire un message', 'Joindre un document à un message', 'Se servir de sa boîte de messages', 'Ouvrir un message', 'Trouver les signes d’un piège'], [], []),
  result('result-mixed', ['Écrire un message', 'Ouvrir un message'], ['Joindre un document à un message'], ['Faire un appel vidéo', LONG]),
  { id: 'questions/card', element: 'questions', like: 'begun', reach: card },
  {
    id: 'questions/card-made',
    element: 'questions',
    like: 'begun',
    reach: async element => {
      await card(element);
      await press(element, '.main');
    },
  },
  { id: 'questions/paper', element: 'questions', like: 'begun', attributes: { paper: '' } },
  {
    id: 'questions/audio',
    element: 'questions',
    like: 'begun',
    attributes: { assessment: 'a1' },
    answers: { '/assessments/a1': { ...question('Que faites-vous ?', 'Ceci.', 'Cela.'), ...recorded('Que faites-vous ?', 'Ceci.', 'Cela.') } },
  },
  {
    id: 'questions/waiting',
    element: 'questions',
    like: 'begun',
    answers: { '/evidence/batch': 'away' },
    reach: async element => {
      await agree(element);
      await press(element, '.choices .choice');
    },
  },
  {
    id: 'questions/kept',
    element: 'questions',
    like: 'begun',
    answers: { '/evidence/batch': 'away' },
    reach: async element => {
      await agree(element);
      await press(element, '.choices .choice');
      await press(element, '.choices .choice', 1);
    },
  },
  { id: 'questions/helper-agree', element: 'questions', like: 'helper', with: 'begun' },
  { id: 'questions/helper-first', element: 'questions', like: 'helper', with: 'begun', reach: agree },
  {
    id: 'questions/helper-second',
    element: 'questions',
    like: 'helper',
    with: 'begun',
    reach: async element => {
      await agree(element);
      await answer(element, 1);
    },
  },
  { id: 'questions/helper-hint', element: 'questions', like: 'helper', with: 'begun', reach: doesNotKnow },
  { id: 'questions/helper-result-none', element: 'questions', like: 'helper', with: 'new', attributes: { goal: 'envoyer-un-document' }, reach: knowsNothing },
  { id: 'questions/professional', element: 'questions', like: 'professional', attributes: { goal: 'aider-sans-voir-l-ecran' } },
  {
    id: 'questions/slow',
    element: 'questions',
    like: 'begun',
    answers: { '/evidence/batch': 'never' },
    reach: async element => {
      await agree(element);
      const choice = await until(element, root => root.querySelector('.question .choice'));
      choice.click();
      await until(element, root => root.querySelector('.soon'));
    },
  },
  {
    id: 'questions/helper-sheet',
    element: 'questions',
    like: 'helper',
    with: 'begun',
    reach: async element => {
      await agree(element);
      await press(element, '.asides .quiet', 1);
    },
  },
  { id: 'questions/helper-paper', element: 'questions', like: 'helper', with: 'begun', attributes: { paper: '' } },
  { id: 'questions/helper-result', element: 'questions', like: 'helper', with: 'begun', reach: answerAll },
  { id: 'questions/helper-card', element: 'questions', like: 'helper', with: 'begun', reach: card },
  { id: 'questions/loading', element: 'questions', like: 'begun', answers: { '/told': 'never' }, waits: true },
  {
    id: 'questions/empty',
    element: 'questions',
    like: 'new',
    attributes: { assessment: 'a1' },
    answers: { '/assessments/a1': { ...PLACE, areas: [], finished: true, result: { recognised: [], toTry: [], notLookedAt: [] } } },
  },
  { id: 'questions/no-wish', element: 'questions', like: 'new' },
  { id: 'questions/away', element: 'questions', like: 'begun', answers: { '/told': 'away' } },
  { id: 'questions/broken', element: 'questions', like: 'begun', answers: { '/told': 'broken' } },
  { id: 'questions/unheard-of', element: 'questions', like: 'begun', attributes: { assessment: 'nobody-knows' } },
  { id: 'questions/signed-out', element: 'questions', like: 'begun', answers: { '/me': 'signed-out' } },
  {
    id: 'questions/long-words',
    element: 'questions',
    like: 'begun',
    attributes: { assessment: 'a1' },
    answers: { '/assessments/a1': question(LONG, LONG, LONG, LONG) },
  },
  {
    id: 'questions/right-to-left',
    element: 'questions',
    like: 'begun',
    lang: 'ar',
    words: ARABIC,
    attributes: { assessment: 'a1' },
    answers: { '/assessments/a1': question('Vous lisez une page. La suite est plus bas. Que faites-vous ?', 'Je glisse un doigt.', 'J’attends.') },
  },
];

function recorded(...texts) {
  const asked = question(...texts);
  return { question: { ...asked.question, audio: 'packs/premiers-pas/media/q1.ogg' } };
}
