// Compresses scripts for browsers that read Brotli: compress.js <folder of the scripts> <folder to write> <script>...
// The same script is compressed to the same bytes, so that two builds are alike.
import { brotliCompressSync, constants } from 'node:zlib';

const [from, to, ...scripts] = Deno.args;

/** The modes differ in how they write distances. Which one suits a script is not known before, so both are tried. */
const TRIED = [
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_LGWIN]: 17 },
];

function compressed(plain) {
  const all = TRIED.map(tried =>
    brotliCompressSync(plain, {
      params: {
        ...tried,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  );
  return all.reduce((least, one) => (one.length < least.length ? one : least));
}

for (const script of scripts) {
  const file = `${to}/${script}.br`;
  await Deno.mkdir(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  await Deno.writeFile(file, compressed(await Deno.readFile(`${from}/${script}`)));
}
