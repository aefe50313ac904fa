// The first page: what one comes for, large; the ordinary life of an intranet, below.
import { h, icon } from '../dom.js';
import { firstName, has, signedIn } from '../people.js';
import { say } from '../words.js';

export function home() {
  const me = signedIn();
  const mine = has('COORDINATOR')
    ? [tile('mon-service', 'coordinator', 'people')]
    : has('HELPER')
      ? [tile('guichet', 'counter', 'counter'), tile('moi', 'helper-path', 'road')]
      : [tile('moi', 'my-path', 'road')];
  return {
    title: say('home.hello-name', { name: firstName(me.name) }),
    body: [
      h('nav', { class: 'tiles', 'aria-label': say('home.mine') }, mine),
      h('h2', {}, say('home.around')),
      h('nav', { class: 'tiles small', 'aria-label': say('home.around') }, [
        tile('actualites', 'news', 'news'),
        tile('annuaire', 'directory', 'phone'),
      ]),
    ],
  };
}

function tile(href, key, picture) {
  return h(
    'a',
    { class: 'tile', href: `#/${href}` },
    icon(picture),
    h('span', {}, h('strong', {}, say(`home.${key}`)), h('span', {}, say(`home.${key}.text`))),
  );
}
