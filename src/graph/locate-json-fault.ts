interface JsonFault {
  /** 0-based position of the character. */
  readonly at: number;
  readonly message: string;
}

const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const BLANK = /[ \t\n\r]*/y;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * Finds the first character at which text stops being JSON. Engines word their own messages
 * differently and often leave the place out; this says the same everywhere.
 */
export function locateJsonFault(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    const start = BLANK.lastIndex;
    const end = endOfToken(text, start);
    if (end === undefined && text[start] === '"') return { at: start, message: OPEN_TEXT };
    if (end === undefined) return broken(text, start, wanted);
    const first = text.charAt(start);
    const next = step(wanted, SIGNS.includes(first) ? first : undefined, first === '"', open);
    if (!next) return broken(text, start, wanted);
    wanted = next;
    at = end;
  }
}

const OPEN_TEXT = 'a text that starts here is not closed or not valid';
const SIGNS = '{}[],:';

/** Where the token that starts here ends; undefined where none does. */
function endOfToken(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first === '') return undefined;
  if (SIGNS.includes(first)) return start + 1;
  if (first === '"') return endOfText(text, start);
  WORD.lastIndex = start;
  return WORD.exec(text) ? WORD.lastIndex : undefined;
}

function endOfText(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return undefined;
    if (code !== 92) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.exec(text)) return undefined;
    at = ESCAPE.lastIndex - 1;
  }
  return undefined;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What may follow the token, or undefined where the token may not stand; keeps `open` up to date. */
function step(wanted: Wanted, sign: string | undefined, isText: boolean, open: ('[' | '{')[]): Wanted | undefined {
  const afterValue = (): Wanted => (open.length === 0 ? 'end' : open.at(-1) === '[' ? ', or ]' : ', or }');
  const close = (): Wanted => {
    open.pop();
    return afterValue();
  };
  if (wanted === 'value' || wanted === 'value or ]') {
    if (sign === undefined) return afterValue();
    if (sign === ']' && wanted === 'value or ]') return close();
    if (sign !== '[' && sign !== '{') return undefined;
    open.push(sign);
    return sign === '[' ? 'value or ]' : 'key or }';
  }
  if (wanted === 'key' || wanted === 'key or }') {
    if (isText) return ':';
    return sign === '}' && wanted === 'key or }' ? close() : undefined;
  }
  if (wanted === ':') return sign === ':' ? 'value' : undefined;
  if (wanted === ', or ]') return sign === ']' ? close() : sign === ',' ? 'value' : undefined;
  if (wanted === ', or }') return sign === '}' ? close() : sign === ',' ? 'key' : undefined;
  return undefined;
}

const WORDS: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a name in double quotes',
  'key or }': 'a name in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end',
};

function broken(text: string, at: number, wanted: Wanted): JsonFault {
  if (at >= text.length) return { at, message: `the text ends where ${WORDS[wanted]} is expected` };
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { at, message: `${JSON.stringify(found)} stands where ${WORDS[wanted]} is expected` };
}
