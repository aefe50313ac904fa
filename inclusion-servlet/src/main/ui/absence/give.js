// A mandate, given in her presence: the procedures, the term, the text read aloud, and her yes.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { paperLink } from '../paper/link.js';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {{ id: string, procedures: string[], days: number }} Chosen
 */

/** Terms that people have words for, as far as the structure allows them. */
const TERMS = [1, 7, 31, 92, 182, 365];

/**
 * Which procedures, and until when. No procedure is chosen before she says it; the shortest term stands until she wants a longer one.
 * @param {InclusionElement} element
 * @param {import('./shown.js').Offer} offer
 * @param {(said?: string) => unknown} anew
 * @param {{ chosen?: Chosen, said?: string }} [more] what was chosen before, and what is still missing
 */
export function give(element, offer, anew, { chosen = { id: newId(), procedures: [], days: termsOf(offer)[0] }, said } = {}) {
  const terms = termsOf(offer);
  const name = element.who.first;
  const read = () => {
    const now = chosenNow(element, offer, chosen);
    return now.procedures.length > 0
      ? reading(element, offer, anew, now)
      : give(element, offer, anew, { chosen: now, said: element.say('absence.give.none') });
  };
  return {
    title: element.say('absence.give.title'),
    kicker: element.say('absence.give', { name }),
    back: { act: () => anew() },
    body: html`${said ? html`<p class="note" role="alert">${said}</p>` : nothing}
      <p class="note">${element.say('absence.give.protected', { name })}</p>
      <p>${element.say('absence.give.chosen')}</p>
      <fieldset>
        <legend>${element.say('absence.give.procedures')}</legend>
        ${offer.procedures.map(
          ({ code, title }) => html`<p class="check">
            <input type="checkbox" name="procedure" id=${code} value=${code} ?checked=${chosen.procedures.includes(code)} /><label for=${code}
              >${title}</label
            >
          </p>`,
        )}
      </fieldset>
      <fieldset>
        <legend>${element.say('absence.give.term')}</legend>
        ${terms.map(
          days => html`<p class="check">
            <input type="radio" name="days" id="days-${days}" value=${days} ?checked=${chosen.days === days} /><label for="days-${days}"
              >${element.say('absence.give.until', { day: lastDay(element, days) })}</label
            >
          </p>`,
        )}
      </fieldset>
      ${choices(choice(element.say('absence.give.read'), read, { kind: 'main', picture: 'ear' }))}`,
  };
}

/** The shortest first. */
function termsOf({ days }) {
  return [...TERMS.filter(one => one < days), days];
}

/**
 * What is ticked, in the order of the page.
 * @returns {Chosen}
 */
function chosenNow(element, offer, { id, days }) {
  const ticked = name => [...element.renderRoot.querySelectorAll(`input[name="${name}"]:checked`)].map(({ value }) => value);
  const procedures = ticked('procedure');
  const [term = String(days)] = ticked('days');
  return { id, procedures: offer.procedures.map(({ code }) => code).filter(code => procedures.includes(code)), days: Number(term) };
}

/** The day where the service is, and not where this device is. */
function lastDay(element, days) {
  const date = new Date(`${element.me.today}T12:00`);
  date.setDate(date.getDate() + days);
  return day(date.toISOString(), element.language);
}

/** "Yes" and "no thank you" are of one size. */
function reading(element, offer, anew, chosen) {
  const name = element.who.first;
  const titles = offer.procedures.filter(({ code }) => chosen.procedures.includes(code)).map(({ title }) => title);
  const until = element.say('absence.read.until', { day: lastDay(element, chosen.days) });
  const { text, language } = offer.text;
  const archive = offer.archiveDays > 0 ? element.say('absence.read.archive', { days: offer.archiveDays }) : '';
  const aloud = [text, `${element.say('absence.read.for')} ${titles.join(', ')}.`, until, archive].join('\n');
  const yes = async () => {
    const mandate = await element.post(element.hers('mandates'), {
      ...chosen,
      text: offer.text.hash,
      channel: element.who.channel === 'WORKSHOP' ? 'WORKSHOP' : 'FACE_TO_FACE',
      present: true,
    });
    return kept(element, mandate, anew);
  };
  return {
    title: element.say('absence.read.title'),
    back: { act: () => give(element, offer, anew, { chosen }) },
    body: html`<div class="note" lang=${language}>${text.split('\n').map(line => html`<p class="lead">${line}</p>`)}</div>
      <p>${element.say('absence.read.for')}</p>
      <ul>${titles.map(title => html`<li class="lead">${title}</li>`)}</ul>
      <p>${until}</p>
      ${archive ? html`<p>${archive}</p>` : nothing}
      ${element.readAloud(aloud, language)}
      ${choices(
        choice(element.say('absence.read.yes', { name }), yes),
        choice(element.say('absence.read.no'), () => anew()),
      )}`,
  };
}

function kept(element, mandate, anew) {
  return {
    title: element.say('absence.kept.title'),
    body: html`<p class="lead">${element.say('absence.kept.text', { name: element.who.first })}</p>
      ${choices(
        paperLink(element, element.say('absence.print'), 'mandate', { kind: 'main', mandate: mandate.id }),
        choice(element.say('absence.back'), () => anew()),
      )}`,
  };
}
