// Compresses scripts for browsers that read Brotli: compress.js <folder of the scripts> <folder to write> <script>...
// The same script is compressed to the same bytes, so that two builds are alike.
import { brotliCompressSync, constants } from 'node:zlib';

const [from, to, ...scripts] = Deno.args;

for (const script of scripts) {
  const plain = await Deno.readFile(`${from}/${script}`);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const file = `${to}/${script}.br`;
  await Deno.mkdir(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  await Deno.writeFile(file, brotliCompressSync(plain, { params }));
}
