// The pages of questions that are answered on paper are a script of their own, which is loaded when they are opened.
import { scriptOf } from '../page/later.js';

/** @returns {Promise<typeof import('./on-paper.js')>} */
const pages = () => scriptOf('on-paper/on-paper');

/** Where the paper's questions are, and where its answers are entered. */
export async function onPaper(element) {
  return (await pages()).onPaper(element);
}

/** The paper's questions as one form. */
export async function form(element) {
  return (await pages()).form(element);
}
