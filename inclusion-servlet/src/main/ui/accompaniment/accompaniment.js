// What was done with her, noted in ten seconds: at the end of a meeting, of another day, or as a workshop.
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

export { closing } from './closing.js';
export { otherDay } from './other-day.js';
export { workshop } from './workshop.js';

addWords({ fr, en });
