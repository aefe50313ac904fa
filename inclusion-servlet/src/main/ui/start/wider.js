// What stands behind the six wishes: all others, and what is done without a device. A script of its own, since most visits need neither.
import { addWords } from '../page/words.js';
import fr from './wider.fr.json';
import en from './wider.en.json';

export { others } from './others.js';
export { withoutDevice } from './without-device.js';

addWords({ fr, en });
