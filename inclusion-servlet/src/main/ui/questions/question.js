// One question as it is seen and heard.
import { html, nothing } from 'lit';
import { listen } from '../page/listen.js';
import { asides, choice, choices } from '../page/parts.js';
import { block } from '../step/lesson.js';
import { onPaper } from '../on-paper/later.js';

/** One question: the `index`th of an assessment, `last` where none follows, with what helps after the one before. */
export function question(element, { item, index, last, hint, kicker }) {
  const before = element.asked[index];
  const aloud = item.spoken ?? item.text;
  const answer = (label, option) =>
    choice(label, () => element.answered(item, index, option), { pressed: (before && before.option === option) || undefined });
  return {
    title: element.who.self ? item.text : aloud,
    lang: item.language,
    appearance: 'question',
    rests: true,
    kicker:
      kicker ?? element.tell(before ? 'questions.before' : index === 0 ? 'questions.first' : last ? 'questions.last' : 'questions.one'),
    body: html`${hint && !element.who.self ? html`<p class="note">${element.say('questions.hint.with')} ${element.taught(hint, element.hintLanguage)}</p>` : nothing}
      ${block(element, item.picture ?? {}, item.language)}
      ${listen(element, { audio: item.audio, text: aloud, language: item.language ?? element.language })}
      ${choices(
        item.options.map(option => answer(item.kind === 'answer' ? element.taught(option.text, item.language) : option.text, option.id)),
        item.kind === 'answer' ? answer(element.tell('questions.unknown'), undefined) : nothing,
      )}
      ${asides(
        before ? choice(element.say('questions.keep'), () => element.forward(index), { kind: 'quiet', picture: 'next' }) : nothing,
        index > 0 ? choice(element.say('questions.back'), () => element.backTo(index - 1), { kind: 'quiet', picture: 'back' }) : nothing,
        choice(element.tell('questions.stop'), () => element.stop(), { kind: 'quiet' }),
        index === 0 && !element.who.self
          ? choice(element.say('sheet.questions'), () => onPaper(element), { kind: 'quiet', picture: 'file' })
          : nothing,
      )}`,
  };
}
