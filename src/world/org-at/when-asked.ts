/** `known` and further members, each of which is made when it is asked for first, and then kept. */
export function whenAsked<Known extends object, Made extends object>(
  known: Known,
  makers: { readonly [Name in keyof Made]: () => Made[Name] },
): Known & Made {
  const whole = { ...known } as Known & Made;
  for (const name of Object.keys(makers) as (keyof Made & string)[]) {
    const get = (): Made[keyof Made] => {
      const value = makers[name]();
      Object.defineProperty(whole, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(whole, name, { get, enumerable: true, configurable: true });
  }
  return whole;
}
