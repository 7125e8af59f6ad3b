/** People's cards as they come in and are told of. docs/places.md, *People*. */
import { z } from "zod";

const line = (max: number) => z.string().trim().min(1).max(max);

export const CardBody = z.strictObject({
  name: line(80),
  role: line(80),
  story: line(600).optional(),
  photo: z
    .strictObject({
      file: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      alt: line(300),
    })
    .optional(),
  consent: z.strictObject({
    text: line(2_000),
    language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
    how: z.enum(["paper", "voice", "device"]),
    at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/),
  }),
});

export type CardTold = z.infer<typeof CardBody> & { readonly id: string };

export interface CardListTold {
  readonly cards: readonly CardTold[];
  /** Of whom nothing is kept but that they agreed, and no longer do. */
  readonly withdrawn: readonly {
    readonly id: string;
    readonly consentAt: string;
    readonly withdrawnAt: string;
  }[];
}
