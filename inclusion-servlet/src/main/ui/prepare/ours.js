// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const { addWords, block, choice, choices, html, nothing, paperLink, sentences } = ours;
