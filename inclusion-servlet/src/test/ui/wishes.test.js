// A wish is found in her own words.
import { USUAL } from '../../main/ui/start/usual.js';
import { found } from '../../main/ui/start/search.js';

const PACKS = '../inclusion-core/src/main/resources/org/inclusion/content/packs';
/** What the pages offer of themselves, in other words than a wish. */
const OWN = ['autre-chose', 'je-n-ai-pas-d-appareil'];

const packs = [...Deno.readDirSync(PACKS)]
  .filter(({ isDirectory }) => isDirectory)
  .map(({ name }) => {
    const read = file => JSON.parse(Deno.readTextFileSync(`${PACKS}/${name}/${file}`));
    const header = read('pack.json');
    const files = header.files.filter(file => /^(goals|path|lessons)/.test(file)).map(read);
    const lessons = files.flatMap(({ lessons: some }) => some ?? []);
    const paths = files.flatMap(({ paths: some }) => some ?? []);
    return { header, paths, lessons, goals: files.flatMap(({ goals: some }) => some ?? []) };
  })
  .filter(({ paths }) => paths.some(({ audience }) => audience === 'LEARNER'));

/** The wishes of learners, as the page shows them in a language. */
function wishes(language) {
  return packs
    .flatMap(({ goals }) => goals)
    .filter(({ id }) => !OWN.includes(id))
    .map(({ id, text, inOtherLanguages, said }) => ({
      id,
      text: text[language] ?? inOtherLanguages[language],
      taughtAs: text[language] ? undefined : text.fr,
      said: Object.values(said).join(' '),
    }));
}

function leadsTo(language, sought, expected, most = 5) {
  const ids = found(wishes(language), sought).map(({ id }) => id);
  if (!ids.slice(0, most).includes(expected)) {
    throw new Error(`“${sought}” leads to ${JSON.stringify(ids.slice(0, 5))}, and not to ${expected}`);
  }
}

const GOALS = [
  'Déposer un papier qu’on me demande',
  'Avoir un rendez-vous chez le médecin',
  'Changer l’heure du médecin',
  'Avoir une attestation',
].map(text => ({ text }));

function finds(sought, ...expected) {
  const texts = found(GOALS, sought).map(({ text }) => text);
  if (JSON.stringify(texts) !== JSON.stringify(expected)) {
    throw new Error(`« ${sought} » finds ${JSON.stringify(texts)}`);
  }
}

Deno.test('accents and endings do not matter', () => {
  finds('ATTESTATIONS', 'Avoir une attestation');
  finds('les medecins', 'Avoir un rendez-vous chez le médecin', 'Changer l’heure du médecin');
});

Deno.test('whatever has most of her words comes first, and a word that is not known does no harm', () => {
  finds('je veux changer avec mon médecin Untel', 'Changer l’heure du médecin', 'Avoir un rendez-vous chez le médecin');
});

Deno.test('small words alone find nothing', () => {
  finds('je veux faire une', ...[]);
});

Deno.test('what people say in English leads to a wish among the first five', () => {
  for (const [sought, expected] of Object.entries({
    school: 'voir-l-ecole-en-ligne',
    'my child is ill': 'dire-que-l-enfant-est-malade',
    nursery: 'inscrire-mon-enfant',
    childcare: 'inscrire-mon-enfant',
    rent: 'faire-une-demande-d-aide',
    housing: 'faire-une-demande-d-aide',
    money: 'faire-une-demande-d-aide',
    doctor: 'voir-un-medecin',
    'find a job': 'trouver-des-offres',
    'e-mail': 'lire-mes-messages',
    email: 'ecrire-a-ma-fille',
    whatsapp: 'ecrire-a-ma-fille',
    visa: 'faire-une-demande-en-ligne',
    password: 'rentrer-dans-mon-compte',
    passport: 'refaire-ma-carte-d-identite',
    tax: 'faire-une-demande-en-ligne',
    'send a paper': 'envoyer-un-document',
  })) {
    leadsTo('en', sought, expected);
  }
});

Deno.test('what people say in English of a device, a line or a vote leads to the wish among the first three', () => {
  for (const [sought, expected] of Object.entries({
    'vote online': 'voter-a-distance',
    'online meeting camera': 'aller-a-une-reunion',
    'internet does not work': 'mieux-capter-internet',
    'screen cracked': 'faire-reparer-mon-telephone',
    'phone fell in water': 'faire-reparer-mon-telephone',
    'battery dies': 'faire-reparer-mon-telephone',
    'mobile plan too expensive': 'payer-moins-cher',
    'i want to buy refurbished phone': 'acheter-d-occasion',
    'used computer leboncoin': 'acheter-d-occasion',
    'read a proposal': 'savoir-ce-que-l-on-decide',
    'association AGM': 'aller-a-une-reunion',
  })) {
    leadsTo('en', sought, expected, 3);
  }
});

Deno.test('what people say in French of their work leads to the wish among the first three', () => {
  for (const [sought, expected] of Object.entries({
    'feuille de paye': 'comprendre-ma-paie',
    'voir mes horaires de ménage': 'savoir-quand-je-travaille',
    vacances: 'demander-des-jours',
  })) {
    leadsTo('fr', sought, expected, 3);
  }
});

Deno.test('what people say in French leads to a wish, also where no title has the word', () => {
  for (const [sought, expected] of Object.entries({
    crèche: 'inscrire-mon-enfant',
    'mon loyer': 'faire-une-demande-d-aide',
    école: 'voir-l-ecole-en-ligne',
    'chercher du travail': 'trouver-des-offres',
    docteur: 'voir-un-medecin',
    'la CAF': 'faire-une-demande-en-ligne',
    'mot de passe oublié': 'rentrer-dans-mon-compte',
    whatsapp: 'voir-ma-famille-en-video',
  })) {
    leadsTo('fr', sought, expected);
  }
});

Deno.test('what a stranger sought stands first, and not under something else', () => {
  for (const [language, sought, expected] of [
    ['fr', 'feuille de paye', 'comprendre-ma-paie'],
    ['fr', 'voir mes horaires de ménage', 'savoir-quand-je-travaille'],
    ['fr', 'vacances', 'demander-des-jours'],
    ['en', 'vote online', 'voter-a-distance'],
    ['en', 'screen cracked', 'faire-reparer-mon-telephone'],
    ['en', 'internet does not work', 'mieux-capter-internet'],
  ]) {
    const [first] = found(wishes(language), sought);
    if (first.id !== expected) {
      throw new Error(`“${sought}” leads first to ${first.id}`);
    }
  }
});

Deno.test('a short word that is known is no beginning of another', () => {
  const ids = found(wishes('fr'), 'rent').map(({ id }) => id);
  if (ids[0] === 'rentrer-dans-mon-compte') {
    throw new Error('“rent” is taken for « rentrer »');
  }
});

Deno.test('every wish and every heading can be read in English, and every wish has words that people say in both languages', () => {
  const missing = packs.flatMap(({ header, paths, goals }) => {
    const isEnglish = (text, { inOtherLanguages }) => Boolean(text.en ?? inOtherLanguages?.en);
    const hers = goals.filter(({ id }) => !OWN.includes(id));
    return [
      ...hers.filter(goal => !isEnglish(goal.text, goal)).map(({ id }) => id),
      ...hers.filter(({ said }) => !said?.fr || !said?.en).map(({ id }) => `words of ${id}`),
      ...paths.filter(path => !isEnglish(path.title, path)).map(({ id }) => `heading ${id} of ${header.id}`),
    ];
  });
  if (missing.length > 0) {
    throw new Error(`missing ${missing}`);
  }
});

Deno.test('the six wishes of each language stand in it, each with a drawing of its own', () => {
  for (const [language, six] of Object.entries(USUAL)) {
    const drawings = six.map(wish => {
      const pack = packs.find(({ goals }) => goals.some(({ id }) => id === wish));
      const goal = pack.goals.find(({ id }) => id === wish);
      const step = pack.paths.flatMap(({ steps }) => steps).find(({ id }) => id === goal.steps[0]);
      const lesson = pack.lessons.find(({ id }) => id === step.lesson);
      if (!pack.header.languages.includes(language)) {
        throw new Error(`${wish} is not in ${language}`);
      }
      return `${pack.header.id}/${lesson.blocks.find(({ type }) => type === 'picture').src}`;
    });
    if (new Set(drawings).size !== six.length) {
      throw new Error(`${language}: ${drawings}`);
    }
  }
});

Deno.test('a wish that is read in English is found by the title of its pack too', () => {
  const wish = { text: 'Get an appointment with a doctor', taughtAs: 'Prendre rendez-vous avec un médecin' };
  const other = { text: 'Read the news on my device' };
  if (found([other, wish], 'mon médecin')[0] !== wish) {
    throw new Error('not found');
  }
});
