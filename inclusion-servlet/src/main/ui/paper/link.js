// From an element to the page that prints.
import { html } from 'lit';
import { Refused } from '../page/api.js';
import { host, humanLine } from '../page/host.js';
import { icon } from '../page/icons.js';
import { choices } from '../page/parts.js';
import { HUMAN } from './human.js';

/** A link to one sheet of paper: no name in its address. `rel=opener` lets the new tab know whom to call, and nothing else. */
export function paperLink(element, label, what, { kind = 'choice', ...more } = {}) {
  const address = new URL('ui/paper.html', host().base);
  address.search = new URLSearchParams({ what, lang: element.language, ...(element.who.self ? {} : { learner: element.who.id }), ...more });
  return html`<a class=${kind} part=${kind === 'main' ? 'button button-main' : 'button'} href=${address.href} target="_blank" rel="opener"
    >${icon('file')}<span>${label}<span class="unseen"> ${element.say('new-tab')}</span></span></a
  >`;
}

/** Whom to call, as the host says it, for the sheet: it goes into the tab, because a text in an address could come from anybody. */
export function keepHuman() {
  try {
    sessionStorage.setItem(HUMAN, humanLine() ?? '');
  } catch {
    // A browser that keeps nothing: the sheet leaves a line to write on.
  }
}

/** The card is made ready here, where the host's own safeguards are; the page that prints only reads. */
export async function cardToPrint(element, back) {
  keepHuman();
  await practiceCode(element);
  return {
    title: element.tell('sheet.card.title'),
    back: { act: back },
    body: html`<p>${element.tell('sheet.card.text')}</p>${choices(paperLink(element, element.say('sheet.open'), 'card'))}`,
  };
}

/** A code for what is next, so that practice goes on at home. A card without one is a card too. */
async function practiceCode(element) {
  try {
    const { step } = await element.get(element.hers('next-step'));
    const { codes } = await element.get(element.hers('practice-codes'));
    const still = codes.some(code => code.step === step?.id && code.lastDay > element.me.today);
    if (step?.path && !still) {
      await element.post(element.hers('practice-codes'), { path: step.path, step: step.id });
    }
  } catch (problem) {
    if (!(problem instanceof Refused)) {
      throw problem;
    }
  }
}
