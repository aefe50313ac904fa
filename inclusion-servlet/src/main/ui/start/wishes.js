// What a person may want to do, by the path that leads there.

/**
 * @typedef {{ id: string, text: string, path: string, area: string, audience: string }} Goal
 */

/**
 * The wishes of each path. First stands the path whose wishes are about the most areas: it is the one to begin with, and its wishes
 * are seen at once. The paths about one subject follow, in the order in which the server has them.
 * @param {Goal[]} goals
 * @returns {{ path: string, goals: Goal[] }[]}
 */
export function byPath(goals) {
  const areas = ({ goals: wishes }) => new Set(wishes.map(({ area }) => area)).size;
  return [...new Set(goals.map(({ path }) => path))]
    .map(path => ({ path, goals: goals.filter(goal => goal.path === path) }))
    .sort((one, other) => areas(other) - areas(one));
}
