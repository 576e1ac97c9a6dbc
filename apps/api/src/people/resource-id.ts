import { Param } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ProblemError } from '../../../../libs/problems/index.js';

const resourceId = {
  transform(id: string): string {
    if (isUUID(id)) return id.toLowerCase();
    throw new ProblemError('unknown-resource', 'There is nothing with this id.');
  },
};

/** The id in the path; one that is no UUID is answered like one that nothing has. */
export const ResourceId = (name = 'id'): ParameterDecorator => Param(name, resourceId);
