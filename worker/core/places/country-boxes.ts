/** Roughly where countries lie, in whole degrees and generously: enough to see that latitude and longitude changed places. Where goods of the chains we know grow. */

type Box = readonly [west: number, south: number, east: number, north: number];

const BOXES: Readonly<Record<string, Box>> = {
  ...{
    BR: [-74, -34, -32, 6],
    CO: [-82, -5, -66, 14],
    PE: [-82, -19, -68, 1],
    EC: [-92, -6, -75, 2],
  },
  ...{
    BO: [-70, -23, -57, -9],
    VE: [-74, 0, -59, 16],
    MX: [-119, 14, -86, 33],
    GT: [-93, 13, -88, 18],
  },
  ...{
    HN: [-90, 12, -82, 18],
    SV: [-91, 13, -87, 15],
    NI: [-88, 10, -82, 16],
    CR: [-88, 5, -82, 12],
  },
  ...{
    PA: [-84, 7, -77, 10],
    DO: [-73, 17, -68, 20],
    HT: [-75, 17, -71, 21],
    JM: [-79, 17, -75, 19],
  },
  ...{ CU: [-85, 19, -74, 24], ET: [32, 3, 48, 15], KE: [33, -5, 42, 6], UG: [29, -2, 36, 5] },
  ...{ TZ: [29, -12, 41, 0], RW: [28, -3, 31, -1], BI: [28, -5, 31, -2], CD: [12, -14, 32, 6] },
  ...{ CM: [8, 1, 17, 14], GA: [8, -4, 15, 3], NG: [2, 4, 15, 14], GH: [-4, 4, 2, 12] },
  ...{ CI: [-9, 4, -2, 11], LR: [-12, 4, -7, 9], SL: [-14, 6, -10, 10], GN: [-16, 7, -7, 13] },
  ...{ TG: [-1, 6, 2, 12], BJ: [0, 6, 4, 13], MG: [43, -26, 51, -11], MW: [32, -18, 36, -9] },
  ...{ ZM: [21, -19, 34, -8], IN: [68, 6, 98, 36], LK: [79, 5, 82, 10], ID: [94, -12, 142, 7] },
  ...{ MY: [99, 0, 120, 8], PG: [140, -13, 160, 0], PH: [116, 4, 127, 22], LA: [100, 13, 108, 23] },
  ...{ TH: [97, 5, 106, 21], MM: [92, 9, 102, 29], KH: [102, 9, 108, 15], TR: [25, 35, 45, 43] },
  ...{ IT: [6, 35, 19, 48], BE: [2, 49, 7, 52], NL: [3, 50, 8, 54], DE: [5, 47, 16, 56] },
  ...{ AT: [9, 46, 18, 50], CZ: [12, 48, 19, 52], PL: [14, 49, 25, 55], RO: [20, 43, 30, 49] },
  ...{ LT: [20, 53, 27, 57], LV: [20, 55, 29, 59], EE: [21, 57, 29, 60], SE: [10, 55, 25, 70] },
};

/** Undefined where nobody has looked. */
export function liesIn(
  country: string,
  [longitude, latitude]: readonly [number, number],
): boolean | undefined {
  const box = Object.hasOwn(BOXES, country) ? BOXES[country] : undefined;
  if (box === undefined) return undefined;
  const [west, south, east, north] = box;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
