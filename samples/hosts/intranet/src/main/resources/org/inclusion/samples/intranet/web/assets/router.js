// Shows one view after the other, by what stands behind the # of the address. A view is { title, body } of the intranet's
// own, or { title, element }: one of the training, which brings its heading and takes the reader to it.
import { h } from './dom.js';
import { say } from './words.js';

const routes = [];
let first = true;

/** route('moi/etape/:path/:step', view). */
export function route(pattern, view) {
  routes.push({ parts: pattern.split('/'), view });
}

/** Goes there; with replace, the browser's own "back" no longer leads to the view that was shown. */
export function go(hash, { replace = false } = {}) {
  if (location.hash === hash) {
    render();
  } else if (replace) {
    location.replace(hash);
  } else {
    location.hash = hash;
  }
}

export function start() {
  addEventListener('hashchange', render);
  render();
}

function match() {
  const parts = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  for (const { parts: pattern, view } of routes) {
    if (pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i])) {
      return view(Object.fromEntries(pattern.map((part, i) => [part.slice(1), parts[i]])));
    }
  }
  return {
    title: say('nothing.title'),
    body: [h('p', {}, say('nothing.text')), h('p', {}, h('a', { class: 'choice', href: '#/' }, say('nothing.home')))],
  };
}

export function render() {
  const { title, body, element } = match();
  const main = document.getElementById('main');
  document.title = title ? `${title} · ${say('brand')}` : say('brand');
  if (element) {
    main.replaceChildren(element);
    if (!first) {
      // The script of some elements comes once the page has one.
      customElements.whenDefined(element.localName).then(() => element.focus());
    }
  } else {
    const heading = h('h1', { tabindex: '-1' }, title);
    main.replaceChildren(heading, ...body.flat(3).filter(Boolean));
    if (!first) {
      heading.focus({ preventScroll: true });
    }
  }
  if (!first) {
    scrollTo(0, 0);
  }
  first = false;
}
