// "Rappelez-moi", on every page of hers. What she asks is kept on this device first, then sent: the id makes it one call.
import fr from './call-me.fr.json';
import en from './call-me.en.json';

/**
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 * @typedef {import('../page/call-me.js').Topic} Topic
 * @typedef {import('../page/parts.js').Act} Act
 * @typedef {{ callMe: typeof callMe, talkAbout: typeof talkAbout }} Pages
 */

/** @type {import('../page/call-me.js').Shared} */
let ours;

/**
 * The views of this script, with what the script of all pages shares.
 * @param {import('../page/call-me.js').Shared} shared
 * @returns {Pages}
 */
export function open(shared) {
  ours = shared;
  shared.addWords({ fr, en });
  return { callMe, talkAbout };
}

/**
 * She asks to be called; what is promised already, she reads first.
 * @param {InclusionElement} element
 */
async function callMe(element) {
  const before = element.view;
  const back = () => before;
  if (ours.waiting().some(message => message.address === element.hers('promises'))) {
    return answer(element, 'kept', back);
  }
  const open = ((await promised(element)) ?? []).filter(({ status }) => status !== 'KEPT' && status !== 'ENDED');
  return open.length > 0 ? already(element, open, back) : question(element, back);
}

/**
 * @param {InclusionElement} element
 * @param {() => any} back
 */
function question(element, back) {
  const { html, nothing, choice, choices } = ours;
  const { title, ...topic } = element.topic();
  return {
    title: element.say('call-me'),
    back: { act: back },
    offersNoCall: true,
    body: html`<p class="lead">${element.say('call-me.text')}</p>
      ${title ? html`<p>${element.say('call-me.about')} ${element.taught(`«\u00A0${title}\u00A0»`)}</p>` : nothing}
      <p class="note">${element.say('call-me.never')}</p>
      ${choices(
        choice(element.say('call-me.yes'), () => ask(element, topic, 'TELEPHONE', back), { kind: 'main', picture: 'phone' }),
        choice(
          element.say('call-me.meet'),
          () => element.goLater('promises', { matter: topic.about, pack: topic.pack, item: topic.item }),
          { picture: 'calendar' },
        ),
      )}`,
  };
}

/** What is promised already; one more call may still be asked for. */
function already(element, open, back) {
  const { html, choice, choices } = ours;
  return {
    title: element.say('call-me.already'),
    back: { act: back },
    offersNoCall: true,
    body: html`${open.map(({ sentence }) => html`<p class="lead">${sentence}</p>`)}
      ${choices(
        choice(element.say('call-me.see'), () => element.goLater('promises'), { picture: 'calendar' }),
        choice(element.say('call-me.more'), () => question(element, back), { picture: 'phone' }),
      )}`,
  };
}

/**
 * She said that she does not agree: whether they talk about it again, and how.
 * @param {InclusionElement} element
 * @param {Topic} topic
 * @param {Act} back
 */
function talkAbout(element, { title, ...topic }, back) {
  const { html, choice, choices } = ours;
  const by = way => () => ask(element, topic, way, back);
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

async function ask(element, topic, way, back) {
  const id = ours.newId();
  const { sent, problem } = await ours.send(element.me.id, { id, address: element.hers('promises'), way, ...topic });
  if (problem) {
    return answer(element, 'refused', back);
  }
  const made = sent ? (await promised(element))?.find(one => one.id === id) : null;
  return answer(element, sent ? 'sent' : 'kept', back, made?.sentence);
}

/** What became of it: `sent`, `kept` on this device until the network is back, or `refused`. */
function answer(element, became, back, sentence = element.say(`call-me.${became}.text`)) {
  const { html, choice, choices } = ours;
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
    return (await ours.inTime(element.get(element.hers('promises'))))?.promises ?? null;
  } catch {
    return null;
  }
}
