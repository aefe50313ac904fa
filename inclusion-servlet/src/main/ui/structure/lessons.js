// Every lesson of the packs, as people read it, to print for a table or a workshop. Nothing is noted.
import { block, choice, choices, html, nothing, paperLink, sentences } from './ours.js';

/**
 * All paths, with the lessons of each.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {() => unknown} back
 */
export async function lessons(element, back) {
  const [{ paths }, { kits }] = await Promise.all([element.get('paths'), element.get('kits')]);
  const contents = await Promise.all(paths.map(({ id }) => element.get(`paths/${encodeURIComponent(id)}`)));
  return listed(element, contents, kits, back);
}

function listed(element, contents, kits, back) {
  const again = () => listed(element, contents, kits, back);
  return {
    title: element.say('structure.lessons.title'),
    back: { act: back },
    body: html`<p>${element.say('structure.lessons.text')}</p>
      ${contents.map(
        ({ id, title, language, steps }) => html`${element.heading(element.taught(title, language))}
          ${choices(
            steps.map(step => choice(element.taught(step.title, language), () => lesson(element, id, step.id, again), { picture: 'file' })),
            kits
              .filter(({ path }) => path === id)
              .map(kit => paperLink(element, element.taught(kit.title, kit.language), 'kit', { pack: kit.pack, kit: kit.id })),
          )}`,
      )}`,
  };
}

async function lesson(element, path, step, back) {
  const {
    title,
    why,
    language,
    otherwise,
    lesson: read,
    practice,
  } = await element.get(`paths/${encodeURIComponent(path)}/steps/${encodeURIComponent(step)}`);
  return {
    title,
    lang: language,
    back: { act: back, label: element.say('structure.lessons.title') },
    body: html`<p class="lead">${element.taught(why, language)}</p>
      ${choices(paperLink(element, element.say('structure.lessons.print'), 'lesson', { path, step, kind: 'main' }))}
      <article class="card lesson">${read.blocks.map(one => block(element, one, language))}</article>
      <section class="card">
        ${element.heading(element.say('structure.lessons.exercise'))}
        <p class="lead">${element.taught(practice.title, language)}</p>
        <ol>${sentences(practice.task).map(sentence => html`<li>${element.taught(sentence, language)}</li>`)}</ol>
        ${practice.success ? html`<p class="note"><strong>${element.say('practice.success')}</strong> ${element.taught(practice.success, language)}</p>` : nothing}
      </section>
      ${otherwise ? html`${element.heading(element.say('step.otherwise'))}<p>${element.taught(otherwise, language)}</p>` : nothing}`,
  };
}
