// "Ce qui est noté de moi": what she wishes, what she did, what she showed and does not agree with, what waits from home, and who looked. One page
// to read together, or alone, each part folded; printed block by block, as she chooses; and taken along as a file.
import { html, nothing } from 'lit';
import { amongWhatIsNoted } from '../absence/later.js';
import { dayAndHour } from '../page/dates.js';
import { eraseChoice } from '../page/erasure.js';
import { fold } from '../page/fold.js';
import { answers, asides, choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { correction } from './corrected.js';
import { doneWithHer } from './done.js';
import { atHome, homeQuestions } from './home.js';
import { Looks } from './looks.js';
import { skills } from './skills.js';
import { wished } from './wished.js';
import fr from './noted.fr.json';
import en from './noted.en.json';
import { isThere } from '../page/slots.js';

/** What may be printed; each is chosen. Referrals and names are off until chosen. */
const BLOCKS = { wish: true, skills: true, acts: true, done: true, absence: true, referrals: false, looks: true, names: false };

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ back?: { act: () => unknown }, history: () => unknown, voice: (skill: any) => unknown, wrong: (shown: any, back: () => unknown) => unknown }} Ways
 */

addWords({ fr, en });

/**
 * @param {InclusionElement} element
 * @param {Ways} ways
 */
export async function noted(element, ways) {
  const [{ skills: shown }, { evidence, next }, looks, absence, done, home, erasure, wish] = await Promise.all([
    element.get(element.hers('profile')),
    element.get(element.hers('history?limit=20')),
    Looks.of(element),
    isThere(element, 'mandate') ? element.get(element.hers('mandates')) : { mandates: [], acts: [] },
    isThere(element, 'accompaniment') ? element.get(element.hers('accompaniments')) : { accompaniments: [], workshops: [] },
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
        element.tell('all-noted.skills'),
        shown.groups.length > 0
          ? html`${skills(element, shown, ways.voice, 2)} ${choices(ways.wrong(shown, anew))}`
          : html`<p>${element.say('all-noted.nothing')}</p>`,
        // Where she disagreed, it is seen at once.
        shown.groups.some(group => group.skills.some(skill => skill.contested)),
      )}
      ${fold(
        element,
        element.say('all-noted.acts'),
        html`${acts(element, evidence)}
          ${next || (element.who.self && evidence.length > 0) ? choices(choice(element.tell('all-noted.history'), ways.history)) : nothing}`,
      )}
      ${doneWithHer(element, done)}
      ${inHerAbsence}
      ${elsewhere(element)}
      ${fold(element, element.say('all-noted.looks'), looks.list(view, 2))}
      ${choices(
        paperLink(element, element.tell('copy.open'), 'copy'),
        choice(element.say('all-noted.print'), () => printing(element, anew), { picture: 'file' }),
      )}
      ${asides(eraseChoice(element, erasure, anew))}`,
  });
  return view();
}

/** What stands on pages of its own, as far as the rooms are there. */
function elsewhere(element) {
  const referrals = isThere(element, 'referral');
  const guests = isThere(element, 'guest');
  return referrals || guests
    ? fold(
        element,
        element.say('profile.rest'),
        choices(
          referrals ? choice(element.tell('all-noted.referrals'), () => element.goLater('referrals'), { picture: 'road' }) : nothing,
          guests ? choice(element.tell('all-noted.guests'), () => element.goLater('guests'), { picture: 'people' }) : nothing,
        ),
      )
    : nothing;
}

function acts(element, evidence) {
  return evidence.length === 0
    ? html`<p>${element.say('all-noted.nothing')}</p>`
    : html`<ul class="plain-list">${evidence.map(entry => html`<li class="card">${act(element, entry, evidence)}</li>`)}</ul>`;
}

function act(element, entry, all) {
  const { title, sentence, at, name, actor } = entry;
  return html`${title ? html`<p class="lead">${element.taught(title)}</p>` : nothing}
    <p>${sentence}</p>
    <p class="small">
      ${dayAndHour(at, element.language)}${name && actor !== element.who.key ? html` · ${element.say('history.by', { name })}` : nothing}
    </p>
    ${correction(element, entry, all)}`;
}

/** Which blocks go onto paper: she chooses, and nothing else is printed. */
function printing(element, back, chosen = BLOCKS) {
  const blocks = Object.keys(chosen).filter(block => chosen[block]);
  return {
    title: element.say('all-noted.print.title'),
    back: { act: back },
    body: html`<p>${element.say('all-noted.print.text')}</p>
      ${answers(
        element.say('all-noted.print.title'),
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
