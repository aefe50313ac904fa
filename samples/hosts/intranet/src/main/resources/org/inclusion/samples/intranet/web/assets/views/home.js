// The first page: what one comes for, large; the ordinary life of an intranet, below.
import { h, icon } from '../dom.js';
import { say } from '../words.js';

export function home() {
  const { name, roles } = document.body.dataset;
  const mine = roles.includes('responsable')
    ? [tile('mon-service', 'coordinator', 'people')]
    : roles.includes('agent')
      ? [tile('guichet', 'counter', 'counter'), tile('moi', 'helper-path', 'road')]
      : [tile('moi', 'my-path', 'road')];
  return {
    title: say('home.hello-name', { name: name.split(' ')[0] }),
    body: [
      h('nav', { class: 'tiles', 'aria-label': say('home.mine') }, mine),
      h('h2', {}, say('home.around')),
      h('nav', { class: 'tiles small', 'aria-label': say('home.around') }, [
        tile('actualites', 'news', 'news'),
        tile('annuaire', 'directory', 'phone'),
        tile('lieux', 'places', 'house'),
        roles.includes('agent') && tile('adresses', 'addresses', 'road'),
        tile('lecons', 'lessons', 'news'),
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
