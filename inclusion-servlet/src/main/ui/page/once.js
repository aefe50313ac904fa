// What a page has once, however often it has this script: a host that bundles it, or loads it under two addresses, has it twice, since the
// scripts that are loaded later take what they need from the one beside them.

/**
 * @template T
 * @param {string} name
 * @param {T} made what there is, where there is none yet
 * @returns {T}
 */
export function once(name, made) {
  const key = `inclusion.${name}`;
  globalThis[key] = globalThis[key] ?? made;
  return globalThis[key];
}
