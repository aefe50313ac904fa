// How much help is useful, area by area, in her own words and with its day: the sheet is hers, whoever prints it.
import { h } from './dom.js';

export async function profile({ day, get, hers, say }) {
  const [{ areas }, { today }] = await Promise.all([hers('profile'), get('me')]);
  const open = areas.filter(area => area.status === 'NOT_ESTABLISHED');
  const settles = [...new Set(open.map(area => area.settles).filter(Boolean))];
  return {
    title: say('paper.profile.title'),
    body: [
      h('p', {}, say('paper.profile.text')),
      areas
        .filter(area => area.status !== 'NOT_ESTABLISHED')
        .map(area =>
          h(
            'section',
            {},
            h('h2', {}, area.title),
            h('p', { class: 'lead' }, say(area.status === 'SUSPENDED' ? 'paper.suspended' : `paper.level.${area.level}`)),
            area.at ? h('p', { class: 'small' }, say('paper.since', { day: day(area.at) })) : null,
            area.review ? h('p', {}, area.review) : null,
          ),
        ),
      open.length > 0
        ? h(
            'section',
            {},
            h('h2', {}, say('paper.open')),
            h(
              'ul',
              {},
              open.map(area => h('li', {}, area.title)),
            ),
            settles.map(sentence => h('p', {}, sentence)),
          )
        : null,
      h('p', { class: 'small' }, say('paper.who'), ' ', say('paper.printed', { day: day(`${today}T12:00`) })),
    ].flat(),
  };
}
