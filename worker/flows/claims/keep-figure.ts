/** Figures with their method: kept by a maker, confirmed by whom it names as its witness. */
import type { FigureTold } from "../../../schema/wire/figures.ts";
import { figureFacts } from "../../core/claims/figures.ts";
import { figureGrade } from "../../core/claims/grade.ts";
import { Problem } from "../../core/problem.ts";
import type { Figures, NewFigure } from "../../ports.ts";
import type { ChangeClaimPorts } from "./publish-claim.ts";
import { reviewClaims } from "./review-claims.ts";
import { CLAIMS_LISTED_MAX } from "./tell-claim.ts";

export interface FigurePorts extends ChangeClaimPorts {
  readonly figures: Figures;
}

const FIGURES_LISTED_MAX = 500;

export async function listFigures(
  { figures }: Pick<FigurePorts, "figures">,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<readonly FigureTold[]> {
  const found = await figures.list(id, FIGURES_LISTED_MAX);
  return found.map((kept) => {
    const { hasFile: _, ...figure } = kept;
    const grade = figureGrade(figureFacts(kept));
    return { ...figure, own: figure.by === slug, grade };
  });
}

/** Throws {@link Problem} where the product or file is not its own, or nobody has the witness's name. */
export async function keepFigure(
  ports: FigurePorts,
  organisation: string,
  figure: NewFigure,
): Promise<void> {
  const unfit = (pointer: string, sentence: string) =>
    new Problem("body-invalid", sentence, { pointer, rule: "known" });
  switch (await ports.figures.keep(organisation, figure)) {
    case "kept":
      return void (await reviewClaims(ports, organisation, { limit: CLAIMS_LISTED_MAX }));
    case "other":
      throw none();
    case "no-product":
      throw unfit("/product", "You have no product at this anchor.");
    case "file":
      throw unfit("/file", "You have no file of this id.");
    case "witness":
      throw unfit("/witness", "There is no other organisation of this name.");
    case "full":
      throw new Problem("quota-exceeded", "You have as many figures as there may be here.");
  }
}

export async function removeFigure(
  ports: FigurePorts,
  organisation: string,
  id: string,
): Promise<void> {
  if (!(await ports.figures.remove(organisation, id))) throw none();
  await reviewClaims(ports, organisation, { limit: CLAIMS_LISTED_MAX });
}

/** Throws {@link Problem} for whoever is not its witness. */
export async function confirmFigure(
  { figures }: Pick<FigurePorts, "figures">,
  organisation: string,
  id: string,
): Promise<void> {
  if (!(await figures.confirm(organisation, id))) throw none();
}

const none = () => new Problem("not-found", "There is no figure of this id for you.");
