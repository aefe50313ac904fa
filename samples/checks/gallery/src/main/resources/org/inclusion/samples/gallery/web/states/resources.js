// Useful addresses of others: what is found, nothing, and a long list; and what a helper reads aloud on their sites.

const choice = (code, words, number) => ({ code, words, number });

const ADDRESS = {
  pack: 'accompagner-a-distance',
  id: 'mon-espace-sante',
  title: 'Mon espace santé',
  language: 'fr',
  href: 'https://www.monespacesante.fr/',
  wish: 'Je veux retrouver mes ordonnances.',
  find: 'documents, aide et contact',
  asks: 'La carte Vitale et le numéro de sécurité sociale, une adresse e-mail.',
  otherwise: 'Par téléphone : le 3422. Le médecin et la pharmacie impriment.',
  themes: ['Santé', 'Social, santé'],
  discreet: true,
  checked: null,
};

const LONG = {
  ...ADDRESS,
  id: 'long',
  title: 'Association-pour-l’apprentissage-de-l’informatique-et-de-l’Internet de Beaulieu',
  wish: null,
  find: null,
  asks: null,
  otherwise: null,
  themes: [],
  discreet: false,
  checked: { by: 'Marc, CCAS de Valbonne', on: '2026-11-30' },
};

const WALKTHROUGH = { pack: 'accompagner-a-distance', id: 'long', title: 'Entrer dans son espace', language: 'fr', resource: 'long' };

const CHOICES = {
  competences: [choice('1.1', 'Chercher une information', 12), choice('2.3', 'Faire une démarche', 30)],
  themes: [choice('sante', 'Santé', 8), choice('logement', 'Logement', 5)],
};
const FOUND = { resources: [ADDRESS, LONG], found: 5_000, whole: 5_000, ...CHOICES };
const PARTLY = { ...FOUND, found: 2, whole: 0 };
const OTHERS = { ...FOUND, found: 3, whole: 1 };
const NONE = { resources: [], found: 0, whole: 0, competences: [], themes: [] };

const looked = (id, more = {}) => ({
  id: `resources/${id}`,
  element: 'resources',
  like: 'helper',
  answers: { '/resources/search': FOUND, '/walkthroughs': { walkthroughs: [WALKTHROUGH] } },
  ...more,
});

export const resources = [
  looked('found'),
  looked('of-the-packs', { answers: {} }),
  looked('partly', { answers: { '/resources/search': PARTLY } }),
  looked('some-partly', { answers: { '/resources/search': OTHERS } }),
  looked('none', { answers: { '/resources/search': NONE } }),
  looked('chosen-and-none', { answers: { '/resources/search': NONE }, attributes: { subject: 'sante' } }),
  looked('beside-a-person', { with: 'begun' }),
  looked('away', { answers: { '/resources/search': 'away' } }),
  looked('broken', { answers: { '/resources/search': 'broken' } }),
  looked('loading', { answers: { '/resources/search': 'never' }, waits: true }),
];
