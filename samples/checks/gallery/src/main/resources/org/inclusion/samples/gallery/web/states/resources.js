// Useful addresses of others: what is found, nothing, and a long list.

const choice = (code, words, number) => ({ code, words, number });

const ADDRESS = {
  pack: 'accompagner-a-distance',
  id: 'mon-espace-sante',
  title: 'Mon espace santé',
  language: 'fr',
  href: 'https://www.monespacesante.fr/',
  wish: 'Je veux retrouver mes ordonnances.',
  find: 'documents, aide et contact',
  themes: ['Santé', 'Social, santé'],
};

const LONG = {
  ...ADDRESS,
  id: 'long',
  title: 'Association-pour-l’apprentissage-de-l’informatique-et-de-l’Internet de Beaulieu',
  wish: null,
  find: null,
  themes: [],
};

const CHOICES = {
  competences: [choice('1.1', 'Chercher une information', 12), choice('2.3', 'Faire une démarche', 30)],
  themes: [choice('sante', 'Santé', 8), choice('logement', 'Logement', 5)],
};
const FOUND = { resources: [ADDRESS, LONG], found: 5_000, partly: false, ...CHOICES };
const PARTLY = { ...FOUND, found: 2, partly: true };
const NONE = { resources: [], found: 0, partly: false, competences: [], themes: [] };

const looked = (id, more = {}) => ({
  id: `resources/${id}`,
  element: 'resources',
  like: 'helper',
  answers: { '/resources/search': FOUND },
  ...more,
});

export const resources = [
  looked('found'),
  looked('of-the-packs', { answers: {} }),
  looked('partly', { answers: { '/resources/search': PARTLY } }),
  looked('none', { answers: { '/resources/search': NONE } }),
  looked('chosen-and-none', { answers: { '/resources/search': NONE }, attributes: { subject: 'sante' } }),
  looked('beside-a-person', { with: 'begun' }),
  looked('away', { answers: { '/resources/search': 'away' } }),
  looked('broken', { answers: { '/resources/search': 'broken' } }),
  looked('loading', { answers: { '/resources/search': 'never' }, waits: true }),
];
