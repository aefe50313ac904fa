// Somebody of whom there was no news for a while: the number, what came of the call, and her agreement, before anything of hers is shown.
import { html } from 'lit';
import { newId } from '../page/evidence.js';
import { choice, choices } from '../page/parts.js';
import { toCall } from './number.js';

/**
 * `first` is how she is spoken of, `asks` the question to say to her; `back` leads back to the list, and `agreed` goes on with her.
 * @typedef {{ learner: string, name: string, first: string, asks: string, kicker: string, back: () => any, agreed: () => any }} ToCall
 *
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 */

/**
 * The call is a promise that the helper holds: so a call in vain stays in the list *À rappeler*, and nothing else has to be noted.
 * @param {InclusionElement} element
 * @param {ToCall} person
 */
export function news(element, person) {
  // Drawn once, so that a second press makes no second promise.
  return call(element, person, newId(), null);
}

/**
 * @param {InclusionElement} element
 * @param {ToCall} person
 * @param {string} id of the promise, where it is to be made
 * @param {string | null} number null before it was asked for
 */
function call(element, person, id, number) {
  const { first, asks, name, kicker, back, agreed } = person;
  const ask = async () => {
    const known = await element.post(`${await promise(element, person, id)}/number`, {});
    return call(element, person, id, known?.number ?? '');
  };
  const note = async result => element.post(`${await promise(element, person, id)}/tries`, { id: newId(), result });
  const reached = async () => {
    await note('REACHED');
    element.saysNoted();
    return agreed();
  };
  const tried = result => async () => {
    await note(result);
    return noted(element, person, result);
  };
  return {
    title: name,
    kicker,
    back: { act: back },
    body: html`${choices(number === null ? choice(element.say('calls.number'), ask, { kind: 'main', picture: 'phone' }) : toCall(element, number))}
      <p class="note lead">${asks}</p>
      ${choices(choice(element.say('counter.phone', { name: first }), reached, { picture: 'people' }))}
      ${element.heading(element.say('calls.result'))}
      ${choices(
        choice(element.say('calls.result.REACHED'), tried('REACHED'), { picture: 'people' }),
        choice(element.say('calls.result.NOT_REACHED'), tried('NOT_REACHED'), { picture: 'phone' }),
      )}`,
  };
}

/** What was noted, so that nobody calls a second time. */
function noted(element, { name, first, back }, result) {
  return {
    title: name,
    body: html`<p class="lead" role="status">${element.say(`calls.noted.${result}`, { name: first })}</p>
      ${choices(choice(element.say('calls.noted.back'), back, { kind: 'main' }))}`,
  };
}

/** The address of the helper's promise to ask how it goes: the one that is held already, or a new one. */
async function promise(element, { learner }, id) {
  const address = `learners/${encodeURIComponent(learner)}/promises`;
  const { promises } = await element.get(address);
  const held = promises.find(
    ({ mine, about, meetsAt, status }) => mine && about === 'NEWS' && !meetsAt && status !== 'KEPT' && status !== 'ENDED',
  );
  const call = held ?? (await element.post(address, { id, about: 'NEWS', way: 'TELEPHONE', mine: true, day: element.me.today }));
  return `${address}/${encodeURIComponent(call.id)}`;
}
