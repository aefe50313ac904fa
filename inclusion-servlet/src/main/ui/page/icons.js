// Small line drawings beside words; none says anything alone, so screen readers pass them by.
import { html } from 'lit';

const LINES = {
  text: 'M3 18l5-12 5 12M5 14h6M14 18l3.5-8 3.5 8M15.2 15.5h4.6',
  place: 'M12 21c4-4.5 6.5-8 6.5-11.5a6.5 6.5 0 0 0-13 0C5.5 13 8 16.5 12 21M12 7a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5',
  road: 'M11 3v18M6 5h10l3 2.5-3 2.5H6zM18 12.5H9L6 15l3 2.5h9z',
  counter: 'M4 20h16M6 20v-7h12v7M12 4a3 3 0 1 1 0 6a3 3 0 0 1 0-6',
  people: 'M8.5 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M3 19c0-4 2.5-5.5 5.5-5.5S14 15 14 19M16 6.5a2.5 2.5 0 1 1 0 5M17.5 14c2 .5 3.5 2 3.5 5',
  phone: 'M7 4l2.5 4-2 2c1 2.5 3 4.5 5.5 5.5l2-2 4 2.5c0 2-1.5 4-3.5 4C9 20 4 14 4 8c0-2 1.5-4 3-4z',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  clip: 'M17 9l-6.5 6.5a2 2 0 0 1-3-3L14.5 5.5a3.3 3.3 0 0 1 4.7 4.7L11.5 18a5 5 0 0 1-7-7L11 4.5',
  send: 'M4 12l16-7-6 15-3-6zM11 14l9-9',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  photo: 'M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  ear: 'M8 9a4 4 0 0 1 8 0c0 3-3 3.5-3 6.5A2.5 2.5 0 0 1 8 16M10.5 9a1.5 1.5 0 0 1 3 0',
  micro: 'M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3M6 11a6 6 0 0 0 12 0M12 17v3M9 20h6',
  eye: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7zM12 9.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5',
  hand: 'M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 10V5a1.5 1.5 0 0 1 3 0v6M14 11V7a1.5 1.5 0 0 1 3 0v8c0 3.5-2 5.5-5 5.5-3.5 0-4.5-2-6.5-5.5-1-2 1-3 2.5-1',
  leaf: 'M5 19c0-9 5-14 14-14 0 9-5 14-11 14M5 19c2-5 5-7 8-8',
  pen: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  circle: 'M12 5a7 7 0 1 1 0 14a7 7 0 0 1 0-14',
  half: 'M12 5a7 7 0 1 1 0 14a7 7 0 0 1 0-14M12 5v14M14 9h3M14 12h4.5M14 15h3',
  out: 'M10 5H5v14h5M9 12h11M16 8l4 4-4 4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M5 12h14M13 6l6 6-6 6',
  book: 'M4 6c3-1 6-1 8 1 2-2 5-2 8-1v12c-3-1-6-1-8 1-2-2-5-2-8-1zM12 7v12',
  clock: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16M12 8v4.5l3 2',
  bin: 'M6 7h12M9 7V5h6v2M8 7l1 12h6l1-12',
  calendar: 'M5 6h14v13H5zM5 10h14M9 4v4M15 4v4',
  laptop: 'M6 6h12v9H6zM3 18h18',
  tablet: 'M4 4h16v16H4zM11 17h2',
  mobile: 'M8 3h8v18H8zM11 18h2',
  alone: 'M12 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M6 19c0-4 3-5.5 6-5.5s6 1.5 6 5.5',
  workshop: 'M4 5h16v9H4zM12 14v3M8 20l4-3 4 3',
};

/** Arrows turn round where the page reads from right to left. */
const TURNS = ['back', 'next', 'send', 'out'];

export function icon(name) {
  return html`<svg class="icon ${TURNS.includes(name) ? 'turns' : ''}" viewBox="0 0 24 24" aria-hidden="true"><path d=${LINES[name]} /></svg>`;
}
