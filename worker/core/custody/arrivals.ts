/** What was sent to an organisation, by lot, and what of it has been received while events of one capture are judged. I10 sets the two against each other. */
import type { LedgerEvent } from "./event.ts";
import type { Transfer } from "./transfer.ts";

type Answer = Transfer["answers"][number];

export class Arrivals {
  readonly #byLot: Map<string, Transfer>;

  constructor(transfers: readonly Transfer[]) {
    this.#byLot = new Map(transfers.map((one) => [one.id, one]));
  }

  get all(): ReadonlyMap<string, Transfer> {
    return this.#byLot;
  }

  receive(event: LedgerEvent): void {
    this.#change(event, (answers, more) => [...answers, ...more]);
  }

  /** The receipt was declared wrong. */
  takeBack(event: LedgerEvent): void {
    this.#change(event, (answers, gone) => {
      const left = [...answers];
      for (const one of gone) {
        const at = left.findIndex((other) => isSame(one, other));
        if (at >= 0) left.splice(at, 1);
      }
      return left;
    });
  }

  #change(
    event: LedgerEvent,
    changed: (answers: readonly Answer[], these: readonly Answer[]) => readonly Answer[],
  ): void {
    if (event.kind !== "received") return;
    for (const { lot } of event.outputs) {
      const transfer = this.#byLot.get(lot);
      if (transfer === undefined) continue;
      const answers = changed(transfer.answers, answersIn(event, lot));
      this.#byLot.set(lot, { ...transfer, answers });
    }
  }
}

/** What a receipt says of a lot; of its losses only where it is of one lot. */
export function answersIn({ outputs, losses }: LedgerEvent, lot: string): readonly Answer[] {
  const accepted = outputs.flatMap((one) =>
    one.lot === lot && one.amount ? [{ kind: "accepted" as const, amount: one.amount }] : [],
  );
  const lost = (outputs.length === 1 ? losses : []).flatMap(({ amount }) =>
    amount ? [{ kind: "lost" as const, amount }] : [],
  );
  return [...accepted, ...lost];
}

const isSame = (one: Answer, other: Answer): boolean =>
  one.kind === other.kind &&
  one.amount.quantity === other.amount.quantity &&
  one.amount.uom === other.amount.uom;
