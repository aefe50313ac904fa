// The intranet's own sentences, in the language chosen.
const dictionary = await (await fetch('/assets/words.json')).json();

let chosen = document.documentElement.lang in dictionary ? document.documentElement.lang : 'fr';

export function language() {
  return chosen;
}

/** Changes the language of everything that is written from now on, and remembers it. The training's elements follow the page. */
export function choose(other) {
  chosen = other in dictionary ? other : 'fr';
  document.documentElement.lang = chosen;
  document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=strict`;
}

/** A sentence: say('home.hello-name', { name: 'Fatima' }). A key without a sentence shows itself. */
export function say(key, values = {}) {
  const sentence = dictionary[chosen][key] ?? key;
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
}
