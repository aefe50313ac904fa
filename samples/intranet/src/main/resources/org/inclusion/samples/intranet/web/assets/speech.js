// Reads aloud, where the device has a voice for the language.
import { choice } from './dom.js';
import { say } from './words.js';

let speaking = null;

function voiceFor(tag) {
  return speechSynthesis.getVoices().find(voice => voice.lang.toLowerCase().startsWith(tag));
}

/** Stops, when another view comes. */
export function hush() {
  if ('speechSynthesis' in window) {
    speechSynthesis.cancel();
  }
}

/** A button that reads a text, hidden as long as there is no voice. */
export function readAloud(text, tag) {
  const button = choice(say('speech.read'), () => toggle(button, text, tag), { picture: 'ear', kind: 'quiet' });
  button.hidden = true;
  if ('speechSynthesis' in window) {
    const show = () => (button.hidden = !voiceFor(tag));
    speechSynthesis.addEventListener('voiceschanged', show);
    show();
  }
  return button;
}

function toggle(button, text, tag) {
  const again = speaking === button && speechSynthesis.speaking;
  hush();
  if (again) {
    speaking = null;
    return;
  }
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = tag;
  utterance.voice = voiceFor(tag);
  utterance.rate = 0.9;
  speaking = button;
  speechSynthesis.speak(utterance);
}
