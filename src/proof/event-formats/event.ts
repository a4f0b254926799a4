/** An event of the log when its link is computed, whatever its format. */

/** A row that an event decides: its identity, and a digest of its content. */
export interface DecidedRow {
  /** The kind of row, like `report`. */
  readonly kind: string;
  readonly id: string;
  /** The version of the row; null for a deletion, and for a kind of row that has no versions. */
  readonly version: number | null;
  /** The format of the row's text. */
  readonly format: number;
  /** SHA-256 of the row's text, hexadecimal; null: the event deletes the row. */
  readonly digest: string | null;
}

/**
 * An event with the members of every format. The text of an event takes the names of its members
 * from its format, never from this type, whose names may change.
 */
export interface ChainedEvent {
  readonly format: number;
  readonly sequence: number;
  /** The commit that the event belongs to; null in format 1. */
  readonly commitId: string | null;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly action: string;
  readonly refusal: string | null;
  readonly resource: string;
  readonly resourceId: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  /** The edition of the form whose cells the numbers in `changed` count; null in format 1. */
  readonly edition: string | null;
  /** What changed: JSON Pointers, and from format 2 on numbers of cells. */
  readonly changed: readonly (string | number)[];
  /** SHA-256 of the report after the event, hexadecimal, or null. */
  readonly recordDigest: string | null;
  /** Empty in format 1. */
  readonly rows: readonly DecidedRow[];
}
