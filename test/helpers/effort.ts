/**
 * How many times as much as in `npm test` is tried of what chance decides: 1 there, 8 in `npm run test:long`, which has
 * the time for it.
 */
export const EFFORT = Number(process.env['PANELPAPER_EFFORT'] ?? 1);
