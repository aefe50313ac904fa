// Wishes in her own words: accents and endings do not matter, and a word that is not known does no harm.

/** Words that say nothing of what is meant. */
const SMALL = new Set(
  'les des une mon mes ses son sur par pour avec dans que qui quoi est pas plus the and for with from what how you your want does not doesn don can cannot too get veux voudrais faire voir'.split(
    ' ',
  ),
);

const FEWEST_LETTERS = 3;

/** « Déclarations » and « déclarer » begin alike: so many letters of a word are compared. */
const BEGINNING = 5;

/**
 * The goals that have her words, in their title, in that of the pack, or in what people call them, the one with most of them first.
 * @template {{ text: string, taughtAs?: string, said?: string | null }} G
 * @param {G[]} goals
 * @param {string} sought
 * @returns {G[]}
 */
export function found(goals, sought) {
  const known = goals.map(goal => ({
    goal,
    title: wordsOf(`${goal.text} ${goal.taughtAs ?? ''}`),
    said: wordsOf(goal.said ?? ''),
  }));
  const all = new Set(known.flatMap(({ title, said }) => [...title, ...said]));
  const asked = wordsOf(sought);
  // A short word that is known as it stands is no beginning of another: « rent » is not « rentrer ».
  const isWhole = word => word.length < BEGINNING && all.has(word);
  const hits = ({ title, said }) => asked.reduce((sum, word) => sum + hit(word, title, said, isWhole(word)), 0);
  return known
    .map(one => ({ goal: one.goal, hits: hits(one) }))
    .filter(({ hits: some }) => some > 0)
    .sort((one, other) => other.hits - one.hits)
    .map(({ goal }) => goal);
}

/** A word of the title is what the wish is about; another one that people say for it is a guess. */
function hit(asked, title, said, isWhole) {
  const among = words => {
    const isThere = words.some(word => word === asked || word === `${asked}s`);
    return isThere ? 2 : !isWhole && words.some(word => word.startsWith(asked.slice(0, BEGINNING))) ? 1 : 0;
  };
  const inTitle = among(title);
  return Math.max(inTitle > 0 ? inTitle + 1 : 0, among(said));
}

function wordsOf(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word.length >= FEWEST_LETTERS && !SMALL.has(word));
}
