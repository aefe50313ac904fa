// The papers that a wish needs.
import { press, until } from '/reach.js';

const paper = (id, name, state, sentence, found = null) => ({ id, name, found, state, sentence });

const NEEDED = {
  goal: 'faire-une-demande-d-aide',
  text: 'Faire une demande d’aide',
  papers: [
    paper('piece-d-identite', 'Une pièce d’identité', 'RECEIVED', 'C’est déjà reçu. Pas besoin de l’apporter de nouveau.'),
    paper('avis-d-impot', 'Le dernier avis d’impôt', 'TO_BRING', 'À apporter.', 'Les impôts l’envoient en été, par la poste ou sur leur site.'),
    paper('releve-d-identite-bancaire', 'Un relevé d’identité bancaire (RIB)', 'UNKNOWN', 'On ne sait pas si ce papier est déjà reçu. Demandez, ou apportez-le.'),
  ],
};

async function opens(element) {
  const buttons = await until(element, root => {
    const all = [...(root?.querySelectorAll('button') ?? [])];
    return all.some(isPapers) && all;
  });
  await press(element, 'button', buttons.findIndex(isPapers));
}

function isPapers(button) {
  return /papiers|papers to bring/.test(button.textContent);
}

const needed = (id, more = {}) => ({
  id: `papers/${id}`,
  element: 'path',
  like: 'begun',
  answers: { '/papers': NEEDED },
  reach: opens,
  ...more,
});

export const papers = [
  needed('to-bring'),
  needed('beside-a-helper', { element: 'helper', like: 'helper', with: 'begun' }),
  needed('none', { answers: { '/papers': { ...NEEDED, papers: [] } } }),
  needed('away', { answers: { '/papers': 'away' } }),
];
