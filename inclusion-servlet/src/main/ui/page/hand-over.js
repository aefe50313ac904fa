// Hands a file to the browser, which keeps it where its user wants it.

/** As long as a browser may take to keep it. */
const TAKEN = 60_000;

/**
 * @param {Blob} file
 * @param {string} name
 */
export function handOver(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes the file after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
