// "Ce qui est noté de moi": what she did, what she showed and does not agree with, what waits from home, and who looked. One page
// to read together, or alone; printed block by block, as she chooses.
import { html, nothing } from 'lit';
import { dayAndHour } from '../page/dates.js';
import { amongWhatIsNoted } from '../absence/later.js';
import { eraseChoice } from '../page/erasure.js';
import { asides, choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';
import { atHome, homeQuestions } from './home.js';
import { skills } from './skills.js';

/** What may be printed; each is chosen. Names are off until chosen. */
const BLOCKS = { skills: true, acts: true, looks: true, names: false };

/** @typedef {import('../page/element.js').InclusionElement} InclusionElement */

/**
 * @param {InclusionElement} element
 * @param {{ back?: { act: () => unknown }, history: () => unknown, voice: (skill: any) => unknown }} ways
 */
export async function noted(element, ways) {
  // Who looked is read with her: for a helper the address says that she is present.
  const [{ skills: shown }, { evidence, next }, { looks }, absence, home, erasure] = await Promise.all([
    element.get(element.hers('profile')),
    element.get(element.hers('history?limit=20')),
    element.get(element.hers('looks?present=true')),
    element.get(element.hers('mandates')),
    atHome(element),
    element.getIfAny(element.hers('erasure')),
  ]);
  const anew = () => noted(element, ways);
  const inHerAbsence = await amongWhatIsNoted(element, absence, anew);
  return {
    title: element.tell('all-noted.title'),
    back: ways.back,
    body: html`<p>${element.tell('all-noted.text')}</p>
      ${homeQuestions(element, home, anew)}
      ${element.heading(element.say('all-noted.skills'))}
      ${shown.groups.length > 0 ? skills(element, shown, ways.voice, 2) : html`<p>${element.say('all-noted.nothing')}</p>`}
      ${element.heading(element.say('all-noted.acts'))}
      ${list(element, evidence, entry => act(element, entry))}
      ${next || evidence.length > 0 ? choices(choice(element.say('all-noted.history'), ways.history)) : nothing}
      ${inHerAbsence}
      ${element.heading(element.say('all-noted.looks'))}
      ${list(element, looks, look => seen(element, look))}
      ${choices(choice(element.say('all-noted.print'), () => printing(element, anew), { picture: 'file' }))}
      ${asides(eraseChoice(element, erasure, anew))}`,
  };
}

function list(element, rows, row) {
  return rows.length === 0
    ? html`<p>${element.say('all-noted.nothing')}</p>`
    : html`<ul class="plain-list">${rows.map(one => html`<li class="card">${row(one)}</li>`)}</ul>`;
}

function act(element, { title, sentence, at }) {
  return html`${title ? html`<p class="lead">${element.taught(title)}</p>` : nothing}
    <p>${sentence}</p>
    <p class="small">${dayAndHour(at, element.language)}</p>`;
}

function seen(element, { name, sentence, at }) {
  return html`<p class="lead">${name ?? element.say('looks.unnamed')}</p>
    <p>${sentence}</p>
    <p class="small">${dayAndHour(at, element.language)}</p>`;
}

/** Which blocks go onto paper: she chooses, and nothing else is printed. */
function printing(element, back, chosen = BLOCKS) {
  const blocks = Object.keys(chosen).filter(block => chosen[block]);
  return {
    title: element.say('all-noted.print.title'),
    back: { act: back },
    body: html`<p>${element.say('all-noted.print.text')}</p>
      ${choices(
        Object.keys(BLOCKS).map(block =>
          choice(element.say(`all-noted.print.${block}`), () => printing(element, back, { ...chosen, [block]: !chosen[block] }), {
            pressed: chosen[block],
          }),
        ),
      )}
      ${
        blocks.some(block => block !== 'names')
          ? paperLink(element, element.say('all-noted.print.open'), 'noted', { kind: 'main', blocks: blocks.join(',') })
          : nothing
      }`,
  };
}
