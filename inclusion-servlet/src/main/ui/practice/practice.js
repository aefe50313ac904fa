// The script of the pages to practise on: fictitious services, and the way in with a code.
import { PracticePage } from './page.js';
import { visit } from './visit.js';

if (!customElements.get('inclusion-practice')) {
  customElements.define('inclusion-practice', PracticePage);
}

document.documentElement.lang = visit.language;
document.getElementById('old')?.remove();
document.body.append(document.createElement('inclusion-practice'));
