// How the scripts that are loaded later take from the script of all pages what stands in it.
import { equal, match, throws } from 'node:assert/strict';
import { share } from '../../main/ui-build/share.js';

const SCRIPTS = {
  'all.js': "import { html } from 'lit';\nimport { Path } from './path/path.js';\n\nexport { leave } from './page/api.js';\n",
  'path/path.js': "import { get } from '../page/api.js';\nimport fr from './fr.json';\n\nexport class Path {}\n",
  'page/api.js': 'export function get() {}\nexport function leave() {}\nexport function post() {}\n',
  'guest/guest.js':
    "import { css } from 'lit';\nimport { get as ask, leave,\n  post } from '../page/api.js';\nimport { hour } from './hour.js';\nimport fr from './fr.json';\n",
  'guest/hour.js': 'export function hour() {}\n',
};

Deno.test('what stands in the script of all pages is taken from there', () => {
  const { 'guest/guest.js': guest } = shared();
  match(guest, /^import \{ css \} from '..\/all.js';$/m);
  match(guest, /^import \{ get as ask, leave,\n {2}post \} from '..\/all.js';$/m);
});

Deno.test('what stands in no script of all pages stays where it is', () => {
  const changed = shared();
  match(changed['guest/guest.js'], /^import \{ hour \} from '.\/hour.js';\nimport fr from '.\/fr.json';$/m);
  equal(changed['guest/hour.js'], SCRIPTS['guest/hour.js']);
});

Deno.test('the script of all pages exports what is asked for, once, and nothing else', () => {
  equal(
    shared()['all.js'],
    `${SCRIPTS['all.js']}export { css } from 'lit';\nexport { get } from './page/api.js';\nexport { post } from './page/api.js';\n`,
  );
});

Deno.test('what all pages load is left as it is', () => {
  equal(Object.keys(shared()).sort().join(), 'all.js,guest/guest.js,guest/hour.js');
});

Deno.test('two that bear the same name are told apart by whoever writes them', () => {
  const path = "import { get as ask } from '../page/api.js';\nexport function get() {}\n";
  throws(
    () => shared({ 'path/path.js': path, 'guest/hour.js': "import { get } from '../path/path.js';\n" }),
    /one of them needs another name/,
  );
});

Deno.test('a script is not taken whole', () => {
  throws(() => shared({ 'guest/hour.js': "import * as api from '../page/api.js';\n" }), /say the names in braces/);
});

function shared(more = {}) {
  const scripts = { ...SCRIPTS, ...more };
  return share(script => scripts[script], 'all.js', ['guest/guest.js']);
}
