import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../../src-renderer/components/record.ts';
import {
  isTaken,
  nextNumber,
  nextSuffix,
  pageLink,
  raisedReference,
  seriesChoices,
} from '../../../../src-renderer/features/proposals/numbering.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { titleOn } from '../../../../src-shared/lifecycle/naming.ts';
import { slug } from '../../../../src-shared/lifecycle/slug.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { smallRegister } from '../../../helpers/small-register.ts';

const sample = buildSample();
const series = (prefix: string): RecordOf<'series'> => {
  const found = sample.series.find((one) => one.prefix === prefix);
  if (found === undefined) throw new Error(`No series ${prefix}`);
  return found;
};

describe('the next number', () => {
  it('is offered in the series with drafts first', () => {
    expect(seriesChoices(sample).map(({ prefix }) => prefix)).toEqual(['MP', 'SECMP']);
  });

  it('follows the highest of the family, which shares one run of numbers', () => {
    expect(nextNumber(sample, series('MP'))).toBe(114);
    expect(nextNumber(sample, series('SECMP'))).toBe(114);
  });

  it('is 1 in a family that has none yet', () => {
    const other = newRecord('series', { family: 'REC', draftPrefix: null, prefix: 'R', digits: 4, rank: 1 });
    expect(nextNumber({ ...sample, series: [...sample.series, other] }, other)).toBe(1);
  });

  it('knows what is taken, whichever series of the family took it', () => {
    expect(isTaken(sample, series('SECMP'), 79, '')).toBe(true);
    expect(isTaken(sample, series('MP'), 79, 'A')).toBe(false);
    expect(isTaken(sample, series('MP'), 114, '')).toBe(false);
  });

  it('gives a part the next letter', () => {
    const small = smallRegister();
    small.proposal('MP102');
    small.proposal('MP102A');
    const register = small.register();
    const [mp] = register.series;
    if (mp === undefined) throw new Error('No series');
    expect(nextSuffix(register, mp, 102)).toBe('B');
    expect(nextSuffix(register, mp, 103)).toBe('A');
  });

  it('is written as the series writes it', () => {
    expect(raisedReference(series('MP'), 114)).toBe('DP114');
    expect(raisedReference(series('SECMP'), 68, 'A')).toBe('SECMP0068A');
  });
});

describe('the page made from a title', () => {
  it.each([
    ['DNO Power Outage Alerts', 'dno-power-outage-alerts'],
    ['Supporting ‘no SM WAN’ customers’ needs', 'supporting-no-sm-wan-customers-needs'],
    ['Costs & benefits – à la carte', 'costs-and-benefits-a-la-carte'],
    ['…', ''],
  ])('%s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  it('is the address that the sample’s proposals really have, but for those retitled since', () => {
    const linked = sample.proposal.filter(({ page }) => page !== null);
    const same = linked.filter(({ id, page }) => {
      const title = titleOn(sample, id, '2020-01-31', '2020-12-31');
      return title !== null && pageLink(sample, title, '2020-01-31') === page;
    });
    expect(linked.length).toBeGreaterThan(20);
    expect(same.length / linked.length).toBeGreaterThan(0.8);
  });

  it('uses the register’s own address of the day, and is none without a title', () => {
    const own = newRecord('setting', {
      key: 'code.register-link',
      value: 'https://example.org/m',
      from: '2020-06-01',
    });
    const register = { ...sample, setting: [own] };
    expect(pageLink(register, 'A title', '2020-06-01')).toBe('https://example.org/m/a-title/');
    expect(pageLink(register, 'A title', '2020-05-31')).toMatch(/^https:\/\/smartenergycodecompany/);
    expect(pageLink(register, ' ', '2020-06-01')).toBeNull();
  });
});
