// Before the two part: what happened is said aloud in one sentence, she agrees or not, and one press notes it. The minutes are chosen,
// and no clock measures them. Whether somebody calls her back, and on which day, is asked with it: a "no" costs no press more than a "yes".
import { html, nothing } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { printCard } from '../paper/cards.js';
import { SCALE, wordsOf } from '../step/helped.js';
import { activity, dayField, materials, minutesField, NONE, select, themes, valueOf } from './fields.js';
import { takeBackChoice } from './take-back.js';
import { isThere } from '../page/slots.js';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {import('./fields.js').Offered} Offered
 * @typedef {import('./fields.js').Proposed} Proposed
 *
 * Where the closing leads: `back` to the person, `leaves` away once all is said, with its `label`; `noted` is told that the note is kept.
 * `themes` are what the helper has said already that it was about, `card` whether a card can be printed.
 * @typedef {{
 *   back: () => unknown, leaves: () => unknown, label: string, noted?: () => void, themes?: string[], card?: boolean
 * }} Ways
 *
 * @typedef {{
 *   id: string, promise: string, offered: Offered, proposed: Proposed, acts: any[], given?: string, redirection?: string, open: any[], today: any[]
 * }} Known what the page is filled from. The ids are chosen once: pressed twice, it is noted once
 */

/** To whom a reason leads; every other one leads to digital mediation. */
const KINDS = { PROCEDURE: 'AIDE_AUX_DEMARCHES_ADMINISTRATIVES', WORK: 'INSERTION_PROFESSIONNELLE', OTHER: 'AUTRE' };

/** What is said of her acts: the latest. */
const MOST_ACTS = 3;
const ACTS = ['practice', 'observation'];

/** So many days to come are named when somebody is asked on which to call. */
const NAMED_DAYS = 3;
/** Another day than those. */
const OTHER = 'OTHER';
const DAY = 24 * 60 * 60 * 1_000;
const CALLERS = ['ME', 'COLLEAGUE'];

/**
 * The closing of a meeting.
 * @param {InclusionElement} element
 * @param {Ways} ways
 * @param {any} [earlier] a note that was taken back, which the next one begins from
 */
export async function closing(element, ways, earlier) {
  const [{ choices: offered, acts, ...proposed }, { referrals }, { evidence }, { promises }, { accompaniments }] = await Promise.all([
    element.get(element.hers('accompaniments/proposal')),
    isThere(element, 'referral') ? element.get(element.hers('referrals')) : { referrals: [] },
    element.get(element.hers('history?limit=20')),
    element.get(element.hers('promises')),
    element.get(element.hers('accompaniments')),
  ]);
  const mode = element.who.channel === 'TELEPHONE' && proposed.mode === 'PLACE' ? 'TELEPHONE' : proposed.mode;
  const isOfToday = one => one.helper === element.me.id && one.notedOn === proposed.day;
  const today = accompaniments.filter(isOfToday);
  const known = {
    id: newId(),
    promise: newId(),
    offered,
    proposed: { ...proposed, mode, themes: [...new Set([...(ways.themes ?? []), ...proposed.themes])] },
    acts: actsOf(acts, evidence),
    redirection: redirectionOf(referrals, today, proposed.day),
    open: promises.filter(({ status }) => ['OPEN', 'MOVED'].includes(status)),
    today,
  };
  return asked(element, ways, earlier ? asSaid(known, earlier) : known);
}

/** Of what is proposed, what she did: the latest of each, with its theme, and nothing that was corrected. */
function actsOf(proposed, evidence) {
  const themeOf = new Map(proposed.map(({ id, theme }) => [id, theme]));
  const all = evidence
    .filter(one => ACTS.includes(one.kind) && !one.corrected && one.title && themeOf.has(one.id))
    .map(one => ({ ...one, theme: themeOf.get(one.id) }));
  return all.filter(one => all.find(other => other.title === one.title) === one).slice(0, MOST_ACTS);
}

/**
 * The kind of structure to which the helper referred her on the day, from what she looks for; undefined where nobody was
 * referred, or where a note of today says so already.
 * @param {{ direction: string, status: string, notedOn: string, reason: { code: string } }[]} referrals the earliest first
 * @param {{ redirection: string | null }[]} today
 * @param {string} day
 */
function redirectionOf(referrals, today, day) {
  const sent = referrals.filter(one => one.direction === 'SENT' && one.status !== 'CALLED_OFF' && one.notedOn === day);
  const last = sent.at(-1);
  const kind = last && (KINDS[last.reason.code] ?? 'MEDIATION_NUMERIQUE');
  return today.some(one => one.redirection === kind) ? undefined : kind;
}

/**
 * @param {InclusionElement} element
 * @param {Ways} ways
 * @param {Known} known
 * @param {any} [said] what stands on the page now
 */
function asked(element, ways, known, said = { ...known.proposed, redirection: known.redirection ?? null }) {
  const { offered, proposed, redirection } = known;
  const change = () => {
    element.view = asked(element, ways, known, saidOf(element, known));
  };
  return {
    title: element.say('closing.title'),
    kicker: element.who.first,
    back: { act: ways.back },
    ends: true,
    body: html`<p class="note lead">«\u00A0${whatOf(element, known, said)} ${howOf(element, offered, said)} ${element.say('closing.agree')}\u00A0»</p>
      <div @change=${change}>
        ${minutesField(element, offered, proposed)}
        <details>
          <summary>${element.say('closing.change')}</summary>
          ${select(element, 'mode', offered.modes, proposed.mode)} ${themes(element, offered.themes, proposed.themes, proposed.themes.length === 0)} ${dayField(element, proposed)}
          ${materials(element, offered.materials, proposed.materials)} ${help(element, known.given)}
          ${select(element, 'redirection', offered.redirections, redirection, element.say('accompaniment.redirection.none'))}
          ${redirection ? html`<p class="small">${element.say('accompaniment.redirection.proposed')}</p>` : nothing}
        </details>
      </div>
      ${notedToday(element, ways, known)} ${calledBack(element, known)} ${ways.card ? card(element) : nothing}
      ${known.acts.length > 0 ? html`<p class="small">${element.say('closing.stays')}</p>` : nothing}
      ${choices(
        choice(element.say('closing.note'), () => note(element, ways, known), { kind: 'main', picture: 'pen' }),
        choice(element.say('closing.without'), ways.leaves, { picture: 'check' }),
      )}`,
  };
}

function help(element, given) {
  const scale = SCALE.map(one => ({ value: one, title: wordsOf(element, one) }));
  return html`<p class="small">${element.say('accompaniment.help.text')}</p>
    ${select(element, 'help', scale, given, element.say('accompaniment.help.none'))}`;
}

function card(element) {
  return html`<p class="check"><input type="checkbox" id="card" /><label for="card">${element.say('closing.card')}</label></p>`;
}

/** What was done, as it is said to her; a theme that is not ticked takes its steps along. */
function whatOf(element, { acts }, { themes: about }) {
  const some = acts.filter(({ theme }) => !theme || about.includes(theme));
  if (some.length === 0) {
    return element.say('closing.talked');
  }
  const said = ({ title, help: given }) => html`${element.taught(title)}${given ? ` (${element.say(`closing.help.${given}`)})` : ''}`;
  return html`${element.say('closing.done')} ${some.map((act, i) => html`${i > 0 ? ', ' : ''}${said(act)}`)}.`;
}

/** About what, how, how long, with what, and to whom she was directed: all that is noted, so that all of it is said. */
function howOf(element, offered, said) {
  const titleOf = (options, value) => within(options.find(one => one.value === value)?.title ?? '');
  const parts = [
    ...said.themes.map(theme => titleOf(offered.themes, theme)),
    titleOf(offered.modes, said.mode),
    element.say('accompaniment.minutes', { minutes: String(said.minutes) }),
    withWhat(element, said.materials, one => titleOf(offered.materials, one)),
    said.redirection ? element.say('closing.directed', { where: titleOf(offered.redirections, said.redirection) }) : '',
  ];
  const text = parts.filter(Boolean).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function withWhat(element, materials, titleOf) {
  if (materials.includes(NONE)) {
    return element.say('closing.without-materials');
  }
  return materials.length > 0 ? element.say('closing.with', { what: materials.map(titleOf).join(', ') }) : '';
}

/** Words as they stand within a sentence; an abbreviation keeps its capitals. */
function within(words) {
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** What the helper noted already today may be taken back. */
function notedToday(element, ways, { today }) {
  return today.length === 0
    ? nothing
    : html`<details>
        <summary>${element.say('closing.noted-today')}</summary>
        ${today.map(
          one => html`<section class="card">
            <p>${one.sentence}</p>
            ${takeBackChoice(
              element,
              { learner: element.who.id, id: one.id },
              {
                kept: () => closing(element, ways),
                taken: () => closing(element, ways, one),
              },
            )}
          </section>`,
        )}
      </details>`;
}

/** Whether somebody calls. What is promised already is said, and not asked again. */
function calledBack(element, known) {
  const { open } = known;
  const today = todayOf(known);
  if (open.length > 0) {
    return html`<p>${element.say('closing.promised-already')} ${open[0].sentence}</p>`;
  }
  const answers = [
    { value: 'NO', text: element.say('closing.call.NO') },
    ...nextDays(today).map(day => ({
      value: day,
      text: element.say('closing.call.day', { day: nameOf(element, today, day) }),
    })),
    { value: OTHER, text: element.say('closing.call.OTHER') },
  ];
  const asks = ({ target }) => {
    element.renderRoot.querySelector('#who-calls').hidden = target.value === 'NO';
  };
  return html`<fieldset @change=${asks}>
      <legend>${element.say('closing.call')}</legend>
      ${answers.map(({ value, text }) => radio('call', value, text))}
    </fieldset>
    <details id="who-calls" hidden>
      <summary>${element.say('closing.caller')}</summary>
      <fieldset>
        <legend>${element.say('closing.caller')}</legend>
        ${CALLERS.map(caller => radio('caller', caller, element.say(`closing.caller.${caller}`), caller === 'ME'))}
      </fieldset>
    </details>`;
}

function radio(name, value, text, isChecked = false) {
  const id = `${name}-${value}`;
  return html`<p class="check"><input type="radio" id=${id} name=${name} value=${value} ?checked=${isChecked} /><label for=${id}>${text}</label></p>`;
}

/** The next days from Monday to Friday. A day on which the structure is closed is moved by the server, and the promise says the day. */
function nextDays(today) {
  const days = [];
  const date = new Date(`${today}T12:00Z`);
  while (days.length < NAMED_DAYS) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (![0, 6].includes(date.getUTCDay())) {
      days.push(date.toISOString().slice(0, 10));
    }
  }
  return days;
}

/** "Tomorrow", or the day of the week with its number. */
function nameOf(element, today, day) {
  const isTomorrow = new Date(day).getTime() - new Date(today).getTime() === DAY;
  return isTomorrow ? element.say('closing.call.tomorrow') : weekdayAndNumber(day, element.language);
}

/** « jeudi 3 », "Thursday 3": plain "en" would turn the two round. A date without an hour is the same day everywhere. */
function weekdayAndNumber(day, language) {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'long', day: 'numeric', timeZone: 'UTC' });
  const text = format.format(new Date(day));
  return language === 'fr' ? text.replace(/ 1$/, ' 1er') : text;
}

function chosenOf(element, name) {
  return element.renderRoot.querySelector(`[name=${name}]:checked`)?.value;
}

/** What stands on the page now. */
function saidOf(element, { id, proposed, offered }) {
  return {
    id,
    ...activity(element, proposed, offered),
    help: valueOf(element, 'help') || null,
    redirection: valueOf(element, 'redirection') || null,
  };
}

/** What is noted, as it stands on the page; another day than those that are named is asked for before. */
function note(element, ways, known) {
  const day = chosenOf(element, 'call') ?? 'NO';
  const said = {
    act: saidOf(element, known),
    call: day === 'NO' ? null : { day, mine: chosenOf(element, 'caller') === 'ME' },
    prints: Boolean(element.renderRoot.querySelector('#card')?.checked),
  };
  return day === OTHER ? whichDay(element, ways, known, said) : noteSaid(element, ways, known, said);
}

/** A card is shown for print in a tab of its own, which a browser opens only while the press is at work. */
function noteSaid(element, ways, known, said) {
  const work = () => keep(element, ways, known, said);
  return said.prints ? printCard(element, work) : work();
}

/** Another day, as the device asks for it. */
function whichDay(element, ways, known, said, missing = false) {
  const goesOn = () => {
    const field = element.renderRoot.querySelector('#call-day');
    const day = field.validity.valid && field.value;
    return day ? noteSaid(element, ways, known, { ...said, call: { ...said.call, day } }) : whichDay(element, ways, known, said, true);
  };
  return {
    title: element.say('closing.call.which-day'),
    kicker: element.who.first,
    back: { act: () => asked(element, ways, asSaid(known, said.act)) },
    ends: true,
    focus: '#call-day',
    body: html`${missing ? html`<p class="note" id="no-day">${element.say('closing.call.which-day-first')}</p>` : nothing}
      <p>
        <input
          id="call-day"
          type="date"
          required
          min=${todayOf(known)}
          max=${yearAfter(todayOf(known))}
          aria-label=${element.say('closing.call.which-day')}
          aria-invalid=${missing ? 'true' : nothing}
          aria-describedby=${missing ? 'no-day' : nothing}
        />
      </p>
      ${choices(choice(element.say('closing.note'), goesOn, { kind: 'main', picture: 'pen' }))}`,
  };
}

/** The page as the helper left it for another one, or as it was noted before. */
function asSaid(known, { help: given, redirection, day, mode, minutes, themes: about, materials: used }) {
  const chosen = { day, mode, minutes, themes: about, materials: used };
  return {
    ...known,
    given: given ?? undefined,
    redirection: redirection ?? undefined,
    proposed: { ...known.proposed, ...chosen, latest: todayOf(known) },
  };
}

/** The day of the meeting that ends, whatever other day the helper notes. */
function todayOf({ proposed }) {
  return proposed.latest ?? proposed.day;
}

/** The last day for which a call may be promised. */
function yearAfter(day) {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

async function keep(element, ways, known, { act, call }) {
  const { sentence } = await element.post(element.hers('accompaniments'), act);
  const promise = call && (await element.post(element.hers('promises'), promised(known, call)));
  ways.noted?.();
  return done(element, ways, act, sentence, promise);
}

function promised({ promise }, { mine, day }) {
  return { id: promise, way: 'TELEPHONE', about: 'NEWS', mine, day };
}

function done(element, ways, act, sentence, promise) {
  const name = element.who.first;
  const view = {
    title: element.say('accompaniment.noted.title'),
    kicker: name,
    ends: true,
    body: html`<p class="lead">${sentence}</p>
      <p>${element.say('accompaniment.noted.text', { name })}</p>
      ${promise ? html`<p class="note lead">${element.say('closing.promised')} «\u00A0${promise.sentence}\u00A0»</p>` : nothing}
      ${choices(
        choice(ways.label, ways.leaves, { kind: 'main', picture: 'next' }),
        takeBackChoice(element, { learner: element.who.id, id: act.id }, { kept: () => view, taken: () => takenBack(element, ways, act) }),
      )}`,
  };
  return view;
}

function takenBack(element, ways, act) {
  return {
    title: element.say('take-back.title'),
    kicker: element.who.first,
    ends: true,
    body: html`<p class="lead">${element.say('take-back.text')}</p>
      ${choices(
        choice(ways.label, ways.leaves, { kind: 'main', picture: 'next' }),
        choice(element.say('take-back.anew'), () => closing(element, ways, act), { picture: 'pen' }),
      )}`,
  };
}
