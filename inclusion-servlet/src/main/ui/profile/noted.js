// "Ce qui est noté de moi": what she wishes, what she did, what she showed and does not agree with, what waits from home, and who looked. One page
// to read together, or alone, each part folded; printed block by block, as she chooses; and taken along as a file.
import { doneWithHer } from './done.js';
import {
  Looks,
  amongWhatIsNoted,
  asides,
  atHome,
  choice,
  choices,
  correction,
  dayAndHour,
  eraseChoice,
  fold,
  homeQuestions,
  html,
  nothing,
  paperLink,
  share,
  skills,
} from './shared.js';
import { wished } from './wished.js';
import fr from './noted.fr.json';
import en from './noted.en.json';

/** What may be printed; each is chosen. Referrals and names are off until chosen. */
const BLOCKS = { wish: true, skills: true, acts: true, done: true, absence: true, referrals: false, looks: true, names: false };

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ back?: { act: () => unknown }, history: () => unknown, voice: (skill: any) => unknown }} Ways
 * @typedef {{ noted: typeof noted }} Pages
 */

/**
 * The page of this script, with what the script of all pages shares.
 * @param {import('./later.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  share(shared);
  shared.addWords({ fr, en });
  return { noted };
}

/**
 * @param {InclusionElement} element
 * @param {Ways} ways
 */
async function noted(element, ways) {
  const [{ skills: shown }, { evidence, next }, looks, absence, done, home, erasure, wish] = await Promise.all([
    element.get(element.hers('profile')),
    element.get(element.hers('history?limit=20')),
    Looks.of(element),
    element.get(element.hers('mandates')),
    element.get(element.hers('accompaniments')),
    atHome(element),
    element.getIfAny(element.hers('erasure')),
    element.getIfAny(element.hers('wish')),
  ]);
  const anew = () => noted(element, ways);
  const inHerAbsence = await amongWhatIsNoted(element, absence, anew);
  const view = () => ({
    title: element.tell('all-noted.title'),
    back: ways.back,
    body: html`<p>${element.tell('all-noted.text')}</p>
      ${homeQuestions(element, home, anew)}
      ${wished(element, wish)}
      ${fold(
        element,
        element.say('all-noted.skills'),
        shown.groups.length > 0 ? skills(element, shown, ways.voice, 2) : html`<p>${element.say('all-noted.nothing')}</p>`,
      )}
      ${fold(
        element,
        element.say('all-noted.acts'),
        html`${acts(element, evidence)}
          ${next || evidence.length > 0 ? choices(choice(element.say('all-noted.history'), ways.history)) : nothing}`,
      )}
      ${doneWithHer(element, done)}
      ${inHerAbsence}
      ${choices(
        choice(element.tell('all-noted.referrals'), () => element.goLater('referrals'), { picture: 'road' }),
        choice(element.tell('all-noted.guests'), () => element.goLater('guests'), { picture: 'people' }),
      )}
      ${fold(element, element.say('all-noted.looks'), looks.list(view, 2))}
      ${choices(
        paperLink(element, element.tell('copy.open'), 'copy'),
        choice(element.say('all-noted.print'), () => printing(element, anew), { picture: 'file' }),
      )}
      ${asides(eraseChoice(element, erasure, anew))}`,
  });
  return view();
}

function acts(element, evidence) {
  return evidence.length === 0
    ? html`<p>${element.say('all-noted.nothing')}</p>`
    : html`<ul class="plain-list">${evidence.map(entry => html`<li class="card">${act(element, entry)}</li>`)}</ul>`;
}

function act(element, entry) {
  const { title, sentence, at, name, actor } = entry;
  return html`${title ? html`<p class="lead">${element.taught(title)}</p>` : nothing}
    <p>${sentence}</p>
    <p class="small">
      ${dayAndHour(at, element.language)}${name && actor !== element.who.key ? html` · ${element.say('history.by', { name })}` : nothing}
    </p>
    ${correction(element, entry)}`;
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
