/** What codes are read in, and what reads them. */

export type Picture = HTMLVideoElement | ImageBitmap;
/** The content of every code that is seen, as a scanner would send it. */
export type Reader = (picture: Picture) => Promise<readonly string[]>;
