// What an exercise, its tour or its telephone script puts in quotation marks is what the site says, in that language: an instruction
// that quotes another word leaves somebody looking for a button.
import { deepEqual } from 'node:assert/strict';

const PACKS = new URL('../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/', import.meta.url);
const PAGES = new URL('../../main/ui/', import.meta.url);

const QUOTED = { fr: /«[\u00a0\u202f ]?([^»]*?)[\u00a0\u202f ]?»/g, en: /“([^”]*)”/g };
/** Names, a key of a keyboard and a day: the site shows them, and they are no words of its file. */
const INVENTED = ['123', 'assurance-scolaire', 'jeudi 12 mars', 'Docteure Weber, médecin'];

const read = address => JSON.parse(Deno.readTextFileSync(address));
const plain = text => text.replaceAll('\u00a0', ' ').replace(/\.$/, '');

/** All sections of a pack, over its files. */
function pack(name) {
  const folder = new URL(`${name}/`, PACKS);
  const all = {};
  for (const file of read(new URL('pack.json', folder)).files) {
    for (const [section, items] of Object.entries(read(new URL(file, folder)))) {
      all[section] = [...(all[section] ?? []), ...items];
    }
  }
  return all;
}

/** What is on the pages while somebody practises on a site. */
function wordsOf(site, language) {
  const [name] = site.split('-');
  return [
    `practice/${language}.json`,
    `practice/${name}/${language}.json`,
    `page/${language}.json`,
    `step/${language}.json`,
    `step/helped.${language}.json`,
    `step/gesture.${language}.json`,
    `guide/${language}.json`,
  ].flatMap(file => {
    try {
      return Object.values(read(new URL(file, PAGES))).map(plain);
    } catch {
      // A site of the first four has its words in the common file.
      return [];
    }
  });
}

function isSaid(quote, words) {
  const said = plain(quote);
  return words.some(
    text =>
      text.includes(said) ||
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.*')}$`,
      ).test(said),
  );
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Everything that is said while an exercise is done on its site. */
function saidAt({ practices, tours = [], scripts = [] }, { id, practice }) {
  const { site, task, success, tour } = practices.find(one => one.id === practice);
  const stops = tours.filter(one => one.id === tour).flatMap(one => one.stops.map(({ say }) => say));
  const lines = scripts
    .filter(({ step }) => step === id)
    .flatMap(one => one.lines)
    .filter(({ at }) => !at?.startsWith('block.'))
    .flatMap(({ say, see, ask, ifNot }) => [say, see, ask, ifNot].filter(Boolean));
  return { site, texts: [task, success, ...stops, ...lines] };
}

for (const { name } of [...Deno.readDirSync(PACKS)].sort((one, other) => one.name.localeCompare(other.name))) {
  Deno.test(`${name} quotes its sites as they are written`, () => {
    const content = pack(name);
    const unsaid = content.paths
      .flatMap(({ steps }) => steps)
      .map(step => ({ step: step.id, ...saidAt(content, step) }))
      .filter(({ site }) => site)
      .flatMap(({ step, site, texts }) =>
        texts.flatMap(text => Object.entries(text).map(([language, said]) => ({ step, site, language, said }))),
      )
      .flatMap(({ step, site, language, said }) => {
        const words = [...wordsOf(site, language), ...INVENTED];
        return [...said.matchAll(QUOTED[language])]
          .filter(([, quote]) => !isSaid(quote, words))
          .map(([, quote]) => `${step} (${language}): ${quote}`);
      });
    deepEqual(unsaid, []);
  });
}
