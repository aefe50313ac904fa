// A copy of everything that is noted of her, as a file: for herself, or made by a helper together with her. It is kept only where the
// whole of it came.
import { Refused } from '../page/api.js';
import { handOver } from '../page/hand-over.js';
import { h } from './dom.js';

/** The name says nothing about anybody: others may use the device. */
const FILE = 'copie.json';

export function copy({ say, self, takeHers }) {
  const tell = key => say(self ? key : `${key}.with`);
  const said = h('p', { role: 'status' });
  const press = h('button', { type: 'button' }, tell('paper.copy.yes'));
  let isAtWork = false;
  press.addEventListener('click', async () => {
    if (isAtWork) {
      return;
    }
    isAtWork = true;
    said.textContent = say('paper.copy.soon');
    said.textContent = await copied(takeHers, say, tell);
    isAtWork = false;
  });
  return {
    title: say('paper.copy.title'),
    isToPrint: false,
    body: [h('p', {}, tell('paper.copy.what')), h('p', {}, tell('paper.copy.device')), h('p', {}, say('paper.copy.paper')), press, said],
  };
}

/** What came of it, in a sentence. */
async function copied(takeHers, say, tell) {
  try {
    const whole = await takeHers('copy?present=true');
    if (whole?.complete !== true) {
      return say('paper.copy.broken');
    }
    keep(whole);
    return `${say('paper.copy.done', { file: FILE })} ${tell('paper.copy.then')}`;
  } catch (problem) {
    return problem instanceof Refused ? problem.message : say('paper.copy.broken');
  }
}

/** Hands the copy to the browser, which keeps it as a file. */
function keep(whole) {
  handOver(new Blob([JSON.stringify(whole, null, 1)], { type: 'application/json' }), FILE);
}
