// What is promised, and whom a helper is to call.
import { press, until } from '/reach.js';

const call = more => ({
  id: 'c1',
  learner: 'odette',
  name: 'Odette Lambert',
  toldApart: 'rue du Lavoir',
  owner: 'marc',
  ownerName: 'Marc Petit',
  mine: true,
  askedByHer: false,
  status: 'DUE',
  day: '2026-11-24',
  meetsAt: null,
  hour: null,
  booked: false,
  way: 'TELEPHONE',
  about: 'STEP',
  pack: 'premiers-pas',
  item: 'joindre-un-fichier',
  path: 'premiers-pas',
  title: 'Joindre un document à un message',
  asksWhatInstead: false,
  sentence: 'Marc Petit vous appelle, à partir du mardi 24 novembre 2026.',
  tries: [],
  ...more,
});
const calls = (...some) => ({ '/calls': { calls: some } });
const promises = (...some) => ({ '/promises': { promises: some } });
const FREE = call({ id: 'c2', learner: 'jean', name: 'Jean-Pierre Faure', toldApart: null, owner: null, ownerName: null, mine: false, about: 'NEWS' });
const helpers = (id, more) => ({ id: `calls/${id}`, element: 'calls', like: 'helper', ...more });
const hers = (id, more) => ({ id: `promises/${id}`, element: 'promises', like: 'begun', ...more });

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };
const MAIN = ['.main', 0];
const FIRST = ['.choices .choice', 0];
const CALL_ME = ['.comfort .plain', 0];
const MEETING = { meetsAt: '2026-11-30T13:30:00Z', day: '2026-11-30', hour: '14\u00A0h\u00A030', sentence: 'Rendez-vous au guichet, lundi 30 novembre 2026, 14 h 30.', way: 'COUNTER', booked: true };
const slot = (id, start, more) => ({ id, start, day: 'lundi 30 novembre 2026', hour: '14\u00A0h\u00A030', minutes: 30, helper: 'marc', name: 'Marc Petit', way: 'TELEPHONE', ...more });
const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const AGENDA = { '/appointments/questions': { questions: [] }, '/slots': { slots: [slot('1', '2026-11-30T13:30:00Z'), slot('2', '2026-12-01T09:00:00Z')] } };
const NO_AGENDA = { '/appointments/questions': { questions: [] }, '/slots': { slots: [] } };

export const followup = [
  helpers('none', { answers: calls() }),
  helpers('list', { answers: calls(call(), call({ id: 'c3', status: 'OPEN', day: '2026-11-30', way: 'VIDEO' }), FREE) }),
  helpers('one', { answers: calls(call()), reach: press }),
  helpers('number', { answers: { ...calls(call()), '/number': { number: '01 99 00 12 34' } }, reach: presses(FIRST, ['.choices .choice', 1]) }),
  helpers('after-a-meeting', { answers: calls(call(MEETING)), reach: press }),
  helpers('hour', { answers: calls(call({ ...MEETING, status: 'OPEN', askedByHer: true })) }),
  helpers('take', { answers: calls({ ...FREE, askedByHer: true }), reach: press }),
  helpers('day', { answers: calls(call()), reach: presses(FIRST, ['.choices .choice', 4]) }),
  helpers('instead', { answers: calls(call({ asksWhatInstead: true })), reach: press }),
  hers('none', { answers: promises() }),
  hers('some', { answers: promises(call(), FREE) }),
  hers('without-agenda', { answers: { ...promises(call()), ...NO_AGENDA } }),
  hers('appointment', { answers: promises(call(MEETING)) }),
  hers('call-off', { answers: promises(call(MEETING)), reach: presses(['.card .quiet', 2]) }),
  hers('question', { reach: presses(MAIN) }),
  hers('hours', { reach: presses(MAIN, FIRST, ['.choices .choice', 1]) }),
  hers('hour', { answers: AGENDA, reach: presses(MAIN, FIRST) }),
  hers('no-hour', { answers: { '/slots': { slots: [] } }, reach: presses(MAIN, FIRST, FIRST) }),
  hers('hour-gone', {
    answers: { ...AGENDA, '/appointments': 'gone' },
    reach: async element => {
      await presses(MAIN, FIRST, ['.yes-no .choice', 0])(element);
      await until(element, root => root?.querySelector('[role=status]'));
    },
  }),
  hers('long-words', { answers: promises(call({ title: LONG, sentence: LONG })) }),
  hers('loading', { answers: { '/promises': 'never' }, waits: true }),
  hers('away', { answers: { '/promises': 'away' } }),
  hers('beside', { like: 'helper', with: 'begun' }),
  hers('about', { like: 'helper', with: 'begun', reach: presses(['.choices .choice', 0]) }),
  hers('who', { like: 'helper', with: 'begun', attributes: { matter: 'NEWS' } }),
  hers('when', { like: 'helper', with: 'begun', attributes: { matter: 'NEWS' }, reach: presses(FIRST, FIRST) }),
  { id: 'call-me/step', element: 'step', attributes: { path: 'premiers-pas', step: 'joindre-un-fichier' }, like: 'begun', reach: presses(CALL_ME) },
  { id: 'call-me/asked', element: 'path', like: 'begun', reach: presses(CALL_ME, MAIN) },
  { id: 'call-me/already', element: 'path', like: 'begun', answers: promises(call()), reach: presses(CALL_ME) },
  { id: 'call-me/disagreement', element: 'profile', like: 'known', reach: presses(['.choices .quiet', 0], FIRST, FIRST) },
];
