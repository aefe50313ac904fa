// What the answers showed, in words, area by area; and what nobody knows yet.
import { get } from '../api.js';
import { choices, h, way } from '../dom.js';
import { remembered, tell } from '../people.js';
import { go } from '../router.js';
import { say } from '../words.js';
import { unknown, why } from './profile.js';

export async function result({ who }) {
  const asking = remembered(who, 'questions');
  if (!asking) {
    go(`${who.base}/profil`);
    return null;
  }
  const [{ areas }, view] = await Promise.all([
    get(`learners/${who.id}/profile`),
    get(`learners/${who.id}/assessments/${asking.assessment}`),
  ]);
  const looked = areas.filter(area => view.areas.includes(area.area));
  const others = areas.filter(area => !view.areas.includes(area.area));
  return {
    title: tell(who, 'result.title'),
    body: [
      looked.map(area =>
        h(
          'section',
          { class: 'card' },
          h('h2', { class: 'area' }, area.title),
          h('p', { class: 'level' }, area.sentence),
          why(area),
          area.settles ? h('p', {}, area.settles) : null,
        ),
      ),
      h('p', {}, tell(who, 'result.means')),
      choices(way(say('result.next'), `${who.base}/suite`, { picture: 'next' })),
      others.length > 0
        ? h(
            'details',
            {},
            h('summary', {}, say('result.others')),
            unknown(others.filter(area => area.status === 'NOT_ESTABLISHED')),
            h('ul', { class: 'plain-list' }, [
              others
                .filter(area => area.status !== 'NOT_ESTABLISHED')
                .map(area => h('li', {}, h('strong', {}, area.title), h('br'), area.sentence)),
            ]),
          )
        : null,
    ],
  };
}
