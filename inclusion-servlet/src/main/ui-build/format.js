// Holds the scripts to one format, or writes them so: format.js check|write <address of Prettier's folder> <script>...
// What stands between the backticks of a template stays as it was written: a space there is a space on the page.
const [what, prettierFolder, ...scripts] = Deno.args;

const load = name => import(new URL(name, prettierFolder).href);
const [prettier, ...plugins] = await Promise.all(
  ['standalone', 'plugins/babel', 'plugins/typescript', 'plugins/estree'].map(name => load(`${name}.mjs`)),
);

const STYLE = { printWidth: 140, singleQuote: true, arrowParens: 'avoid', embeddedLanguageFormatting: 'off' };

let wrong = 0;
for (const script of scripts) {
  const text = await Deno.readTextFile(script);
  const parser = script.endsWith('.ts') ? 'typescript' : 'babel';
  const formatted = await prettier.format(text, { ...STYLE, parser, plugins });
  if (formatted !== text) {
    wrong++;
    console.log(what === 'write' ? `formatted ${script}` : `not formatted: ${script}`);
    if (what === 'write') {
      await Deno.writeTextFile(script, formatted);
    }
  }
}
if (what === 'check' && wrong > 0) {
  Deno.exit(1);
}
