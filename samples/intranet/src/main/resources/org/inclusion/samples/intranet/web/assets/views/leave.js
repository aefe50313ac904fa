// The way out. Nothing of a person stays on the device, and nothing unsent is dropped without a word.
import { choice, choices, h, way } from '../dom.js';
import * as queue from '../queue.js';
import { say } from '../words.js';

export async function leave() {
  await queue.flush();
  const kept = queue.situation().waiting;
  return {
    title: kept ? say('leave.kept.title') : say('leave.title'),
    body: [
      h('p', { class: 'lead' }, kept ? say('leave.kept.text') : say('leave.text')),
      kept
        ? choices(way(say('leave.kept.stay'), '#/'), choice(say('leave.kept.drop'), out))
        : choices(choice(say('leave.go'), out), way(say('leave.stay'), '#/')),
    ],
  };
}

function out() {
  queue.wipe();
  sessionStorage.clear();
  document.getElementById('leave').submit();
}
