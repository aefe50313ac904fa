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

const herself = async () => (await (await fetch('/inclusion/api/me')).json()).id;

/** Presses the way out, after something was noted without network by somebody, if any. */
const leaves = noted => async element => {
  const button = await until(element, root => root?.querySelector('button'));
  // Of the states before nothing is left in this tab.
  localStorage.clear();
  sessionStorage.clear();
  if (noted) {
    localStorage.setItem(`inclusion.waiting.${await noted()}/0.0.kept-here`, JSON.stringify(message));
  }
  button.click();
  await until(element, root => root.querySelector('[part~="heading"]'));
};

export const leave = [
  { id: 'leave/button', element: 'leave', like: 'begun', waits: true },
  { id: 'leave/kept', element: 'leave', like: 'begun', answers: { '/evidence/batch': 'away' }, reach: leaves(herself) },
  { id: 'leave/kept-signed-out', element: 'leave', like: 'begun', answers: { '/evidence/batch': 'signed-out' }, reach: leaves(herself) },
  { id: 'leave/kept-stale', element: 'leave', like: 'begun', answers: { '/evidence/batch': 'stale' }, reach: leaves(herself) },
  { id: 'leave/somebodys', element: 'leave', like: 'begun', answers: { '/me': 'signed-out' }, reach: leaves(() => 'somebody') },
  { id: 'leave/gone', element: 'leave', like: 'begun', reach: leaves() },
  {
    id: 'leave/away',
    element: 'leave',
    like: 'begun',
    attributes: { href: '/' },
    answers: { '/ui/inclusion.js': 'away' },
    reach: leaves(),
  },
];
