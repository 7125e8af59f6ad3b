/** Figures and other facts that a maker gives, and that somebody else may confirm. */
import type { FigureContent } from "../../schema/wire/figures.ts";
import type { KeptFigure } from "./goods-claims.ts";

export interface NewFigure {
  readonly id: string;
  readonly product?: string;
  readonly content: FigureContent;
  readonly file?: string;
  /** Its short name. */
  readonly witness?: string;
}

export interface Figures {
  /** One's own, and those that one is asked to confirm. */
  list(organisation: string, limit: number): Promise<readonly KeptFigure[]>;
  /** What is changed is confirmed no longer. */
  keep(
    organisation: string,
    figure: NewFigure,
  ): Promise<"kept" | "other" | "no-product" | "file" | "witness" | "full">;
  remove(organisation: string, id: string): Promise<boolean>;
  /** By its witness alone. */
  confirm(organisation: string, id: string): Promise<boolean>;
}
