// "Rappelez-moi", on every page of hers. What she asks is kept on this device first, then sent: the id makes it one call.
import { html, nothing } from 'lit';
import { newId } from '../page/evidence.js';
import { inTime } from '../page/in-time.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import fr from './call-me.fr.json';
import en from './call-me.en.json';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {import('../page/call-me.js').Topic} Topic
 * @typedef {import('../page/call-me.js').Queue} Queue
 * @typedef {import('../page/parts.js').Act} Act
 */

addWords({ fr, en });

/**
 * She asks to be called; what is promised already, she reads first.
 * @param {InclusionElement} element
 * @param {Queue} queue
 */
export async function callMe(element, queue) {
  const before = element.view;
  const back = () => before;
  if (queue.waiting().some(message => message.address === element.hers('promises'))) {
    return answer(element, 'kept', back, whileKept(element, queue));
  }
  const open = ((await promised(element)) ?? []).filter(({ status }) => status !== 'KEPT' && status !== 'ENDED');
  return open.length > 0 ? already(element, open, back, queue) : question(element, back, queue);
}

/**
 * @param {InclusionElement} element
 * @param {() => any} back
 * @param {Queue} queue
 */
function question(element, back, queue) {
  const { title, ...topic } = element.topic();
  return {
    title: element.say('call-me'),
    back: { act: back },
    offersNoCall: true,
    body: html`<p class="lead">${element.say('call-me.text')}</p>
      ${title ? html`<p>${element.say('call-me.about')} ${element.taught(`«\u00A0${title}\u00A0»`)}</p>` : nothing}
      <p class="note">${element.say('call-me.never')}</p>
      ${choices(
        choice(element.say('call-me.yes'), () => ask(element, topic, 'TELEPHONE', back, queue), { kind: 'main', picture: 'phone' }),
        choice(
          element.say('call-me.meet'),
          () => element.goLater('promises', { matter: topic.about, pack: topic.pack, item: topic.item }),
          { picture: 'calendar' },
        ),
      )}`,
  };
}

/** What is promised already; one more call may still be asked for. */
function already(element, open, back, queue) {
  return {
    title: element.say('call-me.already'),
    back: { act: back },
    offersNoCall: true,
    body: html`${open.map(({ sentence }) => html`<p class="lead">${sentence}</p>`)}
      ${choices(
        choice(element.say('call-me.see'), () => element.goLater('promises'), { picture: 'calendar' }),
        choice(element.say('call-me.more'), () => question(element, back, queue), { picture: 'phone' }),
      )}`,
  };
}

/**
 * She said that she does not agree: whether they talk about it again, and how.
 * @param {InclusionElement} element
 * @param {Topic} topic
 * @param {Act} back
 * @param {Queue} queue
 */
export function talkAbout(element, { title, ...topic }, back, queue) {
  const by = way => () => ask(element, topic, way, back, queue);
  return {
    title: element.say('call-me.talk'),
    offersNoCall: true,
    kicker: title && element.taught(title),
    body: html`<p>${element.say('call-me.talk.text')}</p>
      ${choices(
        choice(element.say('call-me.talk.TELEPHONE'), by('TELEPHONE'), { picture: 'phone' }),
        choice(element.say('call-me.talk.COUNTER'), by('COUNTER'), { picture: 'counter' }),
        choice(element.say('call-me.talk.no'), back),
      )}`,
  };
}

async function ask(element, topic, way, back, queue) {
  const id = newId();
  const { sent, problem } = await queue.send(element.me.id, { id, address: element.hers('promises'), way, ...topic });
  if (problem) {
    return answer(element, 'refused', back);
  }
  if (!sent) {
    return answer(element, 'kept', back, whileKept(element, queue));
  }
  const made = (await promised(element))?.find(one => one.id === id);
  return answer(element, 'sent', back, made?.sentence);
}

/** What makes a kept request leave: the network, a new sign-in, a page that is loaded again, or a server that can note it. */
function whileKept(element, queue) {
  return element.say(`call-me.kept.text${queue.whyKept()}`);
}

/** What became of it: `sent`, `kept` on this device, or `refused`. */
function answer(element, became, back, sentence = element.say(`call-me.${became}.text`)) {
  return {
    title: element.say(`call-me.${became}`),
    offersNoCall: true,
    body: html`<p class="lead">${sentence}</p>
      ${choices(choice(element.say('go-on'), back, { kind: 'main', picture: 'next' }))}`,
  };
}

/** What is promised to her; null where nobody can say now. */
async function promised(element) {
  try {
    return (await inTime(element.get(element.hers('promises'))))?.promises ?? null;
  } catch {
    return null;
  }
}
