// Where she is, as her helper reads it: what she has in front of her, what is done, what comes next, and whether the page confirmed
// it; what can be pointed at, and what can be sent.
import { html, nothing } from 'lit';
import { choice } from '../page/parts.js';

const SENTENCES = ['TAKE_YOUR_TIME', 'WHAT_DO_YOU_READ', 'LOOK_AT_THE_RING', 'PRESS_ONCE', 'GO_BACK', 'WAIT', 'IT_WORKED', 'WE_CAN_STOP'];
/** Said only while something is circled on her page. */
const RING = 'LOOK_AT_THE_RING';

/** @typedef {{ id: string, kind: string, words: string[], numbered: boolean }} Anchor */

/** @param {import('./helping.js').Helping} element */
export function seen(element) {
  const state = /** @type {import('./watch.js').State} */ (element.state);
  const { place, position } = state;
  return html`<section class="card next">
      ${element.heading(element.say('live.place', element.named()))}
      ${place ? whereSheIs(element, place, position, state.successes) : html`<p>${element.say('live.nowhere', element.named())}</p>`}
    </section>
    ${place && position.state !== 'SUCCEEDED' ? pointing(element, ofOneKind(place, position), place.anchors[place.at]?.id, state) : nothing} ${sentences(element, state)}`;
}

function whereSheIs(element, place, position, successes) {
  const anchors = ofOneKind(place, position);
  const here = place.anchors[place.at];
  const at = anchors.indexOf(here);
  const next = anchors[at + 1];
  const success = successes.at(-1);
  const isDone = position.state === 'SUCCEEDED' && success;
  return html`<p class="small">${element.taught(place.title)}</p>
    ${here ? html`<p class="small">${element.say('live.here', element.named())}</p>${anchorWhole(element, here)}` : isDone ? nothing : html`<p class="lead">${whole(element, place, position)}</p>`}
    ${isDone ? nothing : html`<p>${element.say(`live.state.${position.state}`)}</p>`}
    ${here && !isDone ? html`<p>${next ? html`<strong>${element.say('live.next')}</strong> ${said(element, next)}` : element.say('live.last')}</p>` : nothing}
    ${place.success ? html`<p><strong>${element.say('live.success')}</strong> ${element.taught(place.success)}</p>` : nothing}
    ${place.success || success ? html`<p>${element.say(success ? 'live.confirmed' : 'live.unconfirmed')}</p>` : nothing}
    ${success ? html`<p>${element.say(success.answered ? 'live.answered' : 'live.asked', element.named())}</p>` : nothing}
    ${
      at > 0
        ? html`<details>
          <summary>${element.say('live.before')}</summary>
          <ol>${anchors.slice(0, at).map(one => html`<li>${said(element, one)}</li>`)}</ol>
        </details>`
        : nothing
    }`;
}

/** Of a step with a lesson and a tour: the blocks while she reads the lesson, the stops while she practises; there may be none. */
function ofOneKind({ anchors, at, exercise }, { state }) {
  const isInExercise = exercise && state !== 'SHOWN';
  const kind = anchors[at]?.kind ?? (isInExercise ? 'STOP' : 'BLOCK');
  const some = anchors.filter(one => one.kind === kind);
  return some.length > 0 || isInExercise ? some : anchors;
}

/** Where nothing in particular is in front of her: in which exercise she is, or that she reads none of the anchors. */
function whole(element, { exercise }, { state }) {
  return exercise && state !== 'SHOWN'
    ? html`${element.say('live.exercise')} ${element.taught(exercise)}`
    : element.say('live.whole', element.named());
}

/**
 * An anchor whole, as it stands on her page.
 * @param {import('./helping.js').Helping} element
 * @param {Anchor} anchor
 */
function anchorWhole(element, { words, numbered }) {
  const items = words.map(one => html`<li>${element.taught(one)}</li>`);
  if (numbered) {
    return html`<ol class="here">${items}</ol>`;
  }
  return words.length > 1 ? html`<ul class="here">${items}</ul>` : html`<p class="lead here">${element.taught(words[0] ?? '')}</p>`;
}

/**
 * An anchor by its beginning, where it is one of several.
 * @param {import('./helping.js').Helping} element
 * @param {Anchor} anchor
 */
function said(element, { words }) {
  return element.taught(words.length > 1 ? `${words[0]} …` : (words[0] ?? ''));
}

/**
 * @param {import('./helping.js').Helping} element
 * @param {Anchor[]} anchors
 * @param {string | undefined} here
 * @param {import('./watch.js').State} state
 */
function pointing(element, anchors, here, { pointed }) {
  if (anchors.length === 0) {
    return nothing;
  }
  // Where she is and what comes next first: the rest is folded.
  const at = Math.max(
    anchors.findIndex(({ id }) => id === here),
    0,
  );
  const near = anchors.slice(at, at + 2);
  const others = anchors.filter(one => !near.includes(one));
  const button = one =>
    choice(said(element, one), () => element.change({ change: 'POINT', anchor: one.id }), {
      kind: 'quiet',
      picture: 'hand',
      pressed: one.id === pointed,
    });
  return html`<section class="card">
    ${element.heading(element.say('live.point'))}
    <p class="small">${element.say('live.point.text', element.named())}</p>
    ${near.map(button)}
    ${
      others.length > 0
        ? html`<details>
          <summary>${element.say('live.point.others')}</summary>
          <div class="others">${others.map(button)}</div>
        </details>`
        : nothing
    }
  </section>`;
}

/**
 * @param {import('./helping.js').Helping} element
 * @param {import('./watch.js').State} state
 */
function sentences(element, { sentence, pointed }) {
  const offered = SENTENCES.filter(one => one !== RING || pointed);
  return html`<section class="card">
    ${element.heading(element.say('live.sentences'))}
    ${sentence ? html`<p class="small">${element.say('live.sent', { sentence })}</p>` : nothing}
    <div class="sentences" role="group" aria-label=${element.say('live.sentences')}>
      ${offered.map(one => choice(element.say(`sentence.${one}`), () => element.change({ change: 'SAY', sentence: one }), { kind: 'quiet' }))}
    </div>
  </section>`;
}
