import { expect, it } from 'vitest';
import { decodeText } from '#csv/decode-text.ts';
import { faultsOf, valueOf } from './layout-under-test.ts';

const TEXT = 'LastName,Company\r\nÅström,Ünïcode 東京\r\n';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index += 1) view.setUint16(index * 2, units.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
  ['UTF-16 little-endian with a mark', utf16(TEXT, false, true)],
  ['UTF-16 big-endian with a mark', utf16(TEXT, true, true)],
  ['UTF-16 little-endian without a mark', utf16(TEXT, false, false)],
  ['UTF-16 big-endian without a mark', utf16(TEXT, true, false)],
])('%s gives the same text', (_, bytes) => {
  expect(valueOf(decodeText(bytes))).toBe(TEXT);
});

it('an empty file is an empty text', () => {
  expect(valueOf(decodeText(new Uint8Array()))).toBe('');
});

it('bytes that are not UTF-8 are a fault that names the line and the cure', () => {
  const bytes = new Uint8Array([...utf8('LastName\r\nStone\r\nM'), 0xfc, ...utf8('ller\r\n')]);
  expect(faultsOf(decodeText(bytes))).toEqual([
    {
      code: 'file/wrong-encoding',
      message: 'Line 3 holds bytes that are not UTF-8 text.',
      line: 3,
      hint: 'Save it as text in UTF-8 (in a spreadsheet: as CSV UTF-8) and try again.',
    },
  ]);
});

it('UTF-16 cut in half is a fault', () => {
  expect(faultsOf(decodeText(utf16(TEXT, false, true).slice(0, 21)))[0]?.code).toBe('file/wrong-encoding');
});

it('an Excel workbook is named for what it is', () => {
  const [fault] = faultsOf(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])));
  expect(fault).toMatchObject({ code: 'file/not-text', hint: expect.stringContaining('CSV UTF-8') as string });
});

it('a binary file is not text', () => {
  expect(faultsOf(decodeText(new Uint8Array([65, 66, 67, 68, 69, 70, 71, 72, 73, 0])))[0]?.code).toBe('file/not-text');
});
