// A step: the lesson, something to try, questions, and who helped.
import { helped } from '/inclusion/ui/inclusion.js';
import { deepest, press, until } from '/reach.js';

const WORDS = { path: 'premiers-pas', step: 'utiliser-le-clavier' };
const SITE = { path: 'premiers-pas', step: 'joindre-un-fichier' };
const LONG = 'Retrouver l’attestation anticonstitutionnellementdématérialisée de la mutuelle interprofessionnelle départementale';

const made = text => ({
  id: 'utiliser-le-clavier',
  title: text,
  why: text,
  language: 'fr',
  ref: { pack: 'premiers-pas', version: '1.0.0', item: 'utiliser-le-clavier' },
  lesson: {
    title: text,
    audio: 'packs/p/1.0.0/files/lecon.mp3',
    blocks: [
      { type: 'paragraph', text },
      { type: 'list', items: [text, text] },
      { type: 'tip', text },
      { type: 'term', term: text, meaning: text },
      { type: 'picture', src: 'packs/premiers-pas/1.0.0/files/taper', alt: text },
      { type: 'gesture', gesture: 'PRESS', text },
      { type: 'gesture', gesture: 'PRESS_TWICE', text },
      { type: 'gesture', gesture: 'PRESS_LONG', text },
      { type: 'gesture', gesture: 'SCROLL', text },
      { type: 'gesture', gesture: 'WRITE', text, write: 'été' },
      { type: 'gesture', gesture: 'CORRECT', text, write: 'merci', written: 'mercii' },
      { type: 'practice' },
    ],
  },
  practice: { id: 'p', title: text, task: text, success: text, site: null, page: null, tour: null },
  questions: [],
});

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    await until(element, root => root?.querySelector('[part~="heading"]'));
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };
const READ = ['.choices .choice', 0];
/** Beside a helper the whole lesson is there, and one press leads to the exercise. */
const GOES = ['.main'];
const WHOLE = ['.asides .quiet', 0];
const WORKED = ['.yes-no .choice', 0];
const NOT_THIS_TIME = ['.yes-no .choice', 1];
const YES = WORKED;
const NO = NOT_THIS_TIME;
const FIRST = ['.choices .choice', 0];

const state = (id, reach, more = {}) => ({ id: `step/${id}`, element: 'step', like: 'begun', attributes: WORDS, reach, ...more });
const WITH = { like: 'helper', with: 'begun' };

export const step = [
  state('lesson'),
  state('screen', presses(['.main'])),
  state('screen-further', presses(['.main'], ['.main'], ['.main'])),
  state('lesson-whole', presses(WHOLE)),
  state('lesson-with-all', presses(WHOLE), { answers: { '/steps/utiliser-le-clavier': made('Un message s’écrit, se relit, puis s’envoie.') } }),
  state('gestures', async element => {
    await presses(WHOLE)(element);
    const pads = await until(element, root => root?.querySelectorAll('inclusion-gesture .pad button').length > 1 && root.querySelectorAll('inclusion-gesture .pad button'));
    pads[0].click();
    pads[1].click();
  }, { attributes: { path: 'premiers-pas', step: 'toucher-et-souris' } }),
  state('gestures-written', async element => {
    await presses(WHOLE)(element);
    const fields = await until(element, root => root?.querySelectorAll('inclusion-gesture form').length > 2 && root.querySelectorAll('inclusion-gesture form'));
    fields[1].requestSubmit();
    fields[2].querySelector('input').value = 'ete';
    fields[2].requestSubmit();
  }),
  state('task', presses(READ)),
  state('task-on-a-page-of-the-host', presses(READ), {
    answers: { '/steps/utiliser-le-clavier': { ...made('Faire une demande'), practice: { ...made('Faire une demande').practice, page: '/demandes/nouvelle' } } },
  }),
  state('offer', presses(READ, WORKED)),
  state('question', presses(READ, WORKED, YES)),
  state('question-audio', presses(['.asides .quiet', 1]), {
    answers: {
      '/steps/utiliser-le-clavier': {
        ...made('Un message s’écrit, se relit, puis s’envoie.'),
        questions: [
          {
            text: 'Où appuyer pour faire un espace ?',
            spoken: 'Où appuyer pour faire un espace ?',
            language: 'fr',
            audio: 'packs/premiers-pas/media/q1.ogg',
            ref: { pack: 'premiers-pas', version: '1.0.0', item: 'q' },
            options: [{ id: 'a', text: 'Sur la longue touche' }],
          },
        ],
      },
    },
  }),
  state('hint', presses(READ, WORKED, YES, FIRST)),
  state('helped', presses(READ, WORKED, NO)),
  state('helped-not-this-time', presses(READ, NOT_THIS_TIME)),
  state('helped-with-the-guide', async element => {
    await presses()(element);
    const ref = { pack: 'premiers-pas', version: '1.0.0', item: 'utiliser-le-clavier' };
    deepest(element).show(helped(deepest(element), { ref, success: true, guided: true }, { done: () => {} }));
    await deepest(element).updateComplete;
  }),
  state('done', presses(READ, WORKED, NO, FIRST)),
  state('done-not-this-time', presses(READ, NOT_THIS_TIME, FIRST)),
  state('done-wrong-button', presses(READ, WORKED, NO, FIRST, ['.asides .quiet', 0])),
  state('for-the-telephone', undefined, { attributes: SITE }),
  state('site-away', presses(READ), { attributes: SITE, answers: { '/practice/messagerie': 'away' } }),
  state('helper', undefined, WITH),
  state('helper-question', presses(GOES, WORKED, YES), WITH),
  state(
    'helper-helped',
    async element => {
      await presses(GOES, WORKED, NO)(element);
      deepest(element).renderRoot.querySelector('details').open = true;
    },
    WITH,
  ),
  state('helper-helped-telephone', presses(GOES, WORKED, NO), { ...WITH, attributes: { ...WORDS, channel: 'TELEPHONE' } }),
  state('helper-done', presses(GOES, WORKED, NO, FIRST), WITH),
  state('unknown', undefined, { attributes: { ...WORDS, step: 'nulle-part' } }),
  state('loading', undefined, { answers: { '/steps/utiliser-le-clavier': 'never' }, waits: true }),
  state('away', undefined, { answers: { '/steps/utiliser-le-clavier': 'away' } }),
  state('broken', undefined, { answers: { '/steps/utiliser-le-clavier': 'broken' } }),
  state('signed-out', undefined, { answers: { '/me': 'signed-out' } }),
  state('long-words', presses(WHOLE), { answers: { '/steps/utiliser-le-clavier': made(LONG) } }),
  state('right-to-left', presses(WHOLE), {
    lang: 'ar',
    words: { ar: { 'step.back': 'طريقي', 'step.try': 'دورك الآن', 'step.read-and-try': 'قرأت. أجرب.', 'step.tip': 'معلومة.', 'text-size': 'حجم النص' } },
    answers: { '/steps/utiliser-le-clavier': made('نكتب الرسالة ثم نرسلها.') },
  }),
];
