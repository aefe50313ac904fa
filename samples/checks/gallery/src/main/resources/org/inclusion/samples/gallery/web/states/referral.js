// To whom people are referred, and what arrived.
import { press, until } from '/reach.js';

const meaning = (code, words) => ({ code, words });
const PLACE = { id: 'p1', name: 'La Bricole', street: '1 rue des Tilleuls', postcode: '73100', town: 'Beaulieu-d’Essai', telephone: '01 99 00 12 00' };
const referral = more => ({
  id: 'r1',
  direction: 'SENT',
  status: 'SENT',
  sentence: 'Pas de réponse pour l’instant.',
  day: 'mardi 24 novembre 2026',
  where: PLACE.name,
  place: PLACE,
  structure: null,
  reason: meaning('REPAIR', 'Un appareil à réparer'),
  shared: [],
  noted: '2026-11-24T09:00:00Z',
  name: 'Marc Petit',
  arrived: false,
  silent: false,
  ended: false,
  answers: [],
  ...more,
});
const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const ENDED = referral({ id: 'r2', status: 'HELPED', sentence: 'La personne l’a.', ended: true, arrived: true, shared: [meaning('NAME', 'Votre nom')] });
const SILENT = referral({ id: 'r3', silent: true });
const referrals = (...some) => ({ '/referrals': { referrals: some } });
const SHEET = {
  signs: '4F7K-9TGM-C2XH-RQ6W',
  lastDay: '2027-01-23',
  sentence: 'Maison des services vous adresse une personne.',
  please: 'Dites-nous si elle est bien arrivée.',
  until: 'On peut répondre jusqu’au samedi 23 janvier 2027.',
  number: '01 99 00 55 55',
  shared: ['Odette Lambert'],
  referral: referral(),
};
const found = (more = {}) => ({
  place: 'p1',
  name: PLACE.name,
  street: PLACE.street,
  postcode: PLACE.postcode,
  town: PLACE.town,
  metres: 1_200,
  telephone: PLACE.telephone,
  nowInWords: 'Ouvert en ce moment, d’après ses horaires.',
  hoursInWords: ['Du lundi au vendredi\u00A0: de 9 h à 12 h'],
  services: [meaning('EQUIPMENT', 'Du matériel à petit prix')],
  costs: [meaning('FREE', 'Gratuit')],
  approaches: [],
  ...more,
});
const arrival = more => ({
  number: 'n1',
  sentence: 'Maison des services vous adresse une personne.',
  from: 'Maison des services',
  fromNumber: '01 99 00 55 55',
  day: 'mardi 24 novembre 2026',
  reason: null,
  name: null,
  telephone: null,
  status: 'ARRIVED',
  statusInWords: 'Vu là-bas. Pas encore de réponse.',
  ended: false,
  ...more,
});
const ALL = arrival({ number: 'n2', name: 'Odette Lambert', telephone: '01 99 00 12 34', reason: meaning('REPAIR', 'Un appareil à réparer') });
const arrivals = (...some) => ({ '/referrals': { referrals: some } });

const hers = (id, more) => ({ id: `referrals/${id}`, element: 'referrals', like: 'begun', ...more });
const beside = (id, more) => hers(`beside-${id}`, { like: 'helper', with: 'begun', ...more });
const theirs = (id, more) => ({ id: `arrived/${id}`, element: 'arrived', like: 'helper', ...more });

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
const REPAIR = ['.choices .choice', 6];

/** The places around a postcode. */
const search = written => async element => {
  await presses(MAIN, REPAIR, MAIN)(element);
  const field = await until(element, root => root?.querySelector('#postcode'));
  field.value = written;
  field.dispatchEvent(new Event('input'));
  const before = element.view;
  field.form.requestSubmit();
  await until(element, () => element.view !== before);
  await element.updateComplete;
};
const WITHOUT_TRACE =
  'Pour « La Bricole », rien n’est noté, nulle part. Dites : « Voici le numéro. Personne ne saura que nous en avons parlé. » 01 99 00 12 00';
const PLACES = { '/places': { places: [found(), found({ place: 'p2', name: LONG, metres: null, telephone: null })] } };

export const referralStates = [
  hers('none', { answers: referrals() }),
  hers('some', { answers: referrals(ENDED, referral(), referral({ id: 'r4', direction: 'RECEIVED', place: null, where: 'Un autre service' })) }),
  hers('came', { answers: referrals(referral()), reach: press }),
  hers('call-off', { answers: referrals(referral()), reach: presses(FIRST, ['.choices .quiet', 0]) }),
  hers('long-words', { answers: referrals(referral({ where: LONG, sentence: LONG })) }),
  hers('loading', { answers: { '/referrals': 'never' }, waits: true }),
  hers('away', { answers: { '/referrals': 'away' } }),
  beside('none', { answers: referrals() }),
  beside('silent', { answers: referrals(SILENT) }),
  beside('came', { answers: referrals(SILENT), reach: presses(FIRST) }),
  beside('what', { reach: presses(MAIN) }),
  beside('where', { reach: presses(MAIN, REPAIR) }),
  beside('postcode', { reach: presses(MAIN, REPAIR, MAIN) }),
  beside('postcode-wrong', { reach: search('731') }),
  beside('places', { answers: PLACES, reach: search('73100') }),
  beside('no-postcode', { answers: { '/places': { places: [], postcodeKnown: false } }, reach: search('99999') }),
  beside('no-place', { answers: { '/places': { places: [] } }, reach: search('73100') }),
  beside('place', {
    answers: PLACES,
    reach: async element => {
      await search('73100')(element);
      await presses(FIRST)(element);
    },
  }),
  beside('without-trace', {
    answers: { '/places': { places: [found({ withoutTrace: WITHOUT_TRACE })] } },
    reach: async element => {
      await search('73100')(element);
      await presses(FIRST)(element);
    },
  }),
  beside('share', {
    answers: PLACES,
    reach: async element => {
      await search('73100')(element);
      await presses(FIRST, MAIN)(element);
    },
  }),
  beside('sheet', { answers: { ...referrals(referral()), '/sheet': SHEET }, reach: presses(['.choices .quiet', 0]) }),
  theirs('none', { answers: arrivals() }),
  theirs('some', { answers: arrivals(arrival(), ALL, arrival({ number: 'n3', ended: true, statusInWords: 'Cela a aidé.' })) }),
  theirs('nothing-shared', { answers: arrivals(arrival()), reach: press }),
  theirs('one', { answers: arrivals(ALL), reach: press }),
];
