// What a helper reads while talking on the telephone.
import { deepest, press, until } from '/reach.js';

const STEP = { pack: 'premiers-pas', step: 'joindre-un-fichier' };

/** Writes into the search, and waits for what is found. */
const seeks = word => async element => {
  const field = await until(element, root => root?.querySelector('input[type=search]'));
  field.value = word;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
};
const folds = n => async element => {
  await until(element, root => root?.querySelector('details'));
  element.renderRoot.querySelectorAll('details')[n].open = true;
};

const spoken = (id, more = {}) => ({ id: `script/${id}`, element: 'script', like: 'helper', attributes: STEP, ...more });
const looked = (id, more = {}) => ({ id: `glossary/${id}`, element: 'glossary-search', like: 'helper', attributes: { pack: 'premiers-pas' }, ...more });

export const script = [
  spoken('lines'),
  spoken('of-a-path', { attributes: { path: 'premiers-pas', step: 'joindre-un-fichier' } }),
  spoken('here', { attributes: { ...STEP, at: 'joindre', points: '' } }),
  spoken('none', { attributes: { ...STEP, step: 'mot-de-passe' } }),
  spoken('unknown', { attributes: { ...STEP, step: 'nulle-part' } }),
  spoken('device', { reach: folds(0) }),
  spoken('speaker', { reach: folds(3) }),
  spoken('from-a-step', {
    element: 'step',
    with: 'begun',
    attributes: { path: 'premiers-pas', step: 'joindre-un-fichier', channel: 'TELEPHONE' },
    reach: async element => {
      await until(element, root => root?.querySelector('[part~="heading"]'));
      await press(element, '.choices .choice', 0);
      await folds(0)(deepest(element));
    },
  }),
  spoken('loading', { answers: { '/scripts/joindre-un-fichier': 'never' }, waits: true }),
  spoken('away', { answers: { '/scripts/joindre-un-fichier': 'away' } }),
  spoken('broken', { answers: { '/scripts/joindre-un-fichier': 'broken' } }),
  looked('words'),
  looked('found', { reach: seeks('piece') }),
  looked('plain-alone', { reach: seeks('wi-fi') }),
  looked('none', { reach: seeks('xylophone') }),
  looked('away', { answers: { '/glossary': 'away' } }),
];
