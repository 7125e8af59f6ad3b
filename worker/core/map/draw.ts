/** A map of thin lines: the land around a way, a dot a country, great circles between them. The list of steps is the truth; a dot is a country, not a place. */
import { geoPath } from "d3-geo";
import { escaped, units } from "../svg.ts";
import { type Accents, DARK, HOUSE_ACCENTS, LIGHT } from "../theme/palette.ts";
import { COUNTRIES, LAND } from "./generated/world.ts";
import { countriesOf, type Leg } from "./legs.ts";
import { type At, projection, toPage, WORLD } from "./projection.ts";

/** Width ÷ height. */
export const MAP_SHAPE = 16 / 9;
/** Nearer than this the land's outline is too coarse. */
const WIDTH_MIN = 190;
const MARGIN = 0.2;
/** Of the lettering, as a part of the width. */
const LETTERS = 0.026;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `nameOf` gives a country its name in the reader's language. */
export function drawMap(
  legs: readonly Leg[],
  nameOf: (alpha2: string) => string,
  { light, dark }: Accents = HOUSE_ACCENTS,
): string {
  const dots = countriesOf(legs).map((code) => ({ code, at: toPage(positionOf(code)) }));
  const box = boxAround(dots.map(({ at }) => at));
  const land = LAND.filter(([left, top, right, bottom]) => {
    const { x, y, width, height } = box;
    return left <= x + width && right >= x && top <= y + height && bottom >= y;
  });
  const size = box.width * LETTERS;
  const view = [box.x, box.y, box.width, box.height].map(units).join(" ");
  const ground = (on: typeof LIGHT | typeof DARK, accent: string) =>
    `.l{fill:${on.card};stroke:${on.edge}}.w,.d{stroke:${accent}}.d{fill:${accent}}text{fill:${on.ink}}.h{stroke:${on.paper}}`;
  const style = `${ground(LIGHT, light)}@media(prefers-color-scheme:dark){${ground(DARK, dark)}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><style>${style}</style>`,
    `<path class="l" stroke-width="${units(box.width / 1400)}" d="${land.map(([, , , , path]) => path).join("")}"/>`,
    ...legs.map((leg) => line(leg, box)),
    ...dots.map(
      ({ at: [x, y] }) =>
        `<circle class="d" cx="${units(x)}" cy="${units(y)}" r="${units(size / 3.2)}"/>`,
    ),
    ...lettering(dots, box).map(
      ({ code, x, y, anchor }) =>
        `<text x="${units(x)}" y="${units(y)}" font-size="${units(size)}" text-anchor="${anchor}" font-family="system-ui,sans-serif" paint-order="stroke" class="h" stroke-width="${units(size / 4)}">${escaped(nameOf(code))}</text>`,
    ),
    "</svg>",
  ].join("");
}

function positionOf(code: string): readonly [number, number] {
  const position = COUNTRIES[code];
  if (position === undefined) throw new RangeError(`${code} is no country here`);
  return position;
}

const greatCircle = geoPath(projection).digits(1);

function line({ from, to, gap }: Leg, box: Box): string {
  if (to === undefined) return "";
  const coordinates = [[...positionOf(from)], [...positionOf(to)]];
  const path = greatCircle({ type: "LineString", coordinates }) ?? "";
  const width = box.width / 320;
  const dashes = gap ? ` stroke-dasharray="${units(width * 1.2)} ${units(width * 2.5)}"` : "";
  return `<path class="w" fill="none" stroke-linecap="round" stroke-width="${units(width)}"${dashes} d="${path}"/>`;
}

/** All dots with room around them, in the page's shape, within the world. */
function boxAround(points: readonly At[]): Box {
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  const room = 1 + 2 * MARGIN;
  const asked = Math.max((right - left) * room, (bottom - top) * room * MAP_SHAPE, WIDTH_MIN);
  const width = Math.min(asked, WORLD.height * MAP_SHAPE, WORLD.width);
  const height = width / MAP_SHAPE;
  return {
    ...{ width, height },
    x: within((left + right - width) / 2, WORLD.width - width),
    y: within((top + bottom - height) / 2, WORLD.height - height),
  };
}

const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
const within = (value: number, max: number) => Math.min(Math.max(value, 0), max);

/** Beside each dot, on the side where there is room; under it where another stands in the way. */
function lettering(dots: readonly { readonly code: string; readonly at: At }[], box: Box) {
  const size = box.width * LETTERS;
  return dots.map(({ code, at: [x, y] }) => {
    const isNear = (side: number) =>
      dots.some(
        ({ code: other, at: [ox, oy] }) =>
          other !== code &&
          Math.abs(oy - y) < size * 1.6 &&
          (ox - x) * side > 0 &&
          Math.abs(ox - x) < size * 9,
      );
    const isRight = x < box.x + box.width * 0.8;
    const side = (isRight && !isNear(1)) || isNear(-1) ? 1 : -1;
    return {
      code,
      x: x + side * size * 0.7,
      y: y + size * 0.35,
      anchor: side === 1 ? "start" : "end",
    };
  });
}
