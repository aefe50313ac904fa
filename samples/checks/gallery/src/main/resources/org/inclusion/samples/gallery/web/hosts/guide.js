// A page that is not ours, in many shapes: /hosts/guide.html?case=far. What the guide of others stumbles over.
import { configure } from '/inclusion/ui/inclusion.js';

configure({ headers: () => ({}) });

const page = document.getElementById('page');
const guides = document.getElementById('guides');
const asked = new URLSearchParams(location.search);
const shape = asked.get('case') ?? sessionStorage.getItem('case') ?? 'plain';
sessionStorage.setItem('case', shape);
document.documentElement.lang = asked.get('lang') ?? 'fr';

const stop = (id, target, act = 'READ', more = {}) => ({ id, target, act, say: `Voici ${id}.`, ...more });

function make(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

const field = (id, text) => [make('label', { htmlFor: id, textContent: text }), make('input', { id })];
const button = (id, text, onclick = () => {}) => make('button', { id, textContent: text, onclick });

function inShadow(tag, ...children) {
  const host = document.createElement(tag);
  host.attachShadow({ mode: 'open' }).append(...children);
  return host;
}

const SHAPES = {
  plain() {
    page.append(
      make('p', { id: 'text', textContent: 'Bienvenue sur ce site.' }),
      ...field('name', 'Nom'),
      make('label', { htmlFor: 'town', textContent: 'Commune' }),
      make('select', { id: 'town' }, make('option', { value: '', textContent: 'Choisir' }), make('option', { textContent: 'Valbonne' }), make('option', { textContent: 'Ailleurs' })),
      button('send', 'Envoyer', () => page.append(make('p', { id: 'thanks', textContent: 'Merci.' }))),
      make('div', { className: 'tall' }),
      make('p', {}, make('a', { href: '#', id: 'last', textContent: 'Tout en bas' })),
    );
    return [
      stop('text', '#text'),
      stop('name', '#name', 'INPUT', { check: { value: '^[A-Z]' } }),
      stop('town', '#town', 'SELECT', { check: { value: 'Valbonne' } }),
      stop('send', '#send', 'CLICK', { check: { selector: '#thanks' } }),
      stop('last', '#last'),
    ];
  },
  far() {
    page.append(...field('name', 'Nom'), button('send', 'Envoyer', () => page.append(make('p', { id: 'thanks', textContent: 'Merci.' }))), make('div', { className: 'tall' }), button('last', 'Tout en bas'));
    return [stop('name', '#name', 'INPUT'), stop('last', '#last')];
  },
  late() {
    page.append(make('p', { id: 'text', textContent: 'Bienvenue sur ce site.' }));
    // Two seconds after it is called: whoever calls has seen that it is waited for.
    addEventListener('come', () => setTimeout(() => page.append(button('late', 'Me voilà')), 2_000), { once: true });
    return [stop('late', '#late', 'CLICK'), stop('text', '#text')];
  },
  never() {
    page.append(make('p', { id: 'text', textContent: 'Bienvenue sur ce site.' }));
    return [stop('never', '#never', 'CLICK'), stop('text', '#text')];
  },
  shadow() {
    page.append(inShadow('outer-part', make('p', { textContent: 'Dehors' }), inShadow('inner-part', button('deep', 'Au fond'), make('p', { id: 'deep-text', textContent: 'Tout au fond' }))));
    return [stop('deep', 'outer-part >>> inner-part >>> #deep', 'CLICK'), stop('deep-text', 'outer-part >>> inner-part >>> #deep-text')];
  },
  scroll() {
    page.append(make('div', { className: 'tall' }), make('div', { className: 'scroller', tabIndex: 0 }, make('div', { className: 'tall' }), button('inside', 'Dedans'), make('div', { className: 'tall' })), make('div', { className: 'tall' }));
    return [stop('inside', '#inside', 'CLICK'), stop('title', 'h1')];
  },
  moved() {
    page.append(make('div', { className: 'moved' }, button('one', 'Un')));
    document.querySelector('.moved').append(guides);
    return [stop('one', '#one', 'CLICK'), stop('title', 'h1')];
  },
  pages() {
    const second = location.pathname.endsWith('-next.html');
    page.append(second ? button('arrived', 'Arrivée') : make('a', { id: 'go', href: '/hosts/guide-next.html', textContent: 'Aller à la page d’après' }));
    return [
      stop('go', '#go', 'VISIT', { page: '/guide.html' }),
      stop('arrived', '#arrived', 'CLICK', { page: '/guide-next.html' }),
    ];
  },
  pushed() {
    const draw = () => page.replaceChildren(button('there', 'Arrivée'));
    page.append(button('go', 'Aller plus loin', () => (history.pushState({}, '', '/hosts/pushed'), setTimeout(draw, 300))));
    return [stop('go', '#go', 'VISIT', { page: '/hosts/guide.html' }), stop('there', '#there', 'CLICK', { page: '/hosts/pushed' })];
  },
  removed() {
    const one = button('one', 'Un');
    page.append(one, button('hide', 'Cacher', () => one.remove()), button('show', 'Montrer', () => page.prepend(one)));
    return [stop('one', '#one', 'CLICK'), stop('hide', '#hide')];
  },
  two() {
    page.append(button('one', 'Un'), button('two', 'Deux'));
    guides.append(Object.assign(document.createElement('inclusion-guide'), { id: 'other', tour: 'other', stops: [stop('two', '#two', 'CLICK'), stop('end', 'h1')] }));
    return [stop('one', '#one', 'CLICK'), stop('end', 'h1')];
  },
};

const guide = Object.assign(document.createElement('inclusion-guide'), { id: 'guide', tour: shape, auto: asked.has('auto') });
guide.stops = SHAPES[shape]();
addEventListener('inclusion-guided', ({ detail }) => (document.body.dataset.guided = JSON.stringify(detail)));
guides.prepend(guide);
