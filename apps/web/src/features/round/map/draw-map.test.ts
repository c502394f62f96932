import { countryCodes } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { drawMap } from './draw-map';

const drawingOf = (...codes: string[]) => drawMap(codes);

describe('a map of the countries that signed', () => {
  it.each(countryCodes)('shows %s', (code) => {
    const { width, height, countries } = drawingOf(code, 'US');
    const [country] = countries;
    expect(country?.code).toBe(code);
    expect(country?.path !== '' || country?.dot !== null).toBe(true);
    if (country?.dot) {
      expect(country.dot.x).toBeGreaterThan(0);
      expect(country.dot.x).toBeLessThan(width);
      expect(country.dot.y).toBeGreaterThan(0);
      expect(country.dot.y).toBeLessThan(height);
    }
  });

  it('has Europe in focus while everybody is from there, with room for all of it', () => {
    const codes = ['BE', 'XK', 'MT', 'CY', 'IS', 'PT', 'AZ', 'LI', 'VA', 'NO', 'GI', 'AM', 'MC'];
    const { countries, width, height } = drawingOf(...codes);
    expect(width / height).toBeLessThan(1.4);
    expect(countries.filter(({ path, dot }) => path === '' && dot === null)).toEqual([]);
    const dotted = countries.filter(({ dot }) => dot).map(({ code }) => code);
    expect(dotted).toEqual(expect.arrayContaining(['MT', 'LI', 'VA', 'GI', 'MC']));
    expect(dotted).not.toContain('BE');
  });

  it('opens to the world with the first signatory from elsewhere', () => {
    const { width, height } = drawingOf('BE', 'SN');
    expect(width / height).toBeGreaterThan(1.9);
  });

  it('puts a country where it is', () => {
    const { countries } = drawingOf('MT', 'LI', 'GI');
    const [malta, liechtenstein, gibraltar] = countries.map(({ dot }) => dot!);
    expect(malta!.y).toBeGreaterThan(liechtenstein!.y);
    expect(gibraltar!.x).toBeLessThan(liechtenstein!.x);
    expect(liechtenstein!.x).toBeLessThan(malta!.x);
  });

  it('stays light: what lies under the countries is under 130 kB', () => {
    for (const codes of [['BE'], ['BE', 'SN']]) {
      const { land, borders } = drawMap(codes);
      expect(land.length + borders.length).toBeLessThan(130_000);
      expect(land).toMatch(/^M-?\d+,-?\d+l/);
    }
  });

  it('leaves out what is no country, and draws the land alone where nobody is', () => {
    expect(drawingOf('ZZ').countries).toEqual([]);
    expect(drawingOf().land).not.toBe('');
  });
});
