// A QR code (ISO/IEC 18004): bytes, error correction M, versions 1 to 9, which is up to 180 bytes: an address.

/**
 * Of each version: all codewords, those of correction in each block, the blocks, where the small squares stand.
 * @type {[all: number, each: number, blocks: number, squares: number[]][]}
 */
const VERSIONS = [
  [26, 10, 1, []],
  [44, 16, 1, [6, 18]],
  [70, 26, 1, [6, 22]],
  [100, 18, 2, [6, 26]],
  [134, 24, 2, [6, 30]],
  [172, 16, 4, [6, 34]],
  [196, 18, 4, [6, 22, 38]],
  [242, 22, 4, [6, 24, 42]],
  [292, 22, 5, [6, 26, 46]],
];

const MASKS = [
  (x, y) => (x + y) % 2,
  (_x, y) => y % 2,
  x => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

const POWERS = [];
const LOGARITHMS = [];
for (let i = 0, power = 1; i < 255; i++) {
  POWERS[i] = power;
  LOGARITHMS[power] = i;
  power = power < 128 ? power << 1 : (power << 1) ^ 0x11d;
}

/** The rows of the code, true where it is dark; null where the text is too long for one. */
export function qr(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = 1 + VERSIONS.findIndex(([all, each, blocks]) => all - each * blocks >= bytes.length + 2);
  if (version === 0) {
    return null;
  }
  const words = codewords(bytes, VERSIONS[version - 1]);
  return MASKS.map((_, mask) => draw(version, words, mask)).reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

/**
 * @param {number[]} bytes
 * @param {[all: number, each: number, blocks: number, squares: number[]]} version
 */
function codewords(bytes, [all, each, count]) {
  const room = all - each * count;
  const bits = [0b0100, bytes.length, ...bytes].map((value, i) => value.toString(2).padStart(i === 0 ? 4 : 8, '0')).join('');
  const padded = bits.padEnd(Math.min(room * 8, bits.length + 4), '0').padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const data = Array.from(padded.matchAll(/.{8}/g), ([one]) => parseInt(one, 2));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) {
    data.push(pad);
  }
  const blocks = [];
  for (let i = 0, from = 0; i < count; i++) {
    const length = Math.floor((room + i) / count);
    blocks.push(data.slice(from, from + length));
    from += length;
  }
  return [...across(blocks), ...across(blocks.map(block => correction(block, each)))];
}

function across(blocks) {
  const longest = Math.max(...blocks.map(block => block.length));
  return Array.from({ length: longest }, (_, i) => blocks.filter(block => i < block.length).map(block => block[i])).flat();
}

/** Reed and Solomon's: what remains of the data divided by (x − 1)(x − 2)(x − 4)… */
function correction(data, degree) {
  let divisor = [1];
  for (let i = 0; i < degree; i++) {
    divisor = [...divisor, 0].map((value, j) => value ^ (j > 0 ? times(divisor[j - 1], POWERS[i]) : 0));
  }
  const rest = [...data, ...Array(degree).fill(0)];
  data.forEach((_, i) => {
    const factor = rest[i];
    divisor.forEach((value, j) => (rest[i + j] ^= times(value, factor)));
  });
  return rest.slice(data.length);
}

function times(a, b) {
  return a && b ? POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % 255] : 0;
}

function draw(version, words, mask) {
  const size = 17 + 4 * version;
  const rows = Array.from({ length: size }, () => Array(size));
  const set = (x, y, dark) => {
    if (x >= 0 && y >= 0 && x < size && y < size) {
      rows[y][x] = Boolean(dark);
    }
  };
  const square = (x, y, reach, light) => {
    for (let i = -reach; i <= reach; i++) {
      for (let j = -reach; j <= reach; j++) {
        set(x + i, y + j, !light.includes(Math.max(Math.abs(i), Math.abs(j))));
      }
    }
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  square(3, 3, 4, [2, 4]);
  square(size - 4, 3, 4, [2, 4]);
  square(3, size - 4, 4, [2, 4]);
  const squares = VERSIONS[version - 1][3];
  const end = squares.at(-1);
  for (const x of squares) {
    for (const y of squares) {
      if (!((x === 6 && (y === 6 || y === end)) || (x === end && y === 6))) {
        square(x, y, 2, [1]);
      }
    }
  }
  signs(set, size, version, mask);
  let i = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    right = right === 6 ? 5 : right;
    for (let step = 0; step < size; step++) {
      const y = (right + 1) & 2 ? step : size - 1 - step;
      for (const x of [right, right - 1]) {
        if (rows[y][x] === undefined) {
          const dark = (words[i >> 3] >> (7 - (i & 7))) & 1;
          set(x, y, dark ^ Number(MASKS[mask](x, y) === 0));
          i++;
        }
      }
    }
  }
  return rows;
}

/** Which correction and mask (M is 00), and from version 7 on which version, each with a correction of its own. */
function signs(set, size, version, mask) {
  const format = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  const bit = i => (format >> i) & 1;
  for (let i = 0; i < 15; i++) {
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, bit(i));
    set(i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, 8, bit(i));
  }
  set(8, size - 8, true);
  if (version >= 7) {
    const named = (version << 12) | remainder(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      set(size - 11 + (i % 3), Math.floor(i / 3), (named >> i) & 1);
      set(Math.floor(i / 3), size - 11 + (i % 3), (named >> i) & 1);
    }
  }
}

function remainder(value, degree, divisor) {
  let rest = value;
  for (let i = 0; i < degree; i++) {
    rest = (rest << 1) ^ ((rest >> (degree - 1)) * divisor);
  }
  return rest;
}

/** How hard it would be to read: long runs, blocks, what looks like a corner, too much of one colour. */
function penalty(rows) {
  const columns = rows.map((_, i) => rows.map(row => row[i]));
  const lines = [...rows, ...columns].map(line => line.map(Number).join(''));
  let sum = 0;
  for (const line of lines) {
    (line.match(/0{5,}|1{5,}/g) ?? []).forEach(run => (sum += run.length - 2));
    sum += 40 * (line.match(/(?=00001011101|10111010000)/g) ?? []).length;
  }
  for (let y = 1; y < rows.length; y++) {
    for (let x = 1; x < rows.length; x++) {
      sum += new Set([rows[y][x], rows[y - 1][x], rows[y][x - 1], rows[y - 1][x - 1]]).size === 1 ? 3 : 0;
    }
  }
  const dark = rows.flat().filter(Boolean).length / rows.length ** 2;
  return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
