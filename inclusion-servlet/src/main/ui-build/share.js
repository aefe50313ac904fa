// Lets the scripts that are loaded later take from the script of all pages what stands in it, so that nothing is loaded a second time:
// share.js <folder> <script of all pages> <script loaded later>...
// The sources import everything from where it stands. In the copy that is bundled, an import that leads into the script of all pages is made
// an import of that script itself, which exports the names that are asked for, and no others.
import { dirname, join, relative } from 'node:path/posix';

const IMPORT = /^(import|export)\s+([^;'"]*?)\s*from\s+'([^']+)';/gm;

/**
 * The texts of the scripts that change, by their paths.
 * @param {(script: string) => string} read the text of a script
 * @param {string} all the script of all pages
 * @param {string[]} later the scripts that are loaded later, in folders beside it
 * @returns {Record<string, string>}
 */
export function share(read, all, later) {
  const shared = reached(read, [all]);
  const asked = new Map();
  /** @type {Record<string, string>} */
  const changed = {};
  for (const script of reached(read, later)) {
    if (!shared.has(script)) {
      changed[script] = read(script).replace(IMPORT, (whole, verb, names, from) => {
        const ours = placeOf(script, from);
        if (ours && !shared.has(ours)) {
          return whole;
        }
        namesIn(names, script).forEach(name => ask(asked, name, ours ? `./${ours}` : from));
        return `${verb} ${names} from '${relative(dirname(later[0]), all)}';`;
      });
    }
  }
  const own = [...read(all).matchAll(IMPORT)].flatMap(([, verb, names]) => (verb === 'export' ? namesIn(names, all) : []));
  const exports = [...asked].filter(([name]) => !own.includes(name)).map(([name, from]) => `export { ${name} } from '${from}';\n`);
  return { ...changed, [all]: [read(all), ...exports.sort()].join('') };
}

/** The scripts that these load, and themselves; the packages are not among them. */
function reached(read, scripts, seen = new Set()) {
  for (const script of scripts.filter(one => !seen.has(one))) {
    seen.add(script);
    const from = [...read(script).matchAll(IMPORT)].map(([, , , from]) => placeOf(script, from));
    // Words are no scripts: they stay where they are asked for.
    reached(read, /** @type {string[]} */ (from.filter(one => one?.endsWith('.js'))), seen);
  }
  return seen;
}

/** The script of ours that is meant; null where a package is. */
function placeOf(script, from) {
  return from.startsWith('.') ? join(dirname(script), from) : null;
}

/** What is taken by its name, `choice` in `{ choice as act }`. A script taken whole, or without a name, would hide what is asked for. */
function namesIn(names, script) {
  const within = /^\{([^}]*)\}$/.exec(names);
  if (!within) {
    throw new Error(`${script} takes "${names}" from the script of all pages: say the names in braces`);
  }
  return within[1]
    .split(',')
    .map(name => name.trim().split(' as ')[0])
    .filter(Boolean);
}

/** In the script of all pages a name stands once. */
function ask(asked, name, from) {
  if (asked.has(name) && asked.get(name) !== from) {
    throw new Error(`${name} stands in ${asked.get(name)} and in ${from}: one of them needs another name`);
  }
  asked.set(name, from);
}

if (import.meta.main) {
  const [folder, all, ...later] = Deno.args;
  const changed = share(script => Deno.readTextFileSync(`${folder}/${script}`), all, later);
  Object.entries(changed).forEach(([script, text]) => Deno.writeTextFileSync(`${folder}/${script}`, text));
}
