// A note that is not right is taken back on the day on which it was noted: nothing of it is kept.
import { html } from 'lit';
import { choice, choices } from '../page/parts.js';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ learner: string, id: string }} noted whose accompaniment, and its id
 * @param {{ kept: () => unknown, taken: () => unknown }} then the next view: where the note is kept after all, and where it is taken back
 */
export function takeBackChoice(element, { learner, id }, then) {
  const takeBack = async () => {
    try {
      await element.post(`learners/${encodeURIComponent(learner)}/accompaniments/${encodeURIComponent(id)}/take-back`, {});
    } catch (problem) {
      // It was taken back already, and the answer was lost.
      if (/** @type {{ status?: number }} */ (problem).status !== 404) {
        throw problem;
      }
    }
    return then.taken();
  };
  const asks = () => ({
    title: element.say('take-back.ask'),
    back: { act: then.kept },
    body: html`<p>${element.say('take-back.ask.text')}</p>
      ${choices(choice(element.say('take-back.yes'), takeBack), choice(element.say('take-back.no'), then.kept))}`,
  });
  return choice(element.say('take-back'), asks, { kind: 'quiet' });
}
