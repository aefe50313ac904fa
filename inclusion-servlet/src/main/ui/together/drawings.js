// The 24 drawings, in one style: lines of one width on a square of 48. Each is something that everybody calls by the same word.
import { html } from 'lit';

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const petals = [
  [24, 9],
  [31.6, 14.5],
  [28.7, 23.4],
  [19.3, 23.4],
  [16.4, 14.5],
].map(([x, y]) => circle(x, y, 4.8));

/** @type {Record<string, string>} */
const LINES = {
  APPLE:
    'M24 16c-4-4-15-3-15 9 0 9 6 16 11 16 2 0 2-1 4-1s2 1 4 1c5 0 11-7 11-16 0-12-11-13-15-9zM24 16c0-4 1-6 3-8M27 11c2-4 6-5 10-4-1 4-6 6-10 4',
  BALL: `${circle(24, 24, 18)}M24 6c-9 9-9 27 0 36M24 6c9 9 9 27 0 36M7 19c10 5 24 5 34 0`,
  BELL: 'M10 35c4-3 4-7 4-13 0-7 4-11 10-11s10 4 10 11c0 6 0 10 4 13zM20 35a4 4 0 0 0 8 0M24 11V7',
  BICYCLE: `${circle(11, 31, 8)}${circle(37, 31, 8)}M11 31l7-14h14l5 14M18 17l5 14H11M23 31l9-14M32 17l-2-6h6M14 13h7M18 17l-2-4`,
  BOAT: 'M5 33h38l-6 9H11zM24 33V6M24 7l14 21H24M20 14L10 28h10z',
  BOOK: 'M24 13c-5-4-11-5-18-4v27c7-1 13 0 18 4 5-4 11-5 18-4V9c-7-1-13 0-18 4zM24 13v27M11 16c3 0 6 .5 8 2M11 23c3 0 6 .5 8 2M37 16c-3 0-6 .5-8 2M37 23c-3 0-6 .5-8 2',
  CANDLE: 'M18 21h12v20H18zM11 42h26M24 21v-4M24 4c4 4 5 6 5 8.5a5 5 0 0 1-10 0C19 10 20 8 24 4z',
  CAT: 'M9 7l9 6c4-1 8-1 12 0l9-6v19c0 8-6 14-15 14S9 34 9 26zM18 22v3M30 22v3M22 30h4l-2 3zM24 33c0 2-2 3-4 2.5M24 33c0 2 2 3 4 2.5M3 27l9 2M3 34l9-1M45 27l-9 2M45 34l-9-1',
  CHAIR: 'M12 5h6v20h18v17h-6V31H18v11h-6z',
  CUP: 'M9 17h26v12c0 7-5 11-13 11S9 36 9 29zM35 20h2a5 5 0 0 1 0 11h-3M17 12c-2-2 2-3 0-6M26 12c-2-2 2-3 0-6M7 44h30',
  FISH: 'M5 24c7-10 20-13 30-3l9-8v22l-9-8C25 37 12 34 5 24zM14 22v.5M22 16c2 5 2 11 0 16',
  FLOWER: `${circle(24, 17, 3.5)}${petals.join('')}M24 29v15M24 40c-5 0-8-2-9-7 5 0 9 2 9 7M24 37c5 0 8-2 9-7-5 0-9 2-9 7`,
  GUITAR: `M25 19c4-1 7 2 6 6-1 3-1 4-1 6 0 7-6 12-13 12S5 38 5 31s6-10 10-10c4 0 6-1 10-2z${circle(18, 30, 3.5)}M29 20L40 9M37 5l6 6`,
  HAT: 'M4 35c7 5 33 5 40 0-1-4-5-5-9-5V17c0-8-22-8-22 0v13c-4 0-8 1-9 5zM13 25c6 3 16 3 22 0',
  HEART: 'M24 42C10 32 5 25 5 18a9.5 9.5 0 0 1 19-2 9.5 9.5 0 0 1 19 2c0 7-5 14-19 24z',
  HOUSE: 'M5 24L24 7l19 17M10 20v22h28V20M20 42V29h8v13M33 14V8h-4',
  KEY: `${circle(13, 24, 9)}${circle(13, 24, 2.5)}M22 24h22v8M35 24v6`,
  LEAF: 'M9 40C5 20 18 7 42 7c1 23-11 35-30 30M6 44c6-13 14-21 26-27M20 27h9M16 33v-9',
  MOON: 'M30 6a18 18 0 1 0 12 27A15 15 0 0 1 30 6z',
  SCISSORS: `${circle(13, 36, 6)}${circle(35, 36, 6)}M16 31L32 6M32 31L16 6`,
  STAR: 'M24 5l5.6 12.3 13.4 1.6-9.9 9.2 2.6 13.300L24 34.800l-11.7 6.6 2.6-13.300L5 18.900l13.4-1.600z',
  SUN: `${circle(24, 24, 8)}M24 4v7M24 37v7M4 24h7M37 24h7M10 10l5 5M33 33l5 5M38 10l-5 5M15 33l-5 5`,
  TREE: 'M24 5c6 0 9 4 9 8 5 1 8 5 7 10-1 6-7 8-16 8S9 29 8 23c-1-5 2-9 7-10 0-4 3-8 9-8zM20 31v12M28 31v12M14 43h20',
  UMBRELLA: 'M5 25a19 19 0 0 1 38 0c-3-3-6-3-9.5 0-3-3-6.5-3-9.5 0-3-3-6.5-3-9.5 0-3-3-6.5-3-9.5 0zM24 25v14a4 4 0 0 0 8 0M24 6V3',
};

/**
 * Some of them, each with its word: the same on both pages, so that the two can be compared.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string[]} names as the API has them
 */
export function shown(element, names) {
  return html`<ul class="drawings">
    ${names.map(
      name => html`<li>
        <svg class="drawing" viewBox="0 0 48 48" aria-hidden="true"><path d=${LINES[name]} /></svg>
        <span>${element.say(`drawing.${name}`)}</span>
      </li>`,
    )}
  </ul>`;
}

/** The same in one sentence, as they are said aloud. */
export function inWords(element, names) {
  return new Intl.ListFormat(element.language).format(names.map(name => element.say(`drawing.${name}.the`)));
}
