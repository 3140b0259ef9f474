import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonFault } from '#graph/locate-json-fault.ts';
import { parseJson } from '#graph/parse-json.ts';

const faultOf = (text: string): string => {
  const { at, message } = locateJsonFault(text);
  return `${at}: ${message}`;
};

describe('parseJson', () => {
  it('finds the character at which a text stops being JSON', () => {
    expect(faultOf('{"a": 1,}')).toBe('8: "}" stands where a name in double quotes is expected');
    expect(faultOf("{'a': 1}")).toBe('1: "\'" stands where a name in double quotes or "}" is expected');
    expect(faultOf('[1 2]')).toBe('3: "2" stands where "," or "]" is expected');
    expect(faultOf('[1, 2')).toBe('5: the text ends where "," or "]" is expected');
    expect(faultOf('{"a" 1}')).toBe('5: "1" stands where ":" is expected');
    expect(faultOf('{"a": undefined}')).toBe('6: "u" stands where a value is expected');
    expect(faultOf('"line\nbreak"')).toBe('0: a text that starts here is not closed or not valid');
    expect(faultOf('["\\x"]')).toBe('1: a text that starts here is not closed or not valid');
    expect(faultOf('{} {}')).toBe('3: "{" stands where the end is expected');
    expect(faultOf('01')).toBe('0: "0" stands where a value is expected');
    expect(faultOf('First Name,Last Name')).toBe('0: "F" stands where a value is expected');
  });

  it('names line and column', () => {
    const parsed = parseJson('{\r\n  "a": 1,\r\n  b: 2\r\n}');
    expect(parsed.ok ? undefined : parsed.error).toMatchObject({ code: 'file/not-json', line: 3 });
    expect(parsed.ok ? '' : parsed.error.message).toContain('(line 3, column 3)');
  });

  it('reads every JSON text, and places every fault inside the text', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\\'), (json, place, sign) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + sign + json.slice(at + 1);
        const parsed = parseJson(text);
        if (parsed.ok || parsed.error.code !== 'file/not-json') return;
        expect(locateJsonFault(text).at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
