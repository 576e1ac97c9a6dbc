import type { FieldErrorDto, FormFieldDto, FormSectionDto, Problem } from '../../../../../libs/api-client';
import type { Choice } from '../../ui/choice-field';
import type { CountryChoice } from './country-question';
import type { SavedForm, Typed } from './typed-answers';

/** What long lists offer; empty where the section asks for none of them. */
export interface Names {
  readonly countries: readonly CountryChoice[];
  readonly languages: readonly Choice[];
}

/** Which state of the form a page shows: a change of it in the meantime is noticed. */
export interface Seen {
  /** Of the form. */
  readonly revision: number;
  /** Of the answers of this section, so that a change of another one is not taken for one of this. */
  readonly mark: string;
}

/** One topic of the form as its page shows it. */
export interface SectionView {
  readonly id: string;
  readonly organisation: string;
  readonly procedure: string;
  readonly version: string;
  readonly mode: 'fill' | 'correct';
  readonly section: FormSectionDto;
  /** Fields of other sections on which one of this depends, with the section's own. */
  readonly fields: readonly FormFieldDto[];
  readonly typed: Typed;
  /** The whole form, for conditions that reach into other sections. */
  readonly form: SavedForm;
  readonly seen: Seen;
  readonly names: Names;
  /** Names of the texts that a correction wants. */
  readonly texts: readonly string[];
  /** Of the case, for a correction. */
  readonly caseRevision: number;
  readonly formKey: string;
}

/** What came of sending a section, where it was not saved. */
export interface NotSaved {
  readonly why: 'wrong' | 'refused' | 'changed' | 'signedOut' | 'offline' | 'listed' | 'unchanged';
  readonly typed: Typed;
  readonly seen: Seen;
  readonly errors: readonly FieldErrorDto[];
  readonly code: Problem['code'] | null;
  /** Where somebody else saved in the meantime: both answers in words, by path. */
  readonly differences: readonly { readonly path: string; readonly theirs: string; readonly mine: string }[];
}
