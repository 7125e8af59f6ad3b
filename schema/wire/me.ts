/** What `GET /api/me` tells who is signed in. */
export interface Me {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email?: string;
    readonly language: string;
    readonly operator: boolean;
  };
  readonly organisations: readonly {
    readonly slug: string;
    readonly name: string;
    readonly role: "owner" | "recorder" | "auditor";
    readonly sector?: string;
    readonly country?: string;
    /** Why the operator suspended it. */
    readonly suspendedFor?: string;
  }[];
}
