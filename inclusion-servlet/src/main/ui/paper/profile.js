// What she showed, skill by skill, in her own words: the sheet is hers, whoever prints it.
import { h } from './dom.js';

export async function profile({ day, get, hers, say }) {
  const [{ skills }, { today }] = await Promise.all([hers('profile'), get('me')]);
  return {
    title: say('paper.profile.title'),
    body: [
      h('p', {}, say('paper.profile.text')),
      shownSkills(skills, say),
      h('p', { class: 'small' }, say('paper.who'), ' ', say('paper.printed', { day: day(`${today}T12:00`) })),
    ].flat(),
  };
}

/** A section for each heading with skills; or a sentence where there is none. */
export function shownSkills({ groups }, say) {
  return groups.length === 0
    ? [h('p', {}, say('paper.skills.none'))]
    : groups.map(({ kind, audience, skills }) =>
        h(
          'section',
          {},
          h('h2', {}, say(`paper.skills.${kind}.${audience}`)),
          h(
            'ul',
            {},
            skills.map(({ title, disagreement, review, witnessed }) =>
              h(
                'li',
                {},
                title,
                disagreement ? ` — ${say(`paper.saying.${disagreement}`)}` : review ? ` — ${review}` : null,
                witnessed ? ` — ${witnessed}` : null,
              ),
            ),
          ),
        ),
      );
}
