// A workshop to print: the sheet with minutes for two helpers, then small papers to cut out, then the card to take home. It is about nobody.
import { block, loaded } from './lesson.js';
import { h } from './dom.js';

/** What can be printed by itself; all of it where nothing was chosen. */
const PARTS = { sheet, poster, people, handouts, closing };

export async function kit({ blocks, get, kit: id, pack, say, taught: inLanguage }) {
  const found = await get(`packs/${encodeURIComponent(pack)}/kits/${encodeURIComponent(id)}`);
  const taught = text => inLanguage(text, found.language);
  const chosen = Object.keys(PARTS).filter(name => blocks.includes(name));
  const names = chosen.length ? chosen : Object.keys(PARTS);
  const body = names.flatMap(name => PARTS[name](found, say, taught));
  await Promise.all(body.flatMap(part => [...part.querySelectorAll('img')]).map(loaded));
  return {
    title: found.title,
    lang: found.language,
    several: true,
    body,
  };
}

function sheet(found, say, taught) {
  return [
    h('p', { class: 'lead' }, taught(found.result)),
    h('p', {}, say('paper.kit.size', { minutes: found.minutes, seats: found.seats })),
    listed(say('paper.kit.prepare'), found.prepare, taught, true),
    ...found.parts.map(part => during(part, say, taught)),
    listed(say('paper.kit.second'), found.second, taught),
    listed(say('paper.kit.offline'), found.offline, taught),
    h('section', { class: 'heads' }, h('h2', {}, say('paper.kit.tasks')), h('p', {}, say('paper.kit.paces'))),
    ...found.tasks.map(task => paces(task, say, taught)),
  ];
}

function during({ minutes, title, lead, second }, say, taught) {
  return h(
    'section',
    { class: 'part' },
    h('h2', {}, h('span', { class: 'minutes' }, say('paper.kit.minutes', { minutes })), ' ', taught(title)),
    h(
      'ul',
      {},
      lead.map(line => h('li', {}, taught(line))),
    ),
    second.map(line => h('p', {}, h('strong', {}, say('paper.kit.meanwhile')), ' ', taught(line))),
  );
}

/** The paces have no names: a sign stands before each, and anybody takes any. */
function paces({ title, start, goOn, further, done }, say, taught) {
  return h(
    'section',
    { class: 'task' },
    h('h2', {}, taught(title)),
    [
      ['start', start],
      ['goOn', goOn],
      ['further', further],
    ].map(([pace, text]) => h('p', {}, h('strong', {}, say(`paper.kit.${pace}`)), ' ', taught(text))),
    h('p', {}, h('strong', {}, say('paper.lesson.success')), ' ', taught(done)),
  );
}

/** What the lesson of each task says in its list, in large letters, with its pictures: for the wall, also where there is no screen. */
function poster({ tasks, language }, say, taught) {
  return tasks.map(({ stepTitle, poster: blocks }) => {
    const shown = blocks.map(one => block(one, say, taught, language));
    const pictures = shown.filter(one => one instanceof HTMLImageElement);
    return h(
      'section',
      { class: 'poster new-page' },
      h('p', { class: 'small' }, say('paper.kit.poster')),
      h('h2', {}, taught(stepTitle)),
      h('div', { class: 'pictures' }, pictures),
      ...shown.filter(one => !pictures.includes(one)),
    );
  });
}

/** There are fewer invented people than seats. */
function people(found, say, taught) {
  return cutOut(say('paper.kit.people'), say('paper.kit.people.text'), found.people, taught, copies(found, found.people.length, say));
}

function handouts(found, say, taught) {
  return found.handouts.length ? cutOut(say('paper.kit.handouts'), null, found.handouts, taught) : [];
}

/** Two of them stand side by side: half as many pages to print. */
function closing(found, say, taught) {
  return cutOut(say('paper.kit.closing'), say('paper.kit.closing.text'), [found.closing, found.closing], taught, copies(found, 2, say));
}

/** How often a page is printed that serves some of the people. */
function copies({ seats }, served, say) {
  return say('paper.kit.copies', { copies: Math.ceil(seats / served), seats });
}

function cutOut(heading, text, all, taught, copies) {
  return [
    h('section', { class: 'new-page' }, h('h2', {}, heading), text ? h('p', {}, text) : null, copies ? h('p', {}, copies) : null),
    h(
      'div',
      { class: 'cut' },
      all.map(({ title, lines }) =>
        h(
          'section',
          { class: 'slip' },
          h('h2', {}, taught(title)),
          lines.map(line => written(line, taught)),
        ),
      ),
    ),
  ];
}

/** A line that ends with a colon asks for something: there is room to write under it. */
function written(line, taught) {
  const text = h('p', {}, taught(line));
  return /[:：]\s*$/.test(line) ? [text, h('p', { class: 'line' })] : [text];
}

function listed(heading, lines, taught, isToTick = false) {
  const items = lines.map(line =>
    h('li', {}, isToTick ? h('span', { class: 'box', 'aria-hidden': 'true' }) : null, h('span', {}, taught(line))),
  );
  return h('section', {}, h('h2', {}, heading), h('ul', { class: isToTick ? 'boxes' : '' }, items));
}
