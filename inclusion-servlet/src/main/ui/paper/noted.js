// What is noted of her, on paper: the blocks that she chose, and nothing else. Names stand in it only where she chose them too.
import { h } from './dom.js';
import { shownSkills } from './profile.js';

export async function noted({ blocks, day, get, hers, say, taught }) {
  const chosen = block => blocks.includes(block);
  const named = name => (chosen('names') ? name : null);
  const by = name => (named(name) ? ` — ${name}` : '');
  const [profile, history, looked, { today }] = await Promise.all([
    chosen('skills') ? hers('profile') : null,
    chosen('acts') ? hers('history?limit=30') : null,
    chosen('looks') ? hers('looks?present=true&limit=30') : null,
    get('me'),
  ]);
  return {
    title: say('paper.noted.title'),
    body: [
      profile ? shownSkills(profile.skills, say) : [],
      history
        ? block(
            say('paper.noted.acts'),
            history.evidence.map(({ title, sentence, at, name }) =>
              h('li', {}, day(at), ' — ', title ? taught(title) : '', title ? ' — ' : '', sentence, by(name)),
            ),
            say,
          )
        : [],
      looked
        ? block(
            say('paper.noted.looks'),
            looked.looks.map(({ name, sentence, at }) =>
              h('li', {}, day(at), ' — ', named(name) ?? say('paper.noted.someone'), ' — ', sentence),
            ),
            say,
          )
        : [],
      h('p', { class: 'small' }, say('paper.who'), ' ', say('paper.printed', { day: day(`${today}T12:00`) })),
    ].flat(),
  };
}

function block(title, rows, say) {
  return [h('section', {}, h('h2', {}, title), rows.length > 0 ? h('ul', {}, rows) : h('p', {}, say('paper.noted.nothing')))];
}
