// The list of all states.
import { STATES } from '/states.js';

const list = document.getElementById('states');
const lang = document.getElementById('lang');
const theme = document.getElementById('theme');

function show() {
  list.replaceChildren(
    ...STATES.map(({ id }) => {
      const link = document.createElement('a');
      link.href = `/state.html?state=${id}&lang=${lang.value}&theme=${theme.value}`;
      link.textContent = id;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  document.body.dataset.ready = 'true';
}

document.getElementById('choices').addEventListener('change', show);
show();
