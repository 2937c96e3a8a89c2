import { expect, it } from 'vitest';
import { fileAmong } from '../../../src-main/shell/file-among.ts';

const among = (...words: string[]) => fileAmong(words, '/home/ann');

it('finds the file an application was started with, whatever its name', () => {
  expect(among('.', '--user-data-dir=/p', '/a b/O’Neil’s “register” ü.panelpaper')).toBe(
    '/a b/O’Neil’s “register” ü.panelpaper',
  );
  expect(among('January.PANELSNAP')).toBe('/home/ann/January.PANELSNAP');
  expect(among('../x.panelpaper')).toBe('/home/x.panelpaper');
  expect(among("/it's.panelpaper", '/second.panelpaper')).toBe("/it's.panelpaper");
});

it('reads a file:// address as Linux’s desktops name a file', () => {
  expect(among('file:///home/ann/My%20register%20%C3%BC.panelpaper')).toBe(
    '/home/ann/My register ü.panelpaper',
  );
  expect(among('file://server/x.panelpaper')).toBeNull();
  expect(among('file:///%E0%A4%A.panelpaper')).toBeNull();
});

it('takes a switch for no file, unless it comes after two dashes', () => {
  expect(among('--open=/x.panelpaper', '-x.panelpaper')).toBeNull();
  expect(among('./-x.panelpaper')).toBe('/home/ann/-x.panelpaper');
  expect(among('--', '-x.panelpaper')).toBe('/home/ann/-x.panelpaper');
  expect(among('--', 'letter.docx')).toBeNull();
  expect(among()).toBeNull();
});
