// Whom she invited to see today's step.
import { press } from '/reach.js';

const LONG = 'Communicationsinterprofessionnellesdématérialiséesanticonstitutionnelles et la suite';
const guest = more => ({
  id: 'g1',
  kind: 'NEIGHBOUR',
  words: 'Voisinage, amis',
  invitedOn: '2026-11-24',
  lastDay: '2026-12-24',
  until: 'Jusqu’au 24 décembre 2026.',
  shownUntil: null,
  opens: null,
  ...more,
});
const KINDS = [
  { kind: 'FAMILY', words: 'Famille' },
  { kind: 'NEIGHBOUR', words: 'Voisinage, amis' },
  { kind: 'VOLUNTEER', words: 'Bénévole' },
];
const SAY = [
  'Nous en parlons seuls, vous et moi. Personne d’autre n’écoute.',
  'Votre invité voit l’étape du jour, et rien d’autre. Il la voit quand vous appuyez, pendant une heure.',
  'Vous arrêtez quand vous voulez. Personne n’est prévenu.',
];
const guests = (...some) => ({ '/guests': { guests: some, kinds: KINDS, say: SAY } });
const SHOWN = guest({ shownUntil: '2026-11-24T15:00:00Z' });
const INVITATION = { signs: '4F7K-9TGM-C2XH-RQ6W', guest: guest({ opens: true }) };

const hers = (id, more) => ({ id: `guests/${id}`, element: 'guests', like: 'begun', ...more });
const beside = (id, more) => hers(`beside-${id}`, { like: 'helper', with: 'begun', ...more });

/** Presses one after the other: [selector, n]. */
const presses =
  (...buttons) =>
  async element => {
    for (const [selector, n] of buttons) {
      await press(element, selector, n);
    }
  };
const MAIN = ['.main', 0];
const ALONE = ['.yes-no .choice', 0];
const FIRST = ['.choices .choice', 0];

export const guestStates = [
  hers('none', { answers: guests() }),
  hers('some', { answers: guests(guest(), guest({ id: 'g2', words: 'Famille' })) }),
  hers('shown', { answers: guests(SHOWN) }),
  hers('long-words', { answers: guests(guest({ words: LONG, until: LONG })) }),
  hers('loading', { answers: { '/guests': 'never' }, waits: true }),
  hers('away', { answers: { '/guests': 'away' } }),
  beside('none', { answers: guests() }),
  beside('some', { answers: guests(guest({ opens: true }), guest({ id: 'g2', opens: false })) }),
  beside('alone', { answers: guests(), reach: presses(MAIN) }),
  beside('whom', { answers: guests(), reach: presses(MAIN, ALONE) }),
  beside('term', { answers: guests(), reach: presses(MAIN, ALONE, FIRST) }),
  beside('given', {
    // The list and the invitation have one address; the list's fields are there for the second answer.
    answers: { '/guests': { ...INVITATION, guests: [guest({ opens: true })], kinds: KINDS, say: SAY } },
    reach: presses(MAIN, ALONE, FIRST, FIRST),
  }),
];
