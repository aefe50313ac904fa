// Help on the telephone: her side, her helper's, and the band on her pages.
import { deepest, until } from '/reach.js';

const PROMISE = 'On ne vous demandera jamais un mot de passe ni un code reçu.';
const STEP = { pack: 'premiers-pas', version: '1.0.0', item: 'joindre-un-fichier' };

const hers = more => ({
  session: 'seance',
  number: 3,
  status: 'TOGETHER',
  until: '2026-11-27T12:00:00Z',
  helper: { name: 'Marc Petit', structure: 'CCAS de Valbonne-les-Prés', promise: PROMISE },
  drawings: [],
  position: null,
  pointed: null,
  pointings: 0,
  sentence: null,
  sentences: 0,
  successes: [],
  ...more,
});

const LESSON = {
  title: 'Joindre un document à un message',
  exercise: 'Envoyer une attestation de loyer',
  success: 'Vous avez vu « attestation-loyer.pdf » dans le message. Après l’envoi, l’écran dit que le message est parti.',
  at: 1,
  anchors: [
    { id: 'block.1', kind: 'BLOCK', words: ['Un service vous demande un papier.'], numbered: false },
    { id: 'block.2', kind: 'BLOCK', words: ['Pièce jointe', 'Document ou photo envoyé avec un message.'], numbered: false },
    { id: 'block.3', kind: 'BLOCK', words: ['Commencez un nouveau message.', 'Cherchez l’image d’un trombone.'], numbered: true },
    { id: 'joindre', kind: 'STOP', words: ['Le trombone sert à joindre un document. Appuyez dessus.'], numbered: false },
  ],
};

const helpers = more => ({
  number: 3,
  status: 'TOGETHER',
  until: '2026-11-27T12:00:00Z',
  drawings: [],
  position: { ...STEP, anchor: 'block.2', state: 'SHOWN' },
  place: LESSON,
  pointed: null,
  pointings: 0,
  sentence: null,
  sentences: 0,
  signals: { SEEN: 0, NOT_SEEN: 0, DONE: 0, LOST: 0, STOP: 0 },
  successes: [],
  ...more,
});

const SUCCESS = { number: 1, title: 'Joindre un document à un message', answered: false };

/** Her tab is in a session already. */
const inASession = () => {
  sessionStorage.setItem('inclusion.helped', 'seance');
  return [];
};

const noSession = () => {
  sessionStorage.removeItem('inclusion.helped');
  return [];
};

const helped = (id, answer, more) => ({
  id: `helped/${id}`,
  element: 'helped',
  like: 'begun',
  page: answer ? inASession : noSession,
  answers: answer ? { '/helped/seance': hers(answer) } : {},
  ...more,
});

const shows = text => async element => {
  await until(element, root => root?.querySelector('[part~="heading"]')?.textContent.includes(text));
};

/** A sentence beside the heading: the view is there, in any language. */
const isCalm = element => until(element, root => root?.querySelector('.note'));

const together = (id, answer, more) => ({
  id: `together/${id}`,
  element: 'together',
  like: 'helper',
  with: 'begun',
  answers: { '/together': answer ? helpers(answer) : helpers({ status: 'OVER' }) },
  ...more,
});

/** The band stands in a shadow root of the element's own. */
const banded = (id, answer, more = {}) => ({
  id: `band/${id}`,
  element: 'step',
  like: 'begun',
  attributes: { path: 'premiers-pas', step: 'joindre-un-fichier' },
  page: inASession,
  answers: { '/helped/seance': hers(answer), '/helped/seance/changes': hers(answer) },
  reach: async element => {
    const band = await until(element, root => root?.querySelector('inclusion-band')?.shadowRoot?.querySelector('.who') && root.querySelector('inclusion-band'));
    await more.then?.(band, element);
    await deepest(element).updateComplete;
  },
});

export const liveHelp = [
  helped('waits', null, { reach: isCalm }),
  helped('compares', { status: 'COMPARING', drawings: ['KEY', 'SCISSORS'] }, { reach: shows('Marc Petit') }),
  helped('nobody', { status: 'COMPARING', drawings: ['KEY', 'SCISSORS'], helper: { name: null, structure: null, promise: PROMISE } }, { reach: element => until(element, root => root?.querySelector('.main')) }),
  helped('agreed', { status: 'AGREED', drawings: ['KEY', 'SCISSORS'] }, { reach: isCalm }),
  helped('together', {}, { reach: shows('Marc Petit') }),
  banded('with', {}),
  banded('small', {}, { then: async band => band.renderRoot.querySelector('.plain').click() }),
  banded('sentence', { sentences: 1, sentence: 'Prenez votre temps.' }, { then: async band => band.tellHer('Prenez votre temps.') }),
  banded('success', { successes: [SUCCESS] }),
  together('waiting', { status: 'WAITING', position: null, place: null }),
  together('compares', { status: 'COMPARING', drawings: ['KEY', 'SCISSORS'], position: null, place: null }),
  together('agreed', { status: 'AGREED', drawings: ['KEY', 'SCISSORS'], position: null, place: null }),
  together('nowhere', { position: null, place: null }),
  together('lesson', {}),
  together('exercise', { position: { ...STEP, anchor: 'joindre', state: 'BEGUN' }, place: { ...LESSON, at: 3 }, pointed: 'joindre', sentence: 'Que voyez-vous ?' }),
  together('exercise-without-a-guide', {
    position: { ...STEP, anchor: null, state: 'BEGUN' },
    place: { ...LESSON, at: -1, anchors: LESSON.anchors.slice(0, 3) },
    sentence: 'Prenez votre temps.',
  }),
  together('success', { position: { ...STEP, anchor: null, state: 'SUCCEEDED' }, place: { ...LESSON, at: -1 }, successes: [SUCCESS] }),
  together('explained', null, { answers: {} }),
  together('loading', null, { answers: { '/together': 'never' }, waits: true }),
  together('away', null, { answers: { '/together': 'away' } }),
];
