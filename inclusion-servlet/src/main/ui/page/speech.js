// Reads aloud, with a voice of the device only: one that lives elsewhere would be sent what is read.
let speaking = null;

export function voiceFor(language) {
  if (!('speechSynthesis' in window)) {
    return null;
  }
  return speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(language)) ?? null;
}

/** Calls back whenever the device finds more voices. Answers how to stop. */
export function watchVoices(listener) {
  if (!('speechSynthesis' in window)) {
    return () => {};
  }
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** Stops, when another view comes. */
export function hush() {
  speaking = null;
  if ('speechSynthesis' in window) {
    speechSynthesis.cancel();
  }
}

/** Reads a text, or stops where it is being read. */
export function read(text, language) {
  const again = speaking === text && speechSynthesis.speaking;
  hush();
  if (again) {
    return;
  }
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.voice = voiceFor(language);
  utterance.rate = 0.9;
  speaking = text;
  speechSynthesis.speak(utterance);
}
