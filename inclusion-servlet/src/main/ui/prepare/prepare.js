// What a helper prints before a workshop: the sheets of the workshop, and the lessons as people read them. It is about nobody, and nothing is noted.
import { html, nothing } from 'lit';
import { choice, choices, sentences } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { block, sign } from '../step/lesson.js';
import fr from './fr.json';
import en from './en.json';

/** @typedef {import('../page/element.js').InclusionElement} InclusionElement */

addWords({ fr, en });

/**
 * The paths to choose from.
 * @param {InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function prepare(element, back) {
  const [{ paths }, { kits }] = await Promise.all([element.get('paths'), element.get('kits')]);
  const again = () => prepare(element, back);
  return {
    title: element.say('prepare.title'),
    back: { act: back },
    body: html`<p>${element.say('prepare.text')}</p>
      ${choices(paths.map(path => choice(element.taught(path.title, path.language), () => onePath(element, path.id, kits, again), { picture: 'road' })))}`,
  };
}

async function onePath(element, path, kits, back) {
  const { title, language, steps } = await element.get(`paths/${encodeURIComponent(path)}`);
  const again = () => onePath(element, path, kits, back);
  const ofPath = kits.filter(kit => kit.path === path);
  return {
    title,
    lang: language,
    back: { act: back, label: element.say('prepare.title') },
    body: html`${ofPath.length === 0 ? nothing : toPrint(element, ofPath)} ${element.heading(element.say('prepare.lessons'))}
      ${choices(steps.map(step => choice(element.taught(step.title, language), () => lesson(element, path, step.id, { title, act: again }), { picture: 'file' })))}`,
  };
}

function toPrint(element, kits) {
  return html`${element.heading(element.say('prepare.kit'))}
    <p>${element.say('prepare.kit.text')}</p>
    ${choices(kits.map(kit => paperLink(element, element.taught(kit.title, kit.language), 'kit', { pack: kit.pack, kit: kit.id })))}`;
}

async function lesson(element, path, step, { title: label, act }) {
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
    back: { act, label },
    body: html`<p class="lead">${element.taught(why, language)}</p>
      ${choices(paperLink(element, element.say('prepare.print'), 'lesson', { path, step, kind: 'main' }))}
      <article class="card lesson">${read.blocks.map(one => block(element, one, language))}</article>
      <section class="card">
        ${element.heading(element.say('prepare.exercise'))}
        <p class="lead">${element.taught(practice.title, language)}</p>
        <ul>${sentences(practice.task).map(sentence => html`<li>${element.taught(sentence, language)}</li>`)}</ul>
        ${practice.success ? sign(element, practice, language) : nothing}
      </section>
      ${otherwise ? html`${element.heading(element.say('step.otherwise'))}<p>${element.taught(otherwise, language)}</p>` : nothing}`,
  };
}
