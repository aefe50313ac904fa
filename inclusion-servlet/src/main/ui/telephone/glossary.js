// The glossary for somebody who is talking: a word is found while it is written, and it is said first as one says it aloud.
import { html, nothing } from 'lit';

/** The columns of a word, what is said on the telephone first. */
const COLUMNS = ['spoken', 'looks', 'meaning', 'exact'];

/** The field. The element's `seek` takes what is written. */
export function asksForWord(element) {
  return html`<form role="search" @submit=${event => event.preventDefault()}>
    <label for="word">${element.say('glossary.word')}</label>
    <input id="word" type="search" autocomplete="off" spellcheck="false" @input=${event => element.seek(event.target.value)} />
  </form>`;
}

/** The words that fit, with headings so far below the view's own. As long as nothing is looked for, there are those of `first`. */
export function found(element, terms, sought, { below = 1, first = [] } = {}) {
  const fitting = sought.trim() === '' ? first : matching(terms, sought);
  return html`<p class="small" role="status">${said(element, fitting, sought)}</p>
    ${fitting.map(term => word(element, term, below))}`;
}

function said(element, { length }, sought) {
  if (sought.trim() === '') {
    return '';
  }
  return length === 0 ? element.say('glossary.none') : element.say(length === 1 ? 'glossary.one' : 'glossary.some', { number: length });
}

function word(element, term, below) {
  return html`<section class="card">
    ${element.heading(element.taught(term.term, term.language), { below })}
    <dl>
      ${COLUMNS.filter(column => term[column]).map(
        column =>
          html`<dt>${element.say(`glossary.${column}`)}</dt><dd class=${column === 'spoken' ? 'lead' : ''}>${element.taught(term[column], term.language)}</dd>`,
      )}
    </dl>
    ${term.spoken ? nothing : html`<p class="small">${element.say('glossary.not-spoken')}</p>`}
  </section>`;
}

/** Words that begin with what is looked for come first, then words that have it in them, then explanations that have it. */
export function matching(terms, sought) {
  const wanted = plain(sought);
  const rank = term => {
    const name = plain(term.term);
    if (name.startsWith(wanted)) {
      return 0;
    }
    if (name.includes(wanted)) {
      return 1;
    }
    return COLUMNS.some(column => term[column] && plain(term[column]).includes(wanted)) ? 2 : 3;
  };
  return terms
    .map(term => ({ term, rank: rank(term) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ term }) => term);
}

/** Without accents, capitals, and blanks around: as somebody writes in haste. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").trim().toLowerCase();
}
