// One calm line that says whether something is still kept here.
import { choice, h } from './dom.js';
import * as queue from './queue.js';
import { say } from './words.js';

export function showStatus(line) {
  let shown = '';
  let thanks = null;
  queue.watch(({ away, signedOut, waiting, aside }) => {
    const key = waiting && signedOut ? 'signed-out' : waiting && away ? 'away' : aside ? 'aside' : '';
    if (key === shown) {
      return;
    }
    clearTimeout(thanks);
    // Erased is not sent: then the network is still away.
    const arrived = shown === 'away' && key === '' && !away;
    shown = key;
    if (arrived) {
      line.replaceChildren(say('status.arrived'));
      thanks = setTimeout(() => line.replaceChildren(), 8_000);
    } else {
      line.replaceChildren(...content(key));
    }
  });
}

function content(key) {
  switch (key) {
    case 'away':
      return [say('status.away')];
    case 'signed-out':
      return [say('status.signed-out'), ' ', h('a', { href: '/connexion' }, say('login.title'))];
    case 'aside':
      return [say('status.aside'), ' ', choice(say('status.understood'), queue.forgetAside, { kind: 'plain' })];
    default:
      return [];
  }
}
