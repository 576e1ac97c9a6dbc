import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { Form, OneOf, When } from '../../http/dto/fields.js';

/** Which part of what happened is counted. */
export class FigureQuery {
  @OneOf(ralos, { about: 'Of cases of this region.', optional: true })
  region?: Ralo;

  @When({ about: 'The first instant that counts.', optional: true })
  from?: string;

  @When({ about: 'The first instant that does not count any more.', optional: true })
  to?: string;

  @OneOf(['json', 'csv'], { about: '`csv` does the same as `Accept: text/csv`.', optional: true })
  format?: 'json' | 'csv';
}

/** Of one procedure, whose steps are told apart. */
export class StepFigureQuery extends FigureQuery {
  @Form(/^[a-z]{1,40}$/, { about: 'Of this procedure; accreditation when left out.', optional: true })
  procedure?: string;
}
