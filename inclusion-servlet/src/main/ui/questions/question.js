// One question as it is seen and heard.
import { html, nothing } from 'lit';
import { listen } from '../page/listen.js';
import { asides, choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';
import { onPaper } from '../on-paper/later.js';

/**
 * The line above a question. Who hears it is told how many there are; who reads it is not counted to.
 * @param {any} element
 * @param {{ before: unknown, index: number, all: number, last: boolean }} where
 */
function place(element, { before, index, all, last }) {
  if (before) {
    return element.tell('questions.before');
  }
  if (!element.who.self) {
    return element.say('step.question.with', { number: index + 1, all });
  }
  return element.say(index === 0 ? 'questions.first' : last ? 'questions.last' : 'step.question');
}

/**
 * What may be done besides. A helper works by position: every button keeps its place from question to question, so what may always be pressed
 * stands first.
 */
function besides(element, { before, index }) {
  const stop = choice(element.tell('questions.stop'), () => element.stop(), { kind: 'quiet' });
  const keep = before ? choice(element.say('questions.keep'), () => element.forward(index), { kind: 'quiet', picture: 'next' }) : nothing;
  const back =
    index > 0 ? choice(element.say('questions.back'), () => element.backTo(index - 1), { kind: 'quiet', picture: 'back' }) : nothing;
  if (element.who.self) {
    return asides(keep, back, stop);
  }
  const paper = index === 0 ? choice(element.say('sheet.questions'), () => onPaper(element), { kind: 'quiet', picture: 'file' }) : nothing;
  return asides(stop, index > 0 ? back : paper, keep);
}

/** One question: the `index`th of `all` that an assessment asks at the most, `last` where none follows, with what helps after the one before. */
export function question(element, { item, index, all, last, hint, kicker }) {
  const before = element.asked[index];
  const aloud = item.spoken ?? item.text;
  const answer = (label, option) =>
    choice(label, () => element.answered(item, index, option), { pressed: (before && before.option === option) || undefined });
  return {
    title: element.who.self ? item.text : aloud,
    lang: item.language,
    appearance: 'question',
    rests: true,
    kicker: kicker ?? place(element, { before, index, all, last }),
    body: html`${hint && !element.who.self ? html`<p class="note">${element.say('questions.hint.with')} ${element.taught(hint, element.hintLanguage)}</p>` : nothing}
      ${element.who.self ? element.otherLanguage('questions.other-language', item.language) : nothing}
      ${block(element, item.picture ?? {}, item.language)}
      ${listen(element, { audio: item.audio, text: aloud, language: item.language ?? element.language })}
      ${choices(
        item.options.map(option => answer(item.kind === 'answer' ? element.taught(option.text, item.language) : option.text, option.id)),
        item.kind === 'answer' ? answer(element.tell('questions.unknown'), undefined) : nothing,
      )}
      ${besides(element, { before, index })}`,
  };
}
