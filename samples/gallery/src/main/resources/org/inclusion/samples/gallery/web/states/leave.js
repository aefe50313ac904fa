// The way out of a shared device.
import { until } from '/reach.js';

const message = {
  id: 'kept-here',
  kind: 'practice',
  at: '2026-01-05T10:00:00Z',
  channel: 'SCREEN',
  pack: 'premiers-pas',
  version: '1.0.0',
  item: 'ecrire-un-message',
  success: true,
  help: 'TOGETHER',
};

/** Presses the way out, after something was noted without network. */
const leaves = kept => async element => {
  const button = await until(element, root => root?.querySelector('button'));
  if (kept) {
    const { id } = await (await fetch('/inclusion/api/me')).json();
    localStorage.setItem(`inclusion.waiting.${id}/0.0.kept-here`, JSON.stringify(message));
  }
  button.click();
  await until(element, root => root.querySelector('[part~="heading"]'));
};

export const leave = [
  { id: 'leave/button', element: 'leave', like: 'begun', waits: true },
  { id: 'leave/kept', element: 'leave', like: 'begun', answers: { '/evidence': 'away' }, reach: leaves(true) },
  { id: 'leave/gone', element: 'leave', like: 'begun', reach: leaves(false) },
  {
    id: 'leave/away',
    element: 'leave',
    like: 'begun',
    attributes: { href: '/' },
    answers: { '/ui/inclusion.js': 'away' },
    reach: leaves(false),
  },
];
