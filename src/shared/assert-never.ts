/** Makes a `switch` over a union complete at compile time; reached only by a programming fault. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
