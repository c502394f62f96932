/** Eight pages, or so: shorter texts are drawn whole as fast. */
const longFrom = 60;

/** Whether a text of so many blocks is one of which a browser should draw only what is in view. */
export const isLongText = (blocks: number): boolean => blocks >= longFrom;
