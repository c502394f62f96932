import { expect, it } from 'vitest';
import { toCsv } from './csv.js';

it('a CSV file is read by every spreadsheet and run by none', () => {
  const rows = [
    ['Organisation', 'Reservation'],
    ['=cmd|calc', ' +1 for point 2'],
    ['Aide, "Sœurs"', '\uFF1D1'],
    ['-2', '@SUM(A1)'],
    ['1 = 1', 'two\nlines'],
    ['x;=1+1;y', 'a"; "@SUM(A1)'],
    ['one\n=2', 'one\t-2|+3'],
    ['\0=1', 'first; second - third'],
  ];
  expect(toCsv(rows)).toBe(
    '\uFEFFOrganisation,Reservation\r\n' +
      "'=cmd|calc,' +1 for point 2\r\n" +
      '"Aide, ""Sœurs""",\'\uFF1D1\r\n' +
      "'-2,'@SUM(A1)\r\n" +
      '1 = 1,"two\nlines"\r\n' +
      `x;'=1+1;y,"a"";' ""@SUM(A1)"\r\n` +
      `"one\n'=2",one\t'-2|'+3\r\n` +
      `'\0=1,first; second - third\r\n`,
  );
});
