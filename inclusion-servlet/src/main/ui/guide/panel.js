// What is seen of a guide: the offer where the element stands, and the panel and the line above the page.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { scale } from '../page/text-size.js';
import { besides } from './position.js';
import { seenPart } from './target.js';
import { mayGoOn } from './tour.js';

/** The line stands so many pixels around its target. */
const RING = 6;

/** What stands where the element stands: the offer, or how to go on; nothing while the guide walks. */
export function offer(guide) {
  const { course } = guide;
  const { state, at } = course;
  if (state === 'unknown' || state === 'walking' || (guide.done && state !== 'finished')) {
    return nothing;
  }
  const back = guide.leavesTo();
  const from = (label, stop, more) => choice(guide.say(`guide.${label}`), () => guide.walk(stop()), more);
  const anew = from('anew', () => 0, { kind: 'quiet' });
  const ways = {
    idle: [from('show', () => guide.beginning(), { picture: 'road' })],
    left: [from('resume', () => guide.beginning(at), { picture: 'road' }), anew],
    finished: guide.done ? [] : [anew],
  };
  const kept = guide.keptInWords();
  const body = html`${kept ? html`<p>${kept}</p>` : nothing}${guide.speaksHers() || state === 'finished' ? nothing : guide.otherLanguage('guide.other-language', guide.tourLanguage)}${choices(ways[state])}`;
  // On a host's page the offer is a button and nothing else.
  const isButton = state === 'idle' && !back;
  const title = guide.say(state === 'idle' ? 'guide.label' : `guide.${state}`);
  return html`<div class="shell" data-scale=${scale()}>${isButton ? body : guide.shown({ title, back, body })}</div>`;
}

/** What stands in the panel: what the stop says, or that its target is awaited or elsewhere, and what she may press. */
export function panel(guide) {
  const { stop } = guide;
  const { course } = guide.onPage;
  const { phase, hinted, failed } = course;
  const isHere = phase === 'here';
  const said = failed ? 'failed' : hinted ? 'not-yet' : guide.praises ? 'good' : null;
  const amiss = said === 'not-yet' ? guide.whatIsAmiss() : '';
  return html`${said && isHere ? html`<p class="note ${said === 'good' ? 'good' : 'amiss'}">${amiss ? guide.say('guide.not-this') : guide.say(`guide.${said}`)} ${amiss}</p>` : nothing}
      <p class="say">${isHere ? guide.told(stop.say) : guide.say(`guide.${phase}`)}</p>
      <div class="buttons">
        ${mayGoOn(stop, course) ? choice(guide.say(phase === 'missing' ? 'guide.without' : 'go-on'), () => guide.goOn(), { kind: 'main' }) : nothing}
        ${isHere ? choice(guide.say('guide.where'), () => guide.onPage.where(), { kind: 'quiet' }) : nothing}
        ${guide.mayGoBack() ? choice(guide.say('guide.before'), () => guide.goBack(), { kind: 'quiet' }) : nothing}
        ${choice(guide.say('guide.stop'), () => guide.leave(), { kind: 'quiet' })}
      </div>
      <p class="small keys">${guide.say('guide.keys')}</p>`;
}

/** Opens or closes the panel, and the line once nothing is walked over. */
export function openPanel(root, walks) {
  toggle(root.querySelector('.panel'), walks);
  if (!walks) {
    toggle(root.querySelector('.ring'), false);
  }
}

/**
 * Draws the line around a target (null: no line) and moves the panel beside it. Answers false where the panel cannot but cover
 * the target, or where the page is to be scrolled first.
 */
export function draw(root, target, mayScroll = false) {
  const ring = root.querySelector('.ring');
  const panel = root.querySelector('.panel');
  if (!panel) {
    return true;
  }
  const box = target ? seenPart(target) : null;
  toggle(ring, box !== null);
  const around = box && { left: box.left - RING, top: box.top - RING, right: box.right + RING, bottom: box.bottom + RING };
  if (around) {
    at(ring, { left: around.left, top: around.top, width: around.right - around.left, height: around.bottom - around.top });
  }
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { left, top, clear } = besides(around, { width, height }, mayScroll);
  at(panel, { left, top });
  return clear;
}

/** Above everything else of the page, where the browser can. */
function toggle(one, open) {
  if (!one.showPopover) {
    one.hidden = !open;
  } else if (one.matches(':popover-open') !== open) {
    one.togglePopover(open);
  }
}

function at(one, box) {
  for (const [name, value] of Object.entries(box)) {
    const px = `${Math.round(value)}px`;
    if (one.style[name] !== px) {
      one.style[name] = px;
    }
  }
}
