export function planted() {
  debugger;
}
