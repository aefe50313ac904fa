// What is noted of her, on paper: the blocks that she chose, all of them, and nothing else. Names stand in it only where she chose them
// too, and beside an act only where somebody else noted it.
import { addWords } from '../page/words.js';
import { deviceKey } from '../start/device-key.js';
import fr from '../start/fr.json';
import en from '../start/en.json';
import { h } from './dom.js';
import { shownSkills } from './profile.js';

// How she would learn, and with what, is said as she chose it.
addWords({ fr, en });

export async function noted({ blocks, day, get, hers, hersIfAny, say, taught }) {
  const chosen = block => blocks.includes(block);
  const named = name => (chosen('names') ? name : null);
  const by = name => (named(name) ? ` — ${name}` : '');
  /** When it was corrected; and by whom, where names are chosen. */
  const since = ({ at, name, withdrawn }) =>
    `${say(withdrawn ? 'paper.noted.withdrawn' : 'paper.noted.corrected', { day: day(at) })}${by(name)}`;
  const [wish, profile, acts, done, absence, referrals, looks, { today }] = await Promise.all([
    chosen('wish') ? hersIfAny('wish') : null,
    chosen('skills') ? hers('profile') : null,
    chosen('acts') ? all(hers, 'history?', 'evidence') : null,
    chosen('done') ? hers('accompaniments') : null,
    chosen('absence') ? hers('mandates') : null,
    chosen('referrals') ? hers('referrals') : null,
    chosen('looks') ? all(hers, 'looks?present=true&', 'looks') : null,
    get('me'),
  ]);
  return {
    title: say('paper.noted.title'),
    several: true,
    body: [
      chosen('wish') ? block(say('paper.noted.wish'), wished(wish, { day, say, taught }), say('paper.noted.nothing')) : [],
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
      done
        ? block(
            say('paper.noted.done'),
            [...done.accompaniments, ...done.workshops].map(({ sentence, name }) => h('li', {}, sentence, by(name))),
            say('paper.noted.nothing'),
          )
        : [],
      absence ? block(say('paper.noted.absence'), inHerAbsence(absence, { by, day, say }), say('paper.noted.nothing')) : [],
      referrals
        ? block(
            say('paper.noted.referrals'),
            referrals.referrals.map(({ day: noted, where, reason, sentence, name }) =>
              h('li', {}, noted, ' — ', where, ' — ', reason.words, ' — ', sentence, by(name)),
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

/** What she said, in the words she chose. */
function wished(wish, { day, say, taught }) {
  if (!wish) {
    return [];
  }
  const said = [`how.${wish.way}`, deviceKey(wish), `told.network.${wish.network}`];
  return [h('li', {}, day(wish.at), ' — ', taught(wish.text)), ...said.map(key => h('li', {}, say(key)))];
}

/** Mandates, and what was done with or without one. */
function inHerAbsence({ mandates, acts }, { by, day, say }) {
  return [
    ...mandates.map(({ procedures, status, lastDay, endedAt, name }) =>
      h(
        'li',
        {},
        procedures.map(({ title }) => title).join(', '),
        ' — ',
        say(`paper.noted.mandate.${status}`, { day: day(status === 'ENDED' ? endedAt : lastDay) }),
        by(name),
      ),
    ),
    ...acts.map(({ procedure, sentence, notedAt, name }) => h('li', {}, day(notedAt), ' — ', procedure.title, ' — ', sentence, by(name))),
  ];
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
