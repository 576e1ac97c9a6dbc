import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import { problemTable } from '../../libs/problems/index.js';
import type { ProblemCode, ProblemDocument } from '../../libs/problems/index.js';

/** The parsed body of an answer; supertest says no more than that it is anything. */
export const bodyOf = <T = Record<string, unknown>>(answer: Response): T => answer.body as T;

/** A served problem document. */
export type Problem = ProblemDocument & { requestId: string; allowed?: string[] };

/** Checks that an answer is the problem document it should be, and returns the document. */
export function problem(answer: Response, code: ProblemCode): Problem {
  const body = bodyOf<Problem>(answer);
  const { status } = problemTable[code];
  // First, so that a failure shows what was answered instead.
  expect({ ...body, status: answer.status }).toMatchObject({ status, code });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body.requestId).toBe(answer.headers['x-request-id']);
  return body;
}
