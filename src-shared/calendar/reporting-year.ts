import { addDays, type IsoDate } from './iso-date.ts';

/** A reporting year: twelve months from the first day of a month. */
export interface ReportingYear {
  readonly startYear: number;
  /** "2019/20"; "2020" where the year begins in January. */
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const APRIL = 4;

/** The reporting year that begins in a year; `firstMonth` 1 to 12, April unless told. */
export function reportingYear(startYear: number, firstMonth = APRIL): ReportingYear {
  const month = String(firstMonth).padStart(2, '0');
  const following = String((startYear + 1) % 100).padStart(2, '0');
  return {
    startYear,
    label: firstMonth === 1 ? String(startYear) : `${startYear}/${following}`,
    from: `${startYear}-${month}-01`,
    to: addDays(`${startYear + 1}-${month}-01`, -1),
  };
}

/** The reporting year a day falls in. */
export function reportingYearOf(date: IsoDate, firstMonth = APRIL): ReportingYear {
  const year = Number(date.slice(0, 4));
  return reportingYear(Number(date.slice(5, 7)) >= firstMonth ? year : year - 1, firstMonth);
}
