// What is noted of her, on paper: the blocks that she chose, all of them, and nothing else. Names stand in it only where she chose them
// too, and beside an act only where somebody else noted it.
import { h } from './dom.js';
import { shownSkills } from './profile.js';

export async function noted({ blocks, day, get, hers, say, taught }) {
  const chosen = block => blocks.includes(block);
  const named = name => (chosen('names') ? name : null);
  const by = name => (named(name) ? ` — ${name}` : '');
  /** When it was corrected; and by whom, where names are chosen. */
  const since = ({ at, name, withdrawn }) =>
    `${say(withdrawn ? 'paper.noted.withdrawn' : 'paper.noted.corrected', { day: day(at) })}${by(name)}`;
  const [profile, acts, looks, { today }] = await Promise.all([
    chosen('skills') ? hers('profile') : null,
    chosen('acts') ? all(hers, 'history?', 'evidence') : null,
    chosen('looks') ? all(hers, 'looks?present=true&', 'looks') : null,
    get('me'),
  ]);
  return {
    title: say('paper.noted.title'),
    several: true,
    body: [
      profile ? shownSkills(profile.skills, say) : [],
      acts
        ? block(
            say('paper.noted.acts'),
            acts.map(({ title, sentence, at, name, actor, learner, corrected }) =>
              h(
                'li',
                {},
                day(at),
                ' — ',
                title ? taught(title) : '',
                title ? ' — ' : '',
                sentence,
                actor === learner ? '' : by(name),
                corrected ? ` — ${since(corrected)}` : '',
              ),
            ),
            say('paper.noted.nothing'),
          )
        : [],
      looks
        ? block(
            say('paper.noted.looks'),
            looks.map(({ name, sentence, at }) => h('li', {}, day(at), ' — ', named(name) ?? say('paper.noted.someone'), ' — ', sentence)),
            say('paper.noted.no-looks'),
          )
        : [],
      h('p', { class: 'small' }, say('paper.who'), ' ', say('paper.printed', { day: day(`${today}T12:00`) })),
    ].flat(),
  };
}

/** Page after page, as many as there are. */
async function all(hers, address, list) {
  const rows = [];
  let before = '';
  do {
    const page = await hers(`${address}limit=100${before}`);
    rows.push(...page[list]);
    before = page.next ? `&before=${encodeURIComponent(page.next)}` : '';
  } while (before);
  return rows;
}

/** A list under its heading; where it is empty, the sentence that says so. */
function block(title, rows, none) {
  return [h('section', {}, h('h2', {}, title), rows.length > 0 ? h('ul', {}, rows) : h('p', {}, none))];
}
