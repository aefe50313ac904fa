// The guide over a small page of a host's.
import { until } from '/reach.js';

const LONG = 'Retrouvez l’attestation anticonstitutionnellementdématérialiséedemandéeparleserviceinterprofessionnel, puis continuez.';

const ARABIC = {
  ar: { 'guide.show': 'أرني خطوة بخطوة', 'guide.label': 'خطوة بخطوة', 'go-on': 'متابعة', 'guide.where': 'أين هو؟', 'guide.stop': 'توقف', 'guide.keys': 'F2' },
};

function page() {
  const host = Object.assign(document.createElement('div'), { className: 'host-page' });
  const label = Object.assign(document.createElement('label'), { htmlFor: 'host-name', textContent: 'Nom ' });
  const field = Object.assign(document.createElement('input'), { id: 'host-name', className: 'host-field' });
  const text = Object.assign(document.createElement('p'), { id: 'host-text', textContent: 'Bienvenue sur le site de la commune.' });
  host.append(text, label, field);
  return [host];
}

const stops = (...more) => [
  { id: 'text', target: '#host-text', act: 'READ', say: document.documentElement.lang === 'en' ? 'This is the site of the town.' : 'Voici le site de la commune.' },
  { id: 'name', target: '#host-name', act: 'INPUT', say: document.documentElement.lang === 'en' ? 'Write a name.' : 'Écrivez un nom.' },
  ...more,
];

const press = async (guide, selector) => (await until(guide, root => root?.querySelector(selector))).click();
const offered = guide => until(guide, root => root?.querySelector('.after button'));
const begun = async guide => {
  await press(guide, '.after button');
  await until(guide, root => root?.querySelector('.panel:popover-open .say'));
};
const settled = guide => guide.updateComplete.then(() => new Promise(resolve => setTimeout(resolve, 100)));

const walk = (id, reach, more = {}) => ({
  id: `guide/${id}`,
  element: 'guide',
  like: 'new',
  attributes: { tour: 'gallery' },
  properties: { stops: more.stops ?? stops() },
  page,
  reach: async guide => {
    sessionStorage.removeItem('inclusion.guide.gallery.nobody.nobody');
    await offered(guide);
    await reach(guide);
    await settled(guide);
  },
  ...more,
});

const never = [{ id: 'never', target: '#never', act: 'CLICK', say: '…' }];

export const guide = [
  walk('offer', offered),
  walk('read', begun),
  walk('write', async element => {
    await begun(element);
    await press(element, '.panel .main');
  }),
  walk('not-yet', async element => {
    await begun(element);
    await press(element, '.panel .main');
    await until(element, root => root.querySelector('.panel .buttons').children.length === 4);
    await press(element, '.panel .main');
    await until(element, root => root.querySelector('.panel .note'));
  }),
  walk('waiting', begun, { stops: never }),
  walk(
    'missing',
    async element => {
      await begun(element);
      element.since -= 60_000;
      await until(element, root => root.querySelector('.panel .main'));
    },
    { stops: never },
  ),
  walk('left', async element => {
    await begun(element);
    await press(element, '.panel .buttons > :last-child');
    await until(element, root => root.querySelector('.after h2'));
  }),
  walk(
    'finished',
    async element => {
      await begun(element);
      await press(element, '.panel .main');
      await until(element, root => root.querySelector('.after h2'));
    },
    { stops: stops().slice(0, 1) },
  ),
  walk('long-words', begun, { stops: [{ id: 'text', target: '#host-text', act: 'READ', say: LONG }] }),
  walk('right-to-left', begun, { lang: 'ar', words: ARABIC, stops: [{ id: 'text', target: '#host-text', act: 'READ', say: 'هذا هو موقع البلدية.' }] }),
  { id: 'guide/loading', element: 'guide', like: 'new', attributes: { tour: 'visite-joindre-un-fichier' }, answers: { '/tours/visite-joindre-un-fichier': 'never' }, waits: true },
  { id: 'guide/away', element: 'guide', like: 'new', attributes: { tour: 'visite-joindre-un-fichier' }, answers: { '/tours/visite-joindre-un-fichier': 'away' } },
  { id: 'guide/broken', element: 'guide', like: 'new', attributes: { tour: 'visite-joindre-un-fichier' }, answers: { '/tours/visite-joindre-un-fichier': 'broken' } },
  { id: 'guide/signed-out', element: 'guide', like: 'new', attributes: { tour: 'visite-joindre-un-fichier' }, answers: { '/me': 'signed-out' } },
];
