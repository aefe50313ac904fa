// The moment when she can do something: said once, with the days on which it worked, in place of the thanks.
import { html, nothing } from 'lit';
import { Refused } from '../page/api.js';
import { day } from '../page/dates.js';
import { inTime } from '../page/in-time.js';
import { asides, choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';

/** So many of her acts are looked through for the other days. */
const LATEST = 50;

/**
 * A skill as her profile shows it; null where nothing was seen of it, or nobody can tell now.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ pack: string }} ref
 * @param {string | undefined} skill
 */
export async function skillNow(element, { pack }, skill) {
  if (!skill) {
    return null;
  }
  const profile = await quietly(element, element.hers('profile'));
  const known = profile?.skills.groups.flatMap(group => group.skills) ?? [];
  return { ...known.find(one => one.pack === pack && one.skill === skill), isKnown: profile !== null };
}

/**
 * The view of the moment; null where this act did not bring it.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ ref: { pack: string, item: string }, skill?: string, path?: string | null, before?: ReturnType<typeof skillNow> }} act `before` is the skill before it
 * @param {{ done: () => unknown, wrong: () => unknown }} then
 */
export async function moment(element, act, then) {
  const { ref, skill } = act;
  const before = await inTime(act.before);
  if (!before?.isKnown || before.status === 'ALONE') {
    return null;
  }
  const now = await skillNow(element, ref, skill);
  if (now?.status !== 'ALONE') {
    return null;
  }
  const worked = await unaided(element, act);
  return {
    title: element.say('moment.title', { skill: now.title }),
    lang: now.language,
    body: html`<ul>${worked.map(entry => html`<li>${line(element, entry)}</li>`)}</ul>
      <p class="lead">${element.say('moment.help')}</p>
      ${choices(choice(element.say('go-on'), then.done, { picture: 'next', kind: 'main' }), paperLink(element, element.say('moment.print'), 'profile'))}
      ${asides(choice(element.say('moment.wrong'), then.wrong, { kind: 'quiet' }))}`,
  };
}

/**
 * Her acts without help that showed the skill, the first one first: steps of one path may show the same.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ ref: { pack: string }, skill?: string, path?: string | null }} act
 */
async function unaided(element, { ref, skill, path }) {
  const history = await quietly(element, element.hers(`history?limit=${LATEST}`));
  const acts = (history?.evidence ?? []).filter(({ pack, kind, help, success, corrected }) => {
    const worked = kind === 'practice' ? success : kind === 'observation';
    return pack === ref.pack && worked && help === 'ALONE' && !corrected;
  });
  const steps = [...new Set(acts.filter(({ kind }) => kind === 'practice').map(({ item }) => item))];
  const shown = await Promise.all(
    steps.map(step => quietly(element, `paths/${encodeURIComponent(String(path))}/steps/${encodeURIComponent(step)}`)),
  );
  const same = steps.filter((_, i) => shown[i]?.skill === skill);
  return acts.filter(({ kind, item }) => (kind === 'practice' ? same.includes(item) : item === skill)).reverse();
}

function line(element, { at, sentence, name, actor }) {
  const seenBy = name && actor !== element.who.key ? html` · ${name}` : nothing;
  return html`${day(at, element.language)} : ${sentence}${seenBy}`;
}

/** What cannot be asked now takes nothing from her thanks. */
async function quietly(element, what) {
  try {
    return await element.get(what);
  } catch (problem) {
    if (problem instanceof Refused || navigator.onLine) {
      console.warn('inclusion: the moment is not shown', problem);
    }
    return null;
  }
}
