// Calm views for what went wrong: the network is away, the server cannot help now, the visit is over, the
// page has to be loaded again, the server said no, or nobody foresaw it.
import { html, nothing } from 'lit';
import { Away, NotLetIn, Refused, SignedOut, Stale } from './api.js';
import { signInAddress } from './host.js';
import { forgetMe } from './me.js';
import { choice, choices, way } from './parts.js';
import { livesInThisPage } from './status.js';

/** The view of an element to which something happened. One with `away` begins anew when the network is back, or goes on to where she was going. */
export function excuse(element, problem) {
  if (problem instanceof Away) {
    return {
      away: true,
      goesOn: problem.goesOn,
      title: element.say(problem.answered ? 'busy.title' : 'away.title'),
      body: html`<p>${element.say('away.text')}</p>${choices(again(element, 'main'))}`,
    };
  }
  if (problem instanceof Stale) {
    return stale(element);
  }
  if (problem instanceof NotLetIn) {
    forgetMe();
    return {
      away: true,
      title: element.say('not-let-in.title'),
      body: html`<p>${element.say('not-let-in.text')}</p>${choices(again(element, 'main'))}`,
    };
  }
  if (problem instanceof SignedOut) {
    // Whoever comes next is asked for anew.
    forgetMe();
    element.tellPage('inclusion-signed-out', {});
    return over(element);
  }
  if (problem instanceof Refused) {
    const told = refusal(element, problem);
    // What was filled in stays, and the sentence stands above it.
    return problem.problem?.field && element.view
      ? { ...element.view, notice: told }
      : { title: element.say('refused.title'), body: html`<p>${told}</p>${wayOn(element)}` };
  }
  console.error(problem);
  return {
    title: element.say('surprise.title'),
    body: html`<p>${element.say('surprise.text')}</p>${choices(again(element, 'main'))}`,
  };
}

/** Why it was refused, with the name that people know a field by. */
function refusal(element, { message, problem }) {
  const field = String(problem?.field ?? '').replace(/^\//, '');
  const word = element.say(`field.${field}`);
  return word === `field.${field}`
    ? message || element.say('surprise.text')
    : message.replaceAll(`/${field}`, word).replaceAll(field, word);
}

/** The visit is over. */
export function over(element) {
  const signIn = signInAddress();
  const newTab = livesInThisPage() && element.say('new-tab');
  return {
    away: true,
    title: element.say('signed-out.title'),
    body: html`<p>${element.say('signed-out.text')}</p>
        ${choices(signIn ? way(element.say('signed-out.sign-in'), signIn, { kind: 'main', newTab }) : nothing, again(element))}`,
  };
}

/** The host refuses changes from this page as it is. What lives in this page alone is not left behind. */
function stale(element) {
  return {
    title: element.say('stale.again'),
    body: html`<p>${element.say('surprise.text')}</p>
      ${choices(choice(element.say('stale.again'), () => element.leaves(() => location.reload()), { kind: 'main' }))}`,
  };
}

/** Something could not be noted, and is kept nowhere. `work` tries again; the way back leads to the view `before`. */
export function notNoted(element, before, work) {
  return {
    before,
    back: before ? { act: () => before } : element.leavesTo(),
    title: element.say('not-noted.title'),
    body: html`<p>${element.say('not-noted.text')}</p>${choices(choice(element.say('away.again'), work, { kind: 'main' }))}`,
  };
}

function again(element, kind) {
  return choice(element.say('away.again'), () => element.begin(), { kind });
}

/** What a refusal offers: her path; on the path itself, somebody to ask, and to try again. */
function wayOn(element) {
  return element.root === element && element.localName === 'inclusion-path'
    ? html`<p>${element.human()}</p>${choices(again(element))}`
    : choices(choice(element.say('go-on'), () => element.go('path'), { picture: 'next', kind: 'main' }));
}
