// What may be done, and was done, in somebody's absence.
const LONG = 'Demandes-de-renouvellement-de-titres-de-séjour-et-d’autres-papiers';

const HOUSING = { code: 'HOUSING', title: 'Logement' };
const MONEY = { code: 'MONEY', title: 'Argent, impôts, achats' };
const PROCEDURES = [HOUSING, MONEY, { code: 'JUSTICE', title: 'Justice' }];

const mandate = (id, status, more = {}) => ({
  id,
  status,
  structure: 'galerie',
  procedures: [HOUSING],
  textVersion: 'galerie-1',
  textHash: 'a'.repeat(64),
  helper: 'marc',
  name: 'Marc Petit',
  channel: 'FACE_TO_FACE',
  givenAt: '2026-11-02T09:00:00Z',
  lastDay: '2026-12-03',
  archiveDays: 0,
  endedAt: null,
  ...more,
});

const act = (id, procedure, held, sentence) => ({
  id,
  procedure,
  helper: 'marc',
  name: 'Marc Petit',
  notedAt: '2026-11-05T14:30:00Z',
  held,
  basis: held ? 'MANDATE' : 'NONE',
  mandate: held ? 'open' : null,
  sentence,
});

const TEXT = {
  version: 'galerie-1',
  hash: 'a'.repeat(64),
  language: 'fr',
  text: 'Je permets aux personnes qui m’accompagnent ici de faire pour moi, sans moi, ce qui est dit plus bas.\nJe garde mes mots de passe.',
};

const OFFER = { text: TEXT, days: 31, archiveDays: 0, procedures: PROCEDURES };

const absence = (more = {}) => ({ '/mandates': { mandates: [], acts: [], offer: OFFER, noOffer: null, procedures: PROCEDURES, ...more } });

const ACTS = [
  act('two', MONEY, false, 'Fait en votre absence, sans mandat noté.'),
  act('one', HOUSING, true, 'Fait en votre absence, avec votre mandat.'),
];

/** Nothing is noted yet. */
export const noAbsence = absence();

/** An open mandate, one that was ended and one whose term is over; an act with a right, and one without. */
export const someAbsence = absence({
  mandates: [
    mandate('open', 'OPEN', { procedures: [HOUSING, MONEY] }),
    mandate('ended', 'ENDED', { givenAt: '2026-10-01T09:00:00Z', endedAt: '2026-10-20T10:00:00Z' }),
    mandate('past', 'EXPIRED', { givenAt: '2026-08-30T09:00:00Z', lastDay: '2026-09-30', name: null }),
  ],
  acts: ACTS,
});

/** To a volunteer, or where the host has no text. */
export const noOffer = absence({ offer: null, noOffer: 'Une personne bénévole ne reçoit pas de mandat.' });

export const longAbsence = absence({
  mandates: [mandate('long', 'OPEN', { procedures: [{ code: 'PAPERS', title: LONG }], name: LONG })],
  acts: [act('long', { code: 'PAPERS', title: LONG }, false, LONG)],
});

export const right = (held, sentence) => ({ '/right-to-act/HOUSING': { held, basis: held ? 'MANDATE' : 'ENDED', mandate: 'open', sentence } });
