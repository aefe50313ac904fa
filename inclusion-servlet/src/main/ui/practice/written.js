// Whether something written is what a task asks for: real words, a name, a password that is worth keeping.

const LONG_ENOUGH = 15;
const FEWEST_SIGNS = 6;
const FEWEST_LETTERS = 3;
const TASK_WORDS = 4;
const TASK_DASHES = 3;
/** As many signs in a row as nobody writes by chance. */
const IN_A_ROW = 5;
/** How people are addressed: no name, and part of many a word. */
const TITLES = ['mme', 'mlle', 'madame', 'mademoiselle', 'monsieur', 'mrs', 'miss'];
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Words without a vowel that people write all the same: in a hurry, at school, at work. */
const SHORT = new Set([
  'bjr',
  'bsr',
  'slt',
  'cdt',
  'cdlt',
  'svp',
  'stp',
  'rdv',
  'pj',
  'mr',
  'dr',
  'bcp',
  'tps',
  'ps',
  'ms',
  'gs',
  'cp',
  'cm',
  'bts',
  'cdd',
  'vtc',
  'rh',
  'drh',
  'pmr',
]);
/** No rent is an amount too: somebody may live with others. */
const NOTHING = /^(zero|rien|aucun|gratuit|nothing|none|free)\.?$/;
const AMOUNT =
  /^(environ|env\.?|a peu pres|about|~|€)? ?\d[\d ]*([.,]\d+)? ?(€( ?\d\d)?|e|eur|euros?)? ?((\/|par|le|a|per)? ?(mois|month))? ?(cc|hc|charges comprises|hors charges)?\.?$/;
/** What the lesson shows, and asks not to take. */
const EXAMPLE = 'lampe-nuage-7-soupe-route';

/** How many different words there are. Letters without a vowel are a word where people know them as one; one letter again and again is none. */
export function wordsIn(text) {
  const words = plain(text).match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter(word => (/[aeiouyœæ]/.test(word) || SHORT.has(word)) && !oneSign(word))).size;
}

/** Whether it may be a name: letters, and not one letter again and again. */
export function isName(text) {
  return (plain(text).match(/\p{L}{2,}/gu) ?? []).some(word => !oneSign(word));
}

/** Whether it is an amount, as people write one: 450, 450,50 €, environ 450 euros par mois; or none at all. */
export function isAmount(text) {
  const written = plain(text).replace(/\s+/g, ' ').trim();
  return AMOUNT.test(written) || NOTHING.test(written);
}

/**
 * What keeps a password from being good: the key of a hint, or null. `whole` where the password itself is what is practised:
 * then it is all that the task names.
 * @param {string} word
 * @param {string} user the name of the account
 */
export function flawOf(word, user, whole = false) {
  const flaws = {
    short: [...word].length < LONG_ENOUGH,
    name: namesIn(user).some(name => plain(word).includes(name)),
    same: new Set(plain(word)).size < FEWEST_SIGNS,
    row: ROWS.some(row => hasPartOf(row, plain(word))),
    one: lettersOf(word).size < 2,
  };
  const missing = {
    example: plain(word) === EXAMPLE,
    date: /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/.test(word),
    words: lettersOf(word).size < TASK_WORDS,
    dashes: word.split('-').length - 1 < TASK_DASHES,
    capital: !/\p{Lu}/u.test(word),
    digit: !/\d/.test(word),
  };
  const found = Object.entries(whole ? { ...flaws, ...missing } : flaws).find(([, isThere]) => isThere);
  return found ? found[0] : null;
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function oneSign(word) {
  return new Set(word).size === 1;
}

function namesIn(user) {
  return plain(user)
    .split(/[^\p{L}\d]+/u)
    .filter(name => name.length >= FEWEST_LETTERS && !TITLES.includes(name));
}

/** The different words of a password. */
function lettersOf(word) {
  const words = plain(word).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter(one => one.length >= FEWEST_LETTERS && !oneSign(one)));
}

/** Whether some signs of a row stand in a row, forwards or backwards. */
function hasPartOf(row, word) {
  const backwards = [...row].reverse().join('');
  return [row, backwards].some(signs =>
    [...signs].some((_, i) => i + IN_A_ROW <= signs.length && word.includes(signs.slice(i, i + IN_A_ROW))),
  );
}
