// Where she comes from and goes to: …/practice/messagerie?path=…&step=…&lang=…&back=…, or ?code=… without any sign-in.
import { spoken } from '../page/words.js';

const asked = new URLSearchParams(location.search);

export const visit = {
  site: location.pathname.split('/').pop(),
  path: asked.get('path'),
  step: asked.get('step'),
  language: spoken(asked.get('lang')) === 'en' ? 'en' : 'fr',
  back: onlyHere(asked.get('back')),
  code: sixSigns(asked.get('code') ?? ''),
  /** Whether it is for somebody in front of a helper; and for whom, where this tab still knows. */
  withSomebody: asked.has('with'),
  front: personInFront(),
};

/** A code as somebody writes it: small letters, blanks and dashes do no harm. Empty where it is none. */
export function sixSigns(written) {
  const code = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === 6 ? code : '';
}

/**
 * The address of another page of these, with what has to travel along.
 * @param {string} site
 * @param {{ code?: string, step?: string }} [along]
 */
export function addressOf(site, { code = visit.code, step } = {}) {
  const query = new URLSearchParams({ ...(code ? { code } : {}), ...(step ? { step } : {}), lang: visit.language });
  return `${new URL(site ? encodeURIComponent(site) : './', location.href).pathname}?${query}`;
}

/** A page of this very host; anything else is no way back. */
function onlyHere(address) {
  try {
    const { origin, href } = new URL(address ?? 'about:blank', location.origin);
    return origin === location.origin ? href : null;
  } catch {
    return null;
  }
}

/** { actor, learner, name, channel } of the person in front of a helper, as this very step has left it for this tab; or null. */
function personInFront() {
  try {
    const person = JSON.parse(sessionStorage.getItem('inclusion.practice') ?? 'null');
    const here = asked.has('with') && person?.path === asked.get('path') && person.step === asked.get('step');
    return here ? person : null;
  } catch {
    return null;
  }
}
