// What is promised, and whom a helper is to call.
import { press } from '/reach.js';

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

export const followup = [
  helpers('none', { answers: calls() }),
  helpers('list', { answers: calls(call(), call({ id: 'c3', status: 'OPEN', day: '2026-11-30', way: 'VIDEO' }), FREE) }),
  helpers('one', { answers: calls(call()), reach: press }),
  helpers('instead', { answers: calls(call({ asksWhatInstead: true })), reach: press }),
  hers('none', { answers: promises() }),
  hers('some', { answers: promises(call(), FREE) }),
];
