// One sheet to print: ui/paper.html?what=questions|profile|card|noted|copy|lesson|own|kit|mandate|referral|places|papers|walkthrough&lang=fr[&learner=…][&assessment=…][&blocks=…][&path=…&step=…][&pack=…&kit=…][&pack=…&walkthrough=…][&lesson=…][&mandate=…]
// No name in the address, and nothing kept.
import { Away, Refused, SignedOut, forgetRead, get, take } from '../page/api.js';
import { day } from '../page/dates.js';
import { otherTabs } from '../page/other-tabs.js';
import { addWords, say as sayIn, spoken } from '../page/words.js';
import { card } from './card.js';
import { copy } from './copy.js';
import { h } from './dom.js';
import { fit } from './fit.js';
import { OPENED_FOR } from './human.js';
import { kit } from './kit.js';
import { lesson } from './lesson.js';
import { mandate } from './mandate.js';
import { noted } from './noted.js';
import { own } from './own.js';
import { papers } from './papers.js';
import { places } from './places.js';
import { profile } from './profile.js';
import { questions } from './questions.js';
import { referral } from './referral.js';
import { walkthrough } from './walkthrough.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const SHEETS = { questions, profile, card, noted, copy, lesson, own, kit, mandate, referral, places, papers, walkthrough };

/** Sheets without a name: whose they are is nobody's business. */
const NAMELESS = [card, copy, lesson, own, kit, referral, places, papers, walkthrough];

const asked = new URLSearchParams(location.search);
const language = spoken(asked.get('lang'));
const learner = asked.get('learner') ?? 'me';
/** Once somebody else has signed in, the server answers no instead of showing another person's. */
const actor = openedFor();

const tools = {
  language,
  assessment: asked.get('assessment'),
  /** What she chose to have on paper. */
  blocks: (asked.get('blocks') ?? '').split(','),
  mandateId: asked.get('mandate'),
  path: asked.get('path'),
  step: asked.get('step'),
  pack: asked.get('pack'),
  kit: asked.get('kit'),
  walkthrough: asked.get('walkthrough'),
  lesson: asked.get('lesson') ?? '',
  say: (key, values) => sayIn(language, key, values),
  get: path => get(path, language, actor),
  /** The address of something about the sheet's person. */
  hers: path => tools.get(`learners/${encodeURIComponent(learner)}/${path}`),
  /** The same, or null where there is none. */
  hersIfAny: async path => {
    try {
      return await get(`learners/${encodeURIComponent(learner)}/${path}`, language, actor, { ifAny: true });
    } catch (problem) {
      if (problem instanceof Refused) {
        return null;
      }
      throw problem;
    }
  },
  /** Whether she herself reads, and nobody with her. */
  self: learner === 'me',
  /** Something large about the sheet's person, read once. */
  takeHers: path => take(`learners/${encodeURIComponent(learner)}/${path}`, language, actor),
  day: instant => day(instant, language),
  /** Words of a pack, in the language that the server names beside them; in French where it names none. */
  taught: (text, own = 'fr') => (language === own ? text : h('span', { lang: own }, text)),
};

let isGone = false;

async function show() {
  document.documentElement.lang = language;
  const sheet = part('sheet');
  try {
    const make = SHEETS[asked.get('what')] ?? profile;
    const named = !NAMELESS.includes(make) && (make !== noted || tools.blocks.includes('names'));
    const [name, { title, lang, body, several, isToPrint = true }] = await Promise.all([named ? nameOf() : null, make(tools)]);
    if (isGone) {
      return;
    }
    document.title = title;
    sheet.replaceChildren(h('header', {}, h('h1', { lang }, title), name ? h('p', { class: 'name' }, name) : null), ...body);
    fit(sheet, several);
    part('print').replaceChildren(...(isToPrint ? [button('paper.print', () => print()), ...wayBack()] : []));
    document.body.dataset.ready = 'true';
  } catch (problem) {
    if (isGone) {
      return;
    }
    const wasAsked = sheet.contains(document.activeElement);
    const heading = h('h1', { tabindex: '-1' }, sorry(problem));
    sheet.replaceChildren(heading, button('paper.again', show));
    if (wasAsked) {
      heading.focus();
    }
    document.body.dataset.ready = 'sorry';
  }
}

/** For whom the page was open that led here; undefined where the sheet was opened by its address alone. */
function openedFor() {
  try {
    return sessionStorage.getItem(OPENED_FOR) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A sheet that opened in a tab of its own has nowhere to go back to: what was before stands in the other tab. */
function wayBack() {
  return history.length === 1 ? [button('paper.close', () => close())] : [];
}

function button(key, act) {
  const made = h('button', { type: 'button' }, tools.say(key));
  made.addEventListener('click', act);
  return made;
}

function sorry(problem) {
  const key =
    problem instanceof Away ? 'away' : problem instanceof SignedOut ? 'signed-out' : problem instanceof Refused ? null : 'surprise';
  return key ? tools.say(`paper.${key}`) : problem.message;
}

/** Her own, or that of the person in front of her helper today. */
async function nameOf() {
  if (learner === 'me') {
    return (await tools.get('me')).name;
  }
  const { relations } = await tools.get('day-relations');
  return relations.find(relation => relation.learner === learner)?.name;
}

/** A part of the page that stands in its HTML. */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** The actor left in another tab: nothing about her stays in this one. */
function left() {
  isGone = true;
  document.title = '';
  part('print').replaceChildren();
  part('sheet').replaceChildren(h('h1', {}, tools.say('paper.signed-out')));
  try {
    Object.keys(sessionStorage)
      .filter(key => key.startsWith('inclusion.'))
      .forEach(key => sessionStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

otherTabs()?.addEventListener('message', left);

// A page that the browser had put by is shown again at "back": the server says whose page it is before anything is seen.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && !isGone) {
    forgetRead();
    document.title = '';
    part('print').replaceChildren();
    part('sheet').replaceChildren();
    show();
  }
});

show();
