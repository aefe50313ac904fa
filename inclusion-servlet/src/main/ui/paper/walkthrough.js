// What a helper reads aloud on a site of others, on paper: one gesture a line. It is about nobody.
import { h } from './dom.js';

export async function walkthrough({ day, get, pack, say, taught: inLanguage, walkthrough: id }) {
  const found = await get(`packs/${encodeURIComponent(pack)}/walkthroughs/${encodeURIComponent(id)}`);
  const { title, language, href, lines, changed, writtenOn, checked } = found;
  const taught = text => inLanguage(text, language);
  return {
    title,
    lang: language,
    body: [
      h('p', {}, say('paper.walkthrough.written', { day: day(`${writtenOn}T12:00`) }), ' ', checkedBy(checked, say, day)),
      h('p', {}, say('paper.walkthrough.text')),
      href ? h('p', { class: 'lead' }, new URL(href).hostname) : null,
      h(
        'ol',
        {},
        lines.map(line => h('li', {}, said(line, say, taught))),
      ),
      h('section', {}, h('h2', {}, say('paper.walkthrough.changed')), h('p', {}, taught(changed))),
    ].filter(Boolean),
  };
}

function said({ say: words, see, ifNot }, say, taught) {
  return [
    h('p', { class: 'lead' }, taught(words)),
    h('p', {}, h('strong', {}, say('paper.walkthrough.see')), ' ', taught(see)),
    h('p', {}, h('strong', {}, say('paper.walkthrough.ifNot')), ' ', taught(ifNot)),
  ];
}

function checkedBy(checked, say, day) {
  return checked
    ? say('paper.walkthrough.checked', { by: checked.by, day: day(`${checked.on}T12:00`) })
    : say('paper.walkthrough.unchecked');
}
