// Makes elements. Text is always text: nothing here ever reads HTML.
import { language } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';

/** An element: h('a', { class: 'choice', href: '#/' }, 'text', anotherElement, null). Functions become listeners. */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Brings the pictures into the page, so that they stay when the network goes. */
export async function loadIcons() {
  const answer = await fetch('/assets/icons.svg');
  const sprite = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  sprite.setAttribute('class', 'sprite');
  sprite.setAttribute('aria-hidden', 'true');
  document.body.append(document.importNode(sprite, true));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Words of a lesson or a question. They exist in French only, and a screen reader has to know it. */
export function taught(text, tag = 'span', properties = {}) {
  return h(tag, { ...properties, lang: language() === 'fr' ? null : 'fr' }, text);
}

/** A large button. A second tap while the first one is at work does nothing. */
export function choice(label, act, { picture, kind = 'choice', ...more } = {}) {
  let busy = false;
  const click = async () => {
    if (!busy) {
      busy = true;
      try {
        await act();
      } finally {
        busy = false;
      }
    }
  };
  return h('button', { type: 'button', class: kind, click, ...more }, picture ? icon(picture) : null, label);
}

/** A large link. */
export function way(label, href, { picture, kind = 'choice', ...more } = {}) {
  return h('a', { class: kind, href, ...more }, picture ? icon(picture) : null, label);
}

export function choices(...children) {
  return h('div', { class: 'choices' }, children);
}

/** A day and an hour as people say them. */
export function when(instant) {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

export function day(instant) {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(instant));
}

/** One sentence a line. */
export function sentences(text) {
  return text.split(/(?<=[.!?…])\s+(?=[«A-ZÀ-Ý])/).filter(sentence => sentence.length > 0);
}
