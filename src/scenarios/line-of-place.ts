const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * 1-based line on which a place of a JSON text begins, such as `graph.nodes[3]["odd key"]`; of a member that is not there
 * the line of what it should stand in. Takes text that is JSON.
 */
export function lineOfPlace(text: string, place: string): number {
  const steps = stepsOf(place);
  let found = 0;
  /** Steps of the way that the reader stands in, and the key or index that comes next in each. */
  const open: { next: string | number; readonly list: boolean }[] = [];
  let matched = 0;
  let key: string | undefined;
  let inner = true;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const sign = token[0];
    const top = open.at(-1);
    if (sign === '}' || sign === ']') {
      open.pop();
      if (open.length < matched) return lineAt(text, found);
      continue;
    }
    if (sign === ',') {
      if (top?.list === true) top.next = Number(top.next) + 1;
      inner = true;
      continue;
    }
    if (sign === ':') {
      inner = false;
      continue;
    }
    if (top !== undefined && !top.list && inner) {
      key = JSON.parse(sign) as string;
      top.next = key;
      if (open.length - 1 === matched && key === steps[matched]) found = token.index;
      continue;
    }
    // A value begins here: is it on the way?
    if (open.length > 0 && open.length - 1 === matched && top?.next === steps[matched]) {
      if (top?.list === true) found = token.index;
      matched += 1;
      if (matched === steps.length) return lineAt(text, found);
    }
    if (sign === '{' || sign === '[') open.push({ next: sign === '[' ? 0 : '', list: sign === '[' });
    inner = true;
  }
  return lineAt(text, found);
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let from = text.indexOf('\n'); from !== -1 && from < at; from = text.indexOf('\n', from + 1)) line += 1;
  return line;
}

/** Steps of a place as `formatPath` prints it. */
export const stepsOf = (place: string): readonly (string | number)[] =>
  [...place.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name = '']) =>
    index !== undefined ? Number(index) : quoted !== undefined ? String(JSON.parse(quoted)) : name,
  );
