// Where she comes from and goes to: …/practice/messagerie?path=…&step=…&lang=…&back=…, or ?code=… without any sign-in.
import { spoken } from './ours.js';

const asked = new URLSearchParams(location.search);

export const visit = {
  site: location.pathname.split('/').at(-1),
  path: asked.get('path'),
  step: asked.get('step'),
  language: spoken(asked.get('lang')) === 'en' ? 'en' : 'fr',
  back: onlyHere(asked.get('back')),
  code: sixSigns(asked.get('code') ?? ''),
  front: personInFront(),
};

/** A code as somebody writes it: small letters, blanks and dashes do no harm. Empty where it is none. */
export function sixSigns(written) {
  const code = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === 6 ? code : '';
}

/** The address of another page of these, with what has to travel along. */
export function addressOf(site, { code = visit.code, step } = {}) {
  const query = new URLSearchParams({ ...(code ? { code } : {}), ...(step ? { step } : {}), lang: visit.language });
  return `${new URL(site ? encodeURIComponent(site) : './', location.href).pathname}?${query}`;
}

/** A page of this very host; anything else is no way back. */
function onlyHere(address) {
  try {
    const { origin, pathname, search, hash } = new URL(address ?? 'about:blank', location.origin);
    return origin === location.origin ? pathname + search + hash : null;
  } catch {
    return null;
  }
}

/** { learner, name, channel } of the person in front of a helper, as the step has left it for this tab; or null. */
function personInFront() {
  try {
    return JSON.parse(sessionStorage.getItem('inclusion.practice'));
  } catch {
    return null;
  }
}
