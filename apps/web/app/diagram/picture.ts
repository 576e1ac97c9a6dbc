import type { ChartNodeDto } from '../../../../libs/api-client';

/** Lengths and places are in units of a sixteenth of the reader's text size; x grows to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A step, as it is drawn. */
export interface Box extends Point {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Its name, broken into lines that fit. */
  readonly lines: readonly string[];
  /** Where its name stands: x of its middle. */
  readonly nameAt: number;
  /** Where a mark stands that says where a case is: x of its middle. */
  readonly markAt: number;
  /** Numbers of the {@link Picture.ends} that a case can come to from here, and where they stand: x of their middles. */
  readonly ends: readonly { readonly end: number; readonly at: number }[];
}

/** A way from one step to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The way back exists too, and is drawn with it. */
  readonly both: boolean;
  /** Only time leads this way. */
  readonly byTime: boolean;
  /** On the ordinary way. */
  readonly ordinary: boolean;
  /** Path data of the line. */
  readonly line: string;
  /** Corners of the arrowheads, as SVG's polygons want them. */
  readonly heads: readonly string[];
}

/** A step and what can follow it, to be told in words. */
export interface Station extends Pick<ChartNodeDto, 'path' | 'label' | 'turn'> {
  /** Locale keys of the steps that can follow. */
  readonly next: readonly string[];
}

/** The picture of a procedure, before anybody has gone a way through it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Paths of the ends that lines from everywhere would lead to: each has a number instead, its place here plus one. */
  readonly ends: readonly string[];
  /** All steps in the order of the procedure. */
  readonly stations: readonly Station[];
}

/** The way that a case has gone: see `CaseDto`. */
export interface Way {
  readonly passed: readonly { readonly state: string; readonly label: string; readonly enteredAt: string }[];
  /** Where it is now. */
  readonly current: string;
}
