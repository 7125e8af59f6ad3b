/** A place as strangers read it, at the resolution that was chosen. */
import type { PublicPlaceTold } from "../../../../../schema/wire/places.ts";
import { countryName } from "../../../parts/said.ts";
import type { Text } from "../../../text/languages.ts";

export function placeWords(
  place: PublicPlaceTold | undefined,
  tag: string,
  say: Text["master"]["places"],
): string {
  if (place === undefined) return say.seenNothing;
  const { name, locality, region, country, gln, point } = place;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  const where = point && say.point(number.format(point.latitude), number.format(point.longitude));
  const parts = [
    ...[name, locality, region, countryName(country, tag)],
    where && (point.isExact ? where : say.near(where)),
    gln && `${say.gln} ${gln}`,
  ];
  return parts.filter((one) => one !== undefined && one !== "").join(", ");
}
