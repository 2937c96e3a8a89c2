/** The paper's look is shared with the preview, which draws the same page without Word. */
export { LOOK } from '../../src-shared/report/look.ts';
