// The sheets. They are pages of their own: the state goes there.
import { FOUND } from '/states/places.js';

const sheet = (what, more = {}) => {
  const { lang } = document.documentElement;
  return `/inclusion/ui/paper.html?${new URLSearchParams({ what, lang, ...more })}`;
};

async function questions(mode, learner = 'me') {
  const id = `paper-${crypto.randomUUID()}`;
  await fetch(`/inclusion/api/learners/${learner}/assessments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inclusion': '1' },
    body: JSON.stringify({ id, told: 'PAPER', ...(mode === 'FULL' ? { mode } : { mode, goal: 'envoyer-un-document' }) }),
  });
  return sheet('questions', { assessment: id, ...(learner === 'me' ? {} : { learner }) });
}

async function mandate(learner) {
  const address = `/inclusion/api/learners/${learner}/mandates`;
  const { offer } = await (await fetch(address)).json();
  const id = crypto.randomUUID();
  await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inclusion': '1' },
    body: JSON.stringify({
      id,
      text: offer.text.hash,
      procedures: offer.procedures.map(({ code }) => code),
      days: offer.days,
      channel: 'FACE_TO_FACE',
      present: true,
    }),
  });
  return sheet('mandate', { learner, mandate: id });
}

/** The tab has the places that somebody chose. */
function chosen(...places) {
  sessionStorage.setItem('inclusion.places', JSON.stringify(places));
  return sheet('places');
}

export const paper = [
  { id: 'paper/questions', like: 'begun', goes: () => questions('COUNTER') },
  { id: 'paper/questions-full', like: 'begun', goes: () => questions('FULL') },
  { id: 'paper/questions-helper', like: 'helper', goes: ([, begun]) => questions('COUNTER', begun) },
  { id: 'paper/profile', like: 'known', goes: () => sheet('profile') },
  { id: 'paper/profile-empty', like: 'new', goes: () => sheet('profile') },
  { id: 'paper/profile-disagrees', like: 'disagrees', goes: () => sheet('profile') },
  { id: 'paper/profile-helper', like: 'helper', goes: ([, , learner]) => sheet('profile', { learner }) },
  { id: 'paper/noted', like: 'disagrees', goes: () => sheet('noted', { blocks: 'skills,acts,looks,names' }) },
  { id: 'paper/noted-empty', like: 'new', goes: () => sheet('noted', { blocks: 'skills,acts,looks' }) },
  { id: 'paper/noted-helper', like: 'helper', goes: ([, , learner]) => sheet('noted', { blocks: 'skills,acts,looks', learner }) },
  { id: 'paper/copy', like: 'known', goes: () => sheet('copy') },
  { id: 'paper/copy-helper', like: 'helper', goes: ([, , learner]) => sheet('copy', { learner }) },
  { id: 'paper/card', like: 'begun', goes: () => sheet('card') },
  { id: 'paper/card-empty', like: 'new', goes: () => sheet('card') },
  { id: 'paper/referral-gone', like: 'helper', goes: () => sheet('referral') },
  { id: 'paper/mandate', like: 'helper', goes: ([, learner]) => mandate(learner) },
  { id: 'paper/lesson', like: 'coordinator', goes: () => sheet('lesson', { path: 'premiers-pas', step: 'joindre-un-fichier' }) },
  { id: 'paper/kit', like: 'coordinator', goes: () => sheet('kit', { pack: 'premiers-pas', kit: 'atelier-un-message-un-papier' }) },
  {
    id: 'paper/kit-helper',
    like: 'helper',
    goes: () => sheet('kit', { pack: 'accompagner-a-distance', kit: 'former-des-benevoles-en-visio' }),
  },
  { id: 'paper/lesson-helper', like: 'helper', goes: () => sheet('lesson', { path: 'accompagner-a-distance', step: 'guider-sans-voir' }) },
  { id: 'paper/papers', like: 'begun', goes: () => sheet('papers') },
  { id: 'paper/papers-helper', like: 'helper', goes: ([, begun]) => sheet('papers', { learner: begun }) },
  { id: 'paper/places', like: 'new', goes: () => chosen(...FOUND.places) },
  { id: 'paper/places-one', like: 'new', goes: () => chosen(FOUND.places[0]) },
  { id: 'paper/places-none', like: 'new', goes: () => chosen() },
  { id: 'paper/card-helper', like: 'helper', goes: ([, learner]) => sheet('card', { learner }) },
];
