// What was done with her, noted in ten seconds: everything is proposed from what was just done, and one press notes it.
import { activity, dayField, howAndHowLong, materials, select, themes, valueOf } from './fields.js';
import { choice, choices, html, newId, nothing, SCALE, share, wordsOf } from './shared.js';
import { otherDay } from './other-day.js';
import { workshop } from './workshop.js';
import fr from './fr.json';
import en from './en.json';

/**
 * @typedef {import('./fields.js').Offered} Offered
 * @typedef {import('./fields.js').Proposed} Proposed
 * @typedef {{ accompaniment: typeof accompaniment, otherDay: typeof otherDay, workshop: typeof workshop }} Pages
 */

/**
 * The pages of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  share(shared);
  shared.addWords({ fr, en });
  return { accompaniment, otherDay, workshop };
}

/** To whom a reason leads; every other one leads to digital mediation. */
const KINDS = { PROCEDURE: 'AIDE_AUX_DEMARCHES_ADMINISTRATIVES', WORK: 'INSERTION_PROFESSIONNELLE', OTHER: 'AUTRE' };

/**
 * The proposal, to be noted as it is or changed.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
async function accompaniment(element, back) {
  /** @type {[Proposed & { choices: Offered }, { referrals: any[] }]} */
  const [{ choices: offered, ...proposed }, { referrals }] = await Promise.all([
    element.get(element.hers('accompaniments/proposal')),
    element.get(element.hers('referrals')),
  ]);
  const redirection = redirectionOf(referrals, proposed.day);
  // One id for this page: pressed twice, it is noted once.
  const id = newId();
  const note = async () => noted(element, await element.post(element.hers('accompaniments'), said(element, id, proposed, offered)), back);
  return {
    title: element.say('accompaniment.title'),
    back: { act: back },
    body: html`<p>${element.say(proposed.themes.length > 0 ? 'accompaniment.text' : 'accompaniment.text.no-theme', { name: element.who.first })}</p>
      ${howAndHowLong(element, offered, proposed)} ${themes(element, offered.themes, proposed.themes)}
      ${more(element, offered, proposed, redirection)}
      ${choices(choice(element.say('accompaniment.note'), note, { kind: 'main', picture: 'pen' }))}`,
  };
}

function more(element, offered, proposed, redirection) {
  const scale = SCALE.map(help => ({ value: help, title: wordsOf(element, help) }));
  return html`<details ?open=${redirection}>
    <summary>${element.say('accompaniment.more')}</summary>
    ${dayField(element, proposed)} ${materials(element, offered.materials, proposed.materials)}
    <p class="small">${element.say('accompaniment.help.text')}</p>
    ${select(element, 'help', scale, undefined, element.say('accompaniment.help.none'))}
    ${select(element, 'redirection', offered.redirections, redirection, element.say('accompaniment.redirection.none'))}
    ${redirection ? html`<p class="small">${element.say('accompaniment.redirection.proposed')}</p>` : nothing}
  </details>`;
}

/**
 * The kind of structure to which the helper referred her on the day, from what she looks for; undefined where nobody was referred.
 * @param {{ direction: string, status: string, noted: string, reason: { code: string } }[]} referrals the earliest first
 * @param {string} day
 */
function redirectionOf(referrals, day) {
  const sent = referrals.filter(one => one.direction === 'SENT' && one.status !== 'CALLED_OFF' && one.noted.slice(0, 10) === day);
  const last = sent.at(-1);
  return last && (KINDS[last.reason.code] ?? 'MEDIATION_NUMERIQUE');
}

/** What stands on the page now. */
function said(element, id, proposed, offered) {
  return {
    id,
    ...activity(element, proposed, offered),
    help: valueOf(element, 'help') || null,
    redirection: valueOf(element, 'redirection') || null,
  };
}

function noted(element, { sentence }, back) {
  const name = element.who.first;
  return {
    title: element.say('accompaniment.noted.title'),
    body: html`<p class="lead">${sentence}</p>
      <p>${element.say('accompaniment.noted.text', { name })}</p>
      ${choices(choice(element.say('accompaniment.back', { name }), back, { kind: 'main' }))}`,
  };
}
