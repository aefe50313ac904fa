// A screen of a practice site, without a browser: what a template shows, as elements with attributes and texts, found by CSS selectors.
import { nothing } from './no-browser.js';

const TAG = /<(\/?)([a-z0-9]+)((?:\s+[@.]?[\w-]+(?:=(?:"[^"]*"|[^\s">]+))?)*)\s*>/g;
const ATTRIBUTE = /([@.]?[\w-]+)(?:=(?:"([^"]*)"|([^\s">]+)))?/g;
const ENDLESS = ['input', 'br'];
const FIELDS = ['input', 'select', 'textarea'];
const TICKED = ['checkbox', 'radio'];
/** Parts of a selector: an element's name, an id, a class, an attribute with its value, and what it is not. */
const PART = /^([a-z][a-z0-9]*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(~?=)'([^']*)'\]|:not\(([^()]*)\)|:(checked)/g;

/** An element of the screen, with its elements and texts in order. */
export class Piece {
  constructor(tag, attributes = {}, parent = null) {
    Object.assign(this, { tag, attributes, parent, inner: [] });
  }

  all() {
    return [this, ...this.inner.filter(one => one instanceof Piece).flatMap(one => one.all())];
  }

  text() {
    return this.inner.map(one => (one instanceof Piece ? one.text() : one)).join('');
  }

  within(other) {
    return this === other || Boolean(this.parent?.within(other));
  }

  get isChecked() {
    return this.attributes['.checked'] === 'true';
  }

  /** What somebody reads in it, or has written or chosen there, as the guide reads it. */
  value() {
    const fields = this.all().filter(({ tag }) => FIELDS.includes(tag));
    if (fields.length === 0) {
      return this.text().trim();
    }
    return fields
      .filter(field => !TICKED.includes(field.attributes.type) || field.isChecked)
      .map(field => (TICKED.includes(field.attributes.type) ? field.attributes.value : (field.attributes['.value'] ?? '').trim()))
      .filter(value => value !== '')
      .join(' ');
  }

  /** The first element below this one that a selector names; null where there is none. */
  find(selector) {
    const ways = selector.split(',').map(way => way.trim().split(/\s+/));
    return this.all().find(one => ways.some(way => named(one, way))) ?? null;
  }
}

/** Whether the last part of a way names an element, and the parts before it those around it, or before it where "~" says so. */
function named(one, way) {
  const [last, before, ...more] = [...way].reverse();
  if (!is(one, last)) {
    return false;
  }
  if (before === undefined) {
    return true;
  }
  if (before === '~') {
    const siblings = one.parent.inner.filter(other => other instanceof Piece);
    return siblings.slice(0, siblings.indexOf(one)).some(other => named(other, more.toReversed()));
  }
  for (let around = one.parent; around; around = around.parent) {
    if (named(around, way.slice(0, -1))) {
      return true;
    }
  }
  return false;
}

function is({ tag, attributes, isChecked }, part) {
  return [...part.matchAll(PART)].every(([, name, id, style, attribute, how, value, not, checked]) => {
    const held = attribute ? attributes[attribute] : '';
    return [
      name === undefined || tag === name,
      id === undefined || attributes.id === id,
      style === undefined || (attributes.class ?? '').split(' ').includes(style),
      attribute === undefined || (how === '=' ? held === value : (held ?? '').split(' ').includes(value)),
      not === undefined || !is({ tag, attributes, isChecked }, not),
      checked === undefined || isChecked,
    ].every(Boolean);
  });
}

/**
 * What a template shows. What is done at an event is kept in `done`, and its place there stands in the attribute.
 * @param {unknown} template
 * @param {unknown[]} done
 */
export function shown(template, done) {
  return parsed(written(template, done));
}

function written(what, done) {
  if (what === nothing || what === null || what === undefined || what === false) {
    return '';
  }
  if (Array.isArray(what)) {
    return what.map(one => written(one, done)).join('');
  }
  if (typeof what === 'object' && what.strings) {
    return what.strings.reduce((text, string, i) => `${text}${inPlace(text, what.values[i - 1], done)}${string}`);
  }
  return String(what).replaceAll('<', '&lt;');
}

function inPlace(text, value, done) {
  if (!text.endsWith('=')) {
    return written(value, done);
  }
  const isEvent = typeof value === 'function' || value?.act;
  return `"${isEvent ? done.push(value) - 1 : value === nothing ? '' : String(value).replaceAll('"', "'")}"`;
}

function parsed(text) {
  const root = new Piece('root');
  let here = root;
  let at = 0;
  for (const tag of text.matchAll(TAG)) {
    here.inner.push(text.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (tag[1]) {
      here = here.parent;
      continue;
    }
    const attributes = Object.fromEntries([...tag[3].matchAll(ATTRIBUTE)].map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']));
    const piece = new Piece(tag[2], attributes, here);
    here.inner.push(piece);
    here = ENDLESS.includes(tag[2]) ? here : piece;
  }
  here.inner.push(text.slice(at));
  if (here !== root) {
    throw new Error(`<${here.tag}> does not end: ${text}`);
  }
  return root;
}
