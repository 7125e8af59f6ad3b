/** What captured documents say about places, classes and partners: `children` for `WD_`, attributes for `HASATTR_` and `EQATTR_`. */
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import type { WordKind } from "../../worker/core/epcis/vocabulary.ts";
import type { Json } from "../../worker/core/json.ts";
import {
  type Asking,
  askedNames,
  type Condition,
  type MasterData,
  normal,
  storedWord,
} from "./asking.ts";
import { at, meaningOf } from "./seen.ts";
import { ABOUT } from "./table.ts";
import { comparedAs, lookedForAs, type Scalar, scalarsOf } from "./values.ts";

const KINDS: Readonly<Record<string, WordKind>> = {
  BusinessStep: "bizStep",
  Disposition: "disposition",
};

/** Of several elements of one vocabulary about the same thing, the newest. */
export function newestOf(masterData: readonly MasterData[]): MasterData[] {
  const newest = new Map<string, MasterData>();
  for (const one of masterData) {
    const vocabulary = vocabularyOf(one);
    const about = comparable(KINDS[vocabulary], one.element.id ?? "", one.context);
    newest.set(`${vocabulary} ${about}`, one);
  }
  return [...newest.values()];
}

function vocabularyOf({ vocabulary }: MasterData): string {
  return vocabulary.replace(/^.*[:/#]/, "");
}

/** The ids themselves, and what is below them however deep. */
export function descendantsOf(
  ids: readonly string[],
  vocabularies: readonly string[],
  masterData: readonly MasterData[],
): string[] {
  const all = [...ids];
  for (const id of all) {
    const children = newestOf(masterData)
      .filter((one) => vocabularies.includes(vocabularyOf(one)))
      .filter(({ element }) => normal(element.id ?? "") === id)
      .flatMap(({ element }) => at(element, "children"))
      .map(normal);
    // The loop goes on over what is added here.
    all.push(
      ...children.filter((child, n) => !all.includes(child) && children.indexOf(child) === n),
    );
  }
  return all;
}

export function masterDataCondition(
  name: string,
  values: readonly string[],
  asking: Asking,
): Condition | undefined {
  const [, verb, about = "", attribute] =
    /^(HASATTR|EQATTR|EQ_ATTR)_([A-Za-z]+)(?:_(.+))?$/.exec(name) ?? [];
  const where = ABOUT[about];
  if (where === undefined || (verb === "HASATTR") !== (attribute === undefined)) return undefined;
  const names = (attribute === undefined ? values : [attribute]).flatMap((one) =>
    askedNames(one, asking.prefixes),
  );
  const wanted = values.flatMap((value) => lookedForAs(value, { dates: false }));
  const elements = newestOf(asking.masterData).filter((one) =>
    attributesOf(one).some(
      ({ iris, found }) =>
        iris.some((iri) => names.includes(iri)) &&
        (attribute === undefined ||
          found.some((value) => wanted.includes(comparedAs(value, { dates: false })))),
    ),
  );
  return ({ event, context }) => {
    const ids = where.paths
      .flatMap((path) => at(event, ...path))
      .map((id) => comparable(where.kind, id, context));
    return elements.some((one) =>
      ids.includes(comparable(where.kind, one.element.id ?? "", one.context)),
    );
  };
}

function comparable(kind: WordKind | undefined, id: Json, context: Json): string {
  if (kind === undefined) return normal(id);
  return storedWord(kind, id, prefixesOf(context));
}

const OLDER = "urn:epcglobal:cbv:mda#";

function attributesOf({ element, context }: MasterData): { iris: string[]; found: Scalar[] }[] {
  return at(element, "attributes").map((attribute) => {
    const iris = at(attribute, "id").map((id) => meaningOf(String(id), prefixesOf(context)));
    const newer = iris
      .filter((iri) => iri.startsWith(OLDER))
      .map((iri) => `urn:epcglobal:cbv:mda:${iri.slice(OLDER.length)}`);
    const found = at(attribute, "attribute").flatMap(scalarsOf);
    return { iris: [...iris, ...newer], found };
  });
}
