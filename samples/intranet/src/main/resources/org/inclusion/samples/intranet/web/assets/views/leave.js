// The way out. Nothing of a person stays on the device, and nothing unsent is dropped without a word.
import { choice, choices, h, way } from '../dom.js';
import * as queue from '../queue.js';
import { say } from '../words.js';

export async function leave(found, show) {
  await queue.flush();
  const kept = queue.situation().waiting;
  return {
    title: kept ? say('leave.kept.title') : say('leave.title'),
    body: [
      h('p', { class: 'lead' }, kept ? say('leave.kept.text') : say('leave.text')),
      kept
        ? choices(way(say('leave.kept.stay'), '#/'), choice(say('leave.kept.drop'), () => out(show)))
        : choices(choice(say('leave.go'), () => out(show)), way(say('leave.stay'), '#/')),
    ],
  };
}

async function out(show) {
  queue.wipe();
  sessionStorage.clear();
  const form = document.getElementById('leave');
  try {
    await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
  } catch {
    show({
      title: say('leave.away.title'),
      body: [h('p', { class: 'lead' }, say('leave.away.text')), choices(choice(say('leave.go'), () => out(show)))],
    });
    return;
  }
  location.replace('/connexion?au-revoir');
}
