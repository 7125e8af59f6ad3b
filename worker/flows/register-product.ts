/** A product gets its public page, its maker the key it stands under, and the page a short code to type. */

import { isPictureText } from "../core/files/picture-text.ts";
import { claimNameOf } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import type {
  Claims,
  Files,
  NewProduct,
  Organisation,
  Picture,
  ProcessProfiles,
  Products,
  ShortCodes,
} from "../ports.ts";
import { useKey } from "./claim-key.ts";
import { refuseUnknownProcess } from "./process-profiles.ts";

export interface RegisterPorts {
  readonly claims: Claims;
  readonly products: Products;
  readonly shortCodes: ShortCodes;
  readonly files: Pick<Files, "notShown">;
  readonly processProfiles: ProcessProfiles;
}

/** Throws {@link Problem} where somebody else speaks for the key. A product that was there before codes were gets its own by this as well. */
export async function registerProduct(
  { claims, products, shortCodes, files, processProfiles }: RegisterPorts,
  organisation: Organisation,
  product: NewProduct,
): Promise<void> {
  const { anchor, pictures = [], process } = product;
  if (typeof process === "string")
    await refuseUnknownProcess(processProfiles, organisation.id, process);
  await refuseUnseen(files, organisation.id, pictures);
  await useKey(claims, organisation, claimNameOf({ product: anchor }));
  await products.register(organisation.id, product);
  await shortCodes.mint(organisation.id, anchor);
}

/** A picture that not everybody may see is none, nor is one that nobody can read of who does not see it. */
export async function refuseUnseen(
  files: RegisterPorts["files"],
  organisation: string,
  pictures: readonly Picture[],
  placeOf = (n: number) => `/pictures/${n}`,
): Promise<void> {
  for (const [n, { alt }] of pictures.entries()) {
    if (isPictureText(alt)) continue;
    const sentence = "Say what is to be seen, for who cannot see it: a file’s name says nothing.";
    throw new Problem("body-invalid", sentence, { pointer: `${placeOf(n)}/alt`, rule: "alt" });
  }
  if (pictures.length === 0) return;
  const [unseen] = await files.notShown(
    organisation,
    pictures.map(({ file }) => file),
  );
  if (unseen === undefined) return;
  const n = pictures.findIndex(({ file }) => file === unseen);
  const sentence = "This is no picture of yours that everybody may see.";
  throw new Problem("body-invalid", sentence, { pointer: `${placeOf(n)}/file`, rule: "public" });
}
