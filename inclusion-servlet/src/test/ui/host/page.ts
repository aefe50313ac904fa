// A page of a host's own that uses every element and every address: the type checker alone reads it, as a host's would. Whatever is
// added is missed here, and whatever is taken away is found here.
import { type Address, type Answer, Refused, type Schemas, api } from 'inclusion-elements/addresses';
import { type CommonProperties, type FindPerson, type InclusionEvents, configure, leave } from 'inclusion-elements';

// ——— the elements

type Tag = Extract<keyof HTMLElementTagNameMap, `inclusion-${string}`>;

/** A learner whom a helper has in front of the screen. */
const beside: Partial<CommonProperties> = { learner: 'odette', name: 'Odette', channel: 'FACE_TO_FACE', headingLevel: 3 };

/** Each element, with what may be set of it. */
export const elements: { [T in Tag]: () => HTMLElementTagNameMap[T] } = {
  'inclusion-start': () => made('inclusion-start', beside),
  'inclusion-questions': () =>
    made('inclusion-questions', { assessment: 'a-1', mode: 'counter', goal: 'envoyer-un-document', paper: false }),
  'inclusion-profile': () => made('inclusion-profile', { noted: true }),
  'inclusion-path': () => made('inclusion-path', { path: 'premiers-pas', theme: 'dark' }),
  'inclusion-step': () => made('inclusion-step', { path: 'premiers-pas', step: 'joindre-un-fichier', at: 'practice' }),
  'inclusion-guide': () =>
    made('inclusion-guide', {
      tour: 'our-form',
      auto: true,
      stops: [{ id: 'send', target: '#send', say: 'Appuyez sur Envoyer.', act: 'CLICK', check: { selector: '.sent' } }],
    }),
  'inclusion-helper': () => made('inclusion-helper', { find: name => [{ id: 'odette', name }] }),
  'inclusion-script': () => made('inclusion-script', { pack: 'premiers-pas', step: 'joindre-un-fichier', points: true }),
  'inclusion-glossary-search': () => made('inclusion-glossary-search', { pack: 'premiers-pas' }),
  'inclusion-leave': () => made('inclusion-leave', { href: '/logout' }),
  'inclusion-structure': () => made('inclusion-structure', { structure: 'ccas' }),
  'inclusion-author': () => made('inclusion-author', {}),
  'inclusion-resources': () => made('inclusion-resources', {}),
  'inclusion-places': () => made('inclusion-places', { goal: 'envoyer-un-document', postcode: '73000' }),
  'inclusion-promises': () => made('inclusion-promises', { matter: 'NEWS' }),
  'inclusion-calls': () => made('inclusion-calls', {}),
  'inclusion-referrals': () => made('inclusion-referrals', beside),
  'inclusion-arrived': () => made('inclusion-arrived', {}),
  'inclusion-guests': () => made('inclusion-guests', beside),
  'inclusion-helped': () => made('inclusion-helped', { code: '2C4F6H' }),
  'inclusion-together': () => made('inclusion-together', beside),
};

/** What may be set of an element, beside what every element of a page has. */
type Settable<T extends Tag> = Partial<Omit<HTMLElementTagNameMap[T], keyof HTMLElement>>;

function made<T extends Tag>(tag: T, properties: Settable<T>): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), properties);
}

/** Each event, as a page hears it. */
export const events: { [Name in keyof InclusionEvents]: (event: InclusionEvents[Name]) => unknown } = {
  'inclusion-go': ({ detail }) => (detail.to === 'step' ? [detail.path, detail.step] : detail.learner),
  'inclusion-recorded': ({ detail }) => (detail.sent ? detail.id : detail.kind),
  'inclusion-guided': ({ detail }) => detail.tour ?? detail.finished,
  'inclusion-find-person': ({ detail }) => answer(detail),
  'inclusion-point': ({ detail }) => detail.anchor,
  'inclusion-left': ({ detail }) => detail.quickly,
  'inclusion-signed-out': ({ detail }) => Object.keys(detail),
};

function answer(asked: FindPerson): void {
  asked.answer = [{ id: 'odette', name: `Odette (${asked.name})`, about: 'rue du Port' }];
}

/** What the page says about itself. */
export async function begin(): Promise<number> {
  configure({
    base: '/inclusion/',
    headers: () => ({ 'X-CSRF-TOKEN': 'token' }),
    human: 'Accueil : 04 00 00 00 00',
    wishes: ['avoir-une-attestation'],
    theme: 'auto',
  });
  document.addEventListener('inclusion-left', event => event.preventDefault());
  const { unsent } = await leave({ erase: false });
  return unsent;
}

// ——— the addresses

const ask = api({ base: '/inclusion/', headers: () => Promise.resolve({ 'X-CSRF-TOKEN': 'token' }) });

/** Each address, asked with what it needs. */
export const addresses: { [A in Address]: () => Promise<Answer<A>> } = {
  'GET /api/me': () => ask('GET /api/me'),
  'GET /api/told': () => ask('GET /api/told'),
  'GET /api/goals': () => ask('GET /api/goals'),
  'GET /api/skills': () => ask('GET /api/skills'),
  'GET /api/paths': () => ask('GET /api/paths'),
  'GET /api/paths/{path}': () => ask('GET /api/paths/{path}', { path: { path: 'premiers-pas' } }),
  'GET /api/paths/{path}/steps/{step}': () =>
    ask('GET /api/paths/{path}/steps/{step}', { path: { path: 'premiers-pas', step: 'joindre-un-fichier' } }),
  'GET /api/tours/{tour}': () => ask('GET /api/tours/{tour}', { path: { tour: 'joindre' } }),
  'GET /api/packs/{pack}/scripts/{step}': () =>
    ask('GET /api/packs/{pack}/scripts/{step}', { path: { pack: 'premiers-pas', step: 'joindre-un-fichier' } }),
  'GET /api/packs/{pack}/glossary': () => ask('GET /api/packs/{pack}/glossary', { path: { pack: 'premiers-pas' } }),
  'GET /api/walkthroughs': () => ask('GET /api/walkthroughs'),
  'GET /api/packs/{pack}/walkthroughs/{walkthrough}': () =>
    ask('GET /api/packs/{pack}/walkthroughs/{walkthrough}', { path: { pack: 'accompagner-a-distance', walkthrough: 'caf-mon-compte' } }),
  'GET /api/kits': () => ask('GET /api/kits'),
  'GET /api/packs/{pack}/kits/{kit}': () => ask('GET /api/packs/{pack}/kits/{kit}', { path: { pack: 'premiers-pas', kit: 'atelier' } }),
  'GET /api/packs/{pack}/{version}/files/{file}': () =>
    ask('GET /api/packs/{pack}/{version}/files/{file}', { path: { pack: 'premiers-pas', version: '1.0.0', file: 'clavier' } }),
  'GET /api/learners/{learner}/wish': () => ask('GET /api/learners/{learner}/wish', { path: { learner: 'me' }, ifAny: true }),
  'GET /api/learners/{learner}/papers': () => ask('GET /api/learners/{learner}/papers', { path: { learner: 'me' }, ifAny: true }),
  'POST /api/learners/{learner}/wishes': () =>
    ask('POST /api/learners/{learner}/wishes', {
      path: { learner: 'me' },
      body: { goal: 'envoyer-un-document', way: 'ALONE', device: 'PHONE', ownDevice: true, network: 'WEAK' },
    }),
  'POST /api/learners/{learner}/enrolments': () =>
    ask('POST /api/learners/{learner}/enrolments', { path: { learner: 'me' }, body: { path: 'premiers-pas' } }),
  'GET /api/learners/{learner}/progress': () => ask('GET /api/learners/{learner}/progress', { path: { learner: 'me' } }),
  'GET /api/learners/{learner}/next-step': () => ask('GET /api/learners/{learner}/next-step', { path: { learner: 'me' } }),
  'GET /api/learners/{learner}/profile': () => ask('GET /api/learners/{learner}/profile', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/disagreements': () =>
    ask('POST /api/learners/{learner}/disagreements', { path: { learner: 'me' }, body: { area: '1' } }),
  'POST /api/learners/{learner}/disagreements/retractions': () =>
    ask('POST /api/learners/{learner}/disagreements/retractions', {
      path: { learner: 'me' },
      body: { pack: 'premiers-pas', skill: 'mot-de-passe' },
    }),
  'POST /api/learners/{learner}/disagreements/settlements': () =>
    ask('POST /api/learners/{learner}/disagreements/settlements', { path: { learner: 'me' }, body: { area: '1' } }),
  'GET /api/learners/{learner}/history': () => ask('GET /api/learners/{learner}/history', { path: { learner: 'me' } }),
  'GET /api/learners/{learner}/looks': () => ask('GET /api/learners/{learner}/looks', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/day-relation': () =>
    ask('POST /api/learners/{learner}/day-relation', { path: { learner: 'me' }, body: { present: true } }),
  'GET /api/learners/{learner}/mandates': () => ask('GET /api/learners/{learner}/mandates', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/mandates': () =>
    ask('POST /api/learners/{learner}/mandates', {
      path: { learner: 'me' },
      body: { id: 'e-1', text: '3f0a', procedures: ['PAPERS'], days: 31, channel: 'FACE_TO_FACE', present: true },
    }),
  'GET /api/learners/{learner}/mandates/{mandate}': () =>
    ask('GET /api/learners/{learner}/mandates/{mandate}', { path: { learner: 'me', mandate: 'm-1' } }),
  'POST /api/learners/{learner}/mandates/{mandate}/end': () =>
    ask('POST /api/learners/{learner}/mandates/{mandate}/end', { path: { learner: 'me', mandate: 'm-1' } }),
  'GET /api/learners/{learner}/right-to-act/{procedure}': () =>
    ask('GET /api/learners/{learner}/right-to-act/{procedure}', { path: { learner: 'me', procedure: 'MONEY' } }),
  'POST /api/learners/{learner}/absent-acts': () =>
    ask('POST /api/learners/{learner}/absent-acts', { path: { learner: 'me' }, body: { id: 'e-1', procedure: 'MONEY' } }),
  'GET /api/learners/{learner}/copy': () => ask('GET /api/learners/{learner}/copy', { path: { learner: 'me' } }),
  'GET /api/learners/{learner}/together': () => ask('GET /api/learners/{learner}/together', { path: { learner: 'me' }, ifAny: true }),
  'POST /api/learners/{learner}/together': () => ask('POST /api/learners/{learner}/together', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/together/changes': () =>
    ask('POST /api/learners/{learner}/together/changes', { path: { learner: 'me' }, body: { change: 'LET_IN' } }),
  'POST /api/learners/{learner}/helped': () => ask('POST /api/learners/{learner}/helped', { path: { learner: 'me' } }),
  'GET /api/learners/{learner}/helped/{session}': () =>
    ask('GET /api/learners/{learner}/helped/{session}', { path: { learner: 'me', session: 's-1' }, ifAny: true }),
  'POST /api/learners/{learner}/helped/{session}/changes': () =>
    ask('POST /api/learners/{learner}/helped/{session}/changes', { path: { learner: 'me', session: 's-1' }, body: { change: 'AGREE' } }),
  'GET /api/learners/{learner}/erasure': () => ask('GET /api/learners/{learner}/erasure', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/erasure': () =>
    ask('POST /api/learners/{learner}/erasure', { path: { learner: 'me' }, body: { present: true } }),
  'POST /api/learners/{learner}/erasure/take-back': () =>
    ask('POST /api/learners/{learner}/erasure/take-back', { path: { learner: 'me' }, body: { present: true } }),
  'GET /api/day-relations': () => ask('GET /api/day-relations'),
  'GET /api/people': () => ask('GET /api/people'),
  'GET /api/places': () => ask('GET /api/places'),
  'GET /api/structures/{structure}/leaflets': () => ask('GET /api/structures/{structure}/leaflets', { path: { structure: 'ccas' } }),
  'GET /api/structures/{structure}/leaflets/{leaflet}': () =>
    ask('GET /api/structures/{structure}/leaflets/{leaflet}', { path: { structure: 'ccas', leaflet: 'l-1' } }),
  'POST /api/structures/{structure}/leaflets/{leaflet}': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}', {
      path: { structure: 'ccas', leaflet: 'l-1' },
      body: { revision: 1, language: 'fr', title: 'Le distributeur', blocks: [{ kind: 'PARAGRAPH', text: 'Appuyez sur le trombone.' }] },
    }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/copy': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/copy', {
      path: { structure: 'ccas', leaflet: 'l-1' },
      body: { path: 'premiers-pas', step: 'joindre-un-fichier' },
    }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/photos': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/photos', {
      path: { structure: 'ccas', leaflet: 'l-1' },
      body: { photo: 'p-1' },
    }),
  'GET /api/structures/{structure}/leaflets/{leaflet}/photos/{photo}': () =>
    ask('GET /api/structures/{structure}/leaflets/{leaflet}/photos/{photo}', { path: { structure: 'ccas', leaflet: 'l-1', photo: 'p-1' } }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/read': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/read', { path: { structure: 'ccas', leaflet: 'l-1' }, body: { revision: 1 } }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/publish': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/publish', {
      path: { structure: 'ccas', leaflet: 'l-1' },
      body: { revision: 1, checkOn: '2027-05-24', alone: true },
    }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/take-back': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/take-back', { path: { structure: 'ccas', leaflet: 'l-1' } }),
  'POST /api/structures/{structure}/leaflets/{leaflet}/destroy': () =>
    ask('POST /api/structures/{structure}/leaflets/{leaflet}/destroy', { path: { structure: 'ccas', leaflet: 'l-1' } }),
  'GET /api/structures/{structure}/lessons': () => ask('GET /api/structures/{structure}/lessons', { path: { structure: 'ccas' } }),
  'GET /api/pictures': () => ask('GET /api/pictures'),
  'POST /api/resources/search': () => ask('POST /api/resources/search', { body: {} }),
  'GET /practice/lessons/{lesson}': () => ask('GET /practice/lessons/{lesson}', { path: { lesson: 'l-1' } }),
  'GET /practice/lessons/{lesson}/photos/{photo}': () =>
    ask('GET /practice/lessons/{lesson}/photos/{photo}', { path: { lesson: 'l-1', photo: 'p-1' } }),
  'GET /practice/pictures/{picture}': () => ask('GET /practice/pictures/{picture}', { path: { picture: 'trombone' } }),
  'GET /api/structures/{structure}/summary': () => ask('GET /api/structures/{structure}/summary', { path: { structure: 'ccas' } }),
  'GET /api/structures/{structure}/done': () =>
    ask('GET /api/structures/{structure}/done', { path: { structure: 'ccas' }, query: { from: '2026-Q1', until: '2026-Q4' } }),
  'GET /api/calls': () => ask('GET /api/calls'),
  'GET /api/structures/{structure}/referrals': () => ask('GET /api/structures/{structure}/referrals', { path: { structure: 'ccas' } }),
  'GET /api/structures/{structure}/referrals/waiting': () =>
    ask('GET /api/structures/{structure}/referrals/waiting', { path: { structure: 'ccas' } }),
  'POST /api/structures/{structure}/referrals/{number}/answers': () =>
    ask('POST /api/structures/{structure}/referrals/{number}/answers', {
      path: { structure: 'ccas', number: 'n-1' },
      body: { id: 'e-1', answer: 'ARRIVED' },
    }),
  'GET /api/referral-choices': () => ask('GET /api/referral-choices'),
  'GET /api/structures/{structure}/promises': () => ask('GET /api/structures/{structure}/promises', { path: { structure: 'ccas' } }),
  'GET /api/appointments/questions': () => ask('GET /api/appointments/questions'),
  'GET /api/learners/{learner}/referrals': () => ask('GET /api/learners/{learner}/referrals', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/referrals': () =>
    ask('POST /api/learners/{learner}/referrals', { path: { learner: 'me' }, body: { id: 'e-1', direction: 'SENT', reason: 'PROCEDURE' } }),
  'POST /api/learners/{learner}/referrals/{referral}/answers': () =>
    ask('POST /api/learners/{learner}/referrals/{referral}/answers', {
      path: { learner: 'me', referral: 'r-1' },
      body: { id: 'e-1', answer: 'ARRIVED' },
    }),
  'POST /api/learners/{learner}/referrals/{referral}/sheet': () =>
    ask('POST /api/learners/{learner}/referrals/{referral}/sheet', { path: { learner: 'me', referral: 'r-1' } }),
  'GET /api/learners/{learner}/guests': () => ask('GET /api/learners/{learner}/guests', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/guests': () =>
    ask('POST /api/learners/{learner}/guests', { path: { learner: 'me' }, body: { id: 'e-1', kind: 'FAMILY', days: 31, seenAlone: true } }),
  'POST /api/learners/{learner}/guests/{guest}/show': () =>
    ask('POST /api/learners/{learner}/guests/{guest}/show', { path: { learner: 'me', guest: 'g-1' } }),
  'POST /api/learners/{learner}/guests/{guest}/end': () =>
    ask('POST /api/learners/{learner}/guests/{guest}/end', { path: { learner: 'me', guest: 'g-1' } }),
  'GET /api/learners/{learner}/promises': () => ask('GET /api/learners/{learner}/promises', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/promises': () =>
    ask('POST /api/learners/{learner}/promises', { path: { learner: 'me' }, body: { id: 'e-1', way: 'TELEPHONE', about: 'STEP' } }),
  'POST /api/learners/{learner}/promises/{promise}/tries': () =>
    ask('POST /api/learners/{learner}/promises/{promise}/tries', {
      path: { learner: 'me', promise: 'p-1' },
      body: { id: 'e-1', result: 'REACHED' },
    }),
  'POST /api/learners/{learner}/promises/{promise}/owner': () =>
    ask('POST /api/learners/{learner}/promises/{promise}/owner', { path: { learner: 'me', promise: 'p-1' }, body: { mine: true } }),
  'POST /api/learners/{learner}/promises/{promise}/number': () =>
    ask('POST /api/learners/{learner}/promises/{promise}/number', { path: { learner: 'me', promise: 'p-1' } }),
  'GET /api/learners/{learner}/promises/{promise}/calendar': () =>
    ask('GET /api/learners/{learner}/promises/{promise}/calendar', { path: { learner: 'me', promise: 'p-1' } }),
  'POST /api/learners/{learner}/promises/{promise}/hour': () =>
    ask('POST /api/learners/{learner}/promises/{promise}/hour', {
      path: { learner: 'me', promise: 'p-1' },
      body: { id: 'e-1', slot: 's-1' },
    }),
  'GET /api/learners/{learner}/slots': () => ask('GET /api/learners/{learner}/slots', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/appointments': () =>
    ask('POST /api/learners/{learner}/appointments', { path: { learner: 'me' }, body: { id: 'e-1', slot: 's-1', about: 'STEP' } }),
  'GET /api/learners/{learner}/accompaniments': () => ask('GET /api/learners/{learner}/accompaniments', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/accompaniments': () =>
    ask('POST /api/learners/{learner}/accompaniments', {
      path: { learner: 'me' },
      body: { id: 'e-1', day: '2026-11-24', mode: 'PLACE', minutes: 30, themes: ['DIAGNOSTIC_NUMERIQUE'], materials: ['ORDINATEUR'] },
    }),
  'POST /api/learners/{learner}/accompaniments/{accompaniment}/take-back': () =>
    ask('POST /api/learners/{learner}/accompaniments/{accompaniment}/take-back', { path: { learner: 'me', accompaniment: 'e-1' } }),
  'GET /api/learners/{learner}/accompaniments/proposal': () =>
    ask('GET /api/learners/{learner}/accompaniments/proposal', { path: { learner: 'me' } }),
  'POST /api/structures/{structure}/workshops': () =>
    ask('POST /api/structures/{structure}/workshops', {
      path: { structure: 'ccas' },
      body: {
        id: 'e-1',
        day: '2026-11-24',
        mode: 'PLACE',
        minutes: 30,
        themes: ['DIAGNOSTIC_NUMERIQUE'],
        materials: ['ORDINATEUR'],
        people: 8,
        learners: ['un texte'],
      },
    }),
  'GET /api/accompaniment-choices': () => ask('GET /api/accompaniment-choices'),
  'GET /api/structures/{structure}/accompaniments': () =>
    ask('GET /api/structures/{structure}/accompaniments', {
      path: { structure: 'ccas' },
      query: { from: '2026-11-01', until: '2026-11-30' },
    }),
  'GET /api/learners/{learner}/bookmark': () => ask('GET /api/learners/{learner}/bookmark', { path: { learner: 'me' }, ifAny: true }),
  'GET /api/learners/{learner}/bookmarks/{item}': () =>
    ask('GET /api/learners/{learner}/bookmarks/{item}', { path: { learner: 'me', item: 'joindre-un-fichier' }, ifAny: true }),
  'POST /api/learners/{learner}/bookmarks': () =>
    ask('POST /api/learners/{learner}/bookmarks', { path: { learner: 'me' }, body: { item: 'joindre-un-fichier', anchor: 'stop-2' } }),
  'POST /api/learners/{learner}/assessments': () =>
    ask('POST /api/learners/{learner}/assessments', { path: { learner: 'me' }, body: { id: 'e-1', mode: 'COUNTER', told: 'SCREEN' } }),
  'GET /api/learners/{learner}/assessments/{assessment}': () =>
    ask('GET /api/learners/{learner}/assessments/{assessment}', { path: { learner: 'me', assessment: 'a-1' } }),
  'GET /api/learners/{learner}/assessments/{assessment}/answers/{item}': () =>
    ask('GET /api/learners/{learner}/assessments/{assessment}/answers/{item}', {
      path: { learner: 'me', assessment: 'a-1', item: 'joindre-un-fichier' },
      ifAny: true,
    }),
  'POST /api/learners/{learner}/assessments/{assessment}/stop': () =>
    ask('POST /api/learners/{learner}/assessments/{assessment}/stop', { path: { learner: 'me', assessment: 'a-1' } }),
  'GET /api/learners/{learner}/assessments/{assessment}/paper': () =>
    ask('GET /api/learners/{learner}/assessments/{assessment}/paper', { path: { learner: 'me', assessment: 'a-1' } }),
  'POST /api/evidence': () =>
    ask('POST /api/evidence', {
      body: {
        id: 'e-1',
        kind: 'practice',
        at: '2026-11-24T09:00:00Z',
        pack: 'premiers-pas',
        version: '1.0.0',
        item: 'joindre-un-fichier',
        success: true,
        help: 'SHOWN',
      },
    }),
  'POST /api/evidence/batch': () =>
    ask('POST /api/evidence/batch', {
      body: {
        items: [
          { id: 'e-1', kind: 'answer', at: '2026-11-24T09:00:00Z', pack: 'premiers-pas', version: '1.0.0', item: 'joindre-un-fichier' },
        ],
      },
    }),
  'POST /api/learners/{learner}/cards': () =>
    ask('POST /api/learners/{learner}/cards', { path: { learner: 'me' }, body: { path: 'premiers-pas', step: 'joindre-un-fichier' } }),
  'GET /api/learners/{learner}/cards': () => ask('GET /api/learners/{learner}/cards', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/cards/{code}/revoke': () =>
    ask('POST /api/learners/{learner}/cards/{code}/revoke', { path: { learner: 'me', code: '2C4F6H' } }),
  'GET /api/learners/{learner}/home-proposals': () => ask('GET /api/learners/{learner}/home-proposals', { path: { learner: 'me' } }),
  'POST /api/learners/{learner}/home-proposals/answers': () =>
    ask('POST /api/learners/{learner}/home-proposals/answers', {
      path: { learner: 'me' },
      body: { path: 'premiers-pas', step: 'joindre-un-fichier', successes: 1, tries: 1, note: true },
    }),
  'GET /practice/codes/{code}': () => ask('GET /practice/codes/{code}', { path: { code: '2C4F6H' } }),
  'GET /practice/codes/{code}/steps': () => ask('GET /practice/codes/{code}/steps', { path: { code: '2C4F6H' } }),
  'POST /practice/codes/{code}/helped': () => ask('POST /practice/codes/{code}/helped', { path: { code: '2C4F6H' } }),
  'GET /practice/codes/{code}/helped/{session}': () =>
    ask('GET /practice/codes/{code}/helped/{session}', { path: { code: '2C4F6H', session: 's-1' }, ifAny: true }),
  'POST /practice/codes/{code}/helped/{session}/changes': () =>
    ask('POST /practice/codes/{code}/helped/{session}/changes', { path: { code: '2C4F6H', session: 's-1' }, body: { change: 'AGREE' } }),
  'POST /practice/codes/{code}/results': () =>
    ask('POST /practice/codes/{code}/results', {
      path: { code: '2C4F6H' },
      body: { id: 'e-1', step: 'joindre-un-fichier', success: true, at: '2026-11-24T09:00:00Z' },
    }),
  'POST /practice/referral/open': () => ask('POST /practice/referral/open', { body: { signs: '2C4F6H' } }),
  'POST /practice/referral/answers': () => ask('POST /practice/referral/answers', { body: { signs: '2C4F6H', answer: 'ACCEPTED' } }),
  'POST /practice/guest/step': () => ask('POST /practice/guest/step', { body: { signs: '2C4F6H' } }),
  'GET /practice/codes/{code}/tours/{tour}': () =>
    ask('GET /practice/codes/{code}/tours/{tour}', { path: { code: '2C4F6H', tour: 'joindre' } }),
  'GET /openapi.json': () => ask('GET /openapi.json'),
  'GET /schemas/pack-1.json': () => ask('GET /schemas/pack-1.json'),
  'GET /schemas/copy-1.json': () => ask('GET /schemas/copy-1.json'),
};

/** What is answered has a type too; so has a refusal. */
export async function firstStep(learner: string): Promise<string> {
  try {
    const next: Schemas['NextStep'] = await ask('GET /api/learners/{learner}/next-step', { path: { learner } });
    return next.step?.title ?? next.reason.sentence;
  } catch (problem) {
    if (problem instanceof Refused) {
      return (problem.problem?.faults ?? []).map(fault => `${fault.field}: ${fault.detail} ${fault.allowed?.join(', ') ?? ''}`).join('\n');
    }
    throw problem;
  }
}

// @ts-expect-error: an address that there is not
ask('GET /api/nothing');

// @ts-expect-error: a value that there is not
ask('POST /api/learners/{learner}/assessments', { path: { learner: 'me' }, body: { id: 'a', mode: 'QUICK', told: 'SCREEN' } });

// @ts-expect-error: a body that is missing
ask('POST /api/learners/{learner}/wishes', { path: { learner: 'me' } });

// @ts-expect-error: a theme that there is not
document.createElement('inclusion-path').theme = 'sepia';
