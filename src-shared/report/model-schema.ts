import { z } from 'zod';
import { isIsoDate, isIsoMonth } from '../calendar/iso-date.ts';
import { type EntityName, entityNames } from '../entities/registry.ts';
import type { Figure } from './figure.ts';
import type { ReportModel } from './model.ts';

/** The shape of a stored report model, for reading one that was kept earlier or came from elsewhere. */
const MOST = 50_000;
const text = z.string().max(1_000_000);
const key = z.string().max(2000);
const day = z.string().refine(isIsoDate);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST);
const entity = z.enum(entityNames as [EntityName, ...EntityName[]]);

const run = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text }),
  z.strictObject({ kind: z.literal('link'), text, href: text }),
  z.strictObject({ kind: z.literal('figure'), text, figure: key }),
]);
const runs = list(run);

const traced = {
  key,
  facts: list(z.strictObject({ entity, id: key })),
  factsHash: key,
};
const worded = {
  wording: z.strictObject({ template: text, values: z.record(key, runs) }).exactOptional(),
  own: z.strictObject({ derived: text, isStale: z.boolean(), isUsed: z.boolean() }).exactOptional(),
};

const heading = z.strictObject({
  kind: z.literal('heading'),
  key,
  level: z.union([z.literal(2), z.literal(3)]),
  text,
});
const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  style: z.enum(['body', 'note']),
  leads: z.boolean(),
  runs,
  ...traced,
  ...worded,
});
const bullets = z.strictObject({
  kind: z.literal('list'),
  key,
  items: list(z.strictObject({ runs, ...traced, ...worded })),
});
const table = z.strictObject({
  kind: z.literal('table'),
  key,
  caption: text,
  columns: list(z.strictObject({ heading: text, align: z.enum(['left', 'right']), width: z.number() })),
  rows: list(z.strictObject({ isPastTarget: z.boolean().exactOptional(), cells: list(runs), ...traced })),
});
const stages = z.strictObject({
  kind: z.literal('stages'),
  key,
  stages: list(z.strictObject({ name: text, count: z.number(), figure: key })),
  alternativeText: text,
});

const section = z.strictObject({
  key,
  number: text,
  heading: text,
  blocks: list(z.discriminatedUnion('kind', [heading, paragraph, bullets, table, stages])),
});
const sections = list(section);
const footer = z.strictObject({ reference: text, title: text, classification: text });
const properties = z.strictObject({
  title: text,
  subject: text,
  author: text,
  company: text,
  keywords: text,
  classification: text,
});

const record = { entity, id: key, label: text };
const figure: z.ZodType<Figure> = z.strictObject({
  key,
  label: text,
  value: z.number().nullable(),
  unit: z.enum(['proposals', 'assessments', 'WD']),
  method: text,
  counted: list(z.strictObject({ ...record, value: z.number().nullable() })),
  leftOut: list(z.strictObject({ ...record, reason: text })),
});

export const reportModel: z.ZodType<ReportModel> = z.strictObject({
  format: z.literal(1),
  clocks: z.strictObject({
    month: z.string().refine(isIsoMonth),
    asAt: day,
    position: day,
    knownBy: day,
    window: z.strictObject({ from: day, to: day, knownAfter: day.nullable() }),
    coming: z.strictObject({ after: day, to: day }),
  }),
  properties,
  cover: z.strictObject({
    title: text,
    sections,
    signature: z.strictObject({ author: text.nullable(), team: text.nullable(), date: text }),
    attachments: z.strictObject({ heading: text, list: bullets }).nullable(),
    labels: list(z.strictObject({ label: text, value: text })),
    classification: paragraph,
  }),
  footer,
  sections,
  appendix: z.strictObject({ title: text, footer, properties, sections }).nullable(),
  figures: z.record(key, figure),
});
