// A little page to go down in. Its height is that of a few lines, so it is longer than what is seen of it on any screen.

/** Lines between the beginning and the end. */
const LINES = ['market', 'bus', 'garden', 'library', 'choir', 'bread'];
/** So near to the end is the end: a browser counts in parts of a pixel. */
const NEAR = 4;
const MOVED = 20;

/** @param {import('./gesture.js').Trying} trying */
export function box({ words, does, hints }) {
  const shown = document.createElement('div');
  shown.className = 'scrolled';
  shown.tabIndex = 0;
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-label', words('box'));
  shown.append(...['begin', ...LINES, 'end'].map(line => paragraph(words(`box.${line}`))));
  shown.addEventListener('scroll', () => isAtEnd(shown) && does());
  shown.addEventListener('wheel', ({ deltaY }) => isAtBeginning(shown) && deltaY < 0 && hints('up'), { passive: true });
  let put = 0;
  shown.addEventListener('touchstart', ({ touches }) => (put = touches[0].clientY), { passive: true });
  shown.addEventListener(
    'touchend',
    ({ changedTouches }) => isAtBeginning(shown) && changedTouches[0].clientY - put > MOVED && hints('up'),
    { passive: true },
  );
  return shown;
}

function paragraph(text) {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

function isAtBeginning({ scrollTop }) {
  return scrollTop <= 0;
}

/** Whether there was something to scroll, and its end is seen. */
function isAtEnd({ scrollTop, clientHeight, scrollHeight }) {
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - NEAR;
}
