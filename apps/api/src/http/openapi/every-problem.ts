import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

const anyProblem = {
  description: 'Any other problem.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const requestId = {
  description: 'Name of the request in logs, problems and the trail.',
  schema: { type: 'string' as const },
};

type Answer = Operation['responses'][string];

function withRequestId(answer: Answer): Answer {
  if (!answer || '$ref' in answer) return answer;
  return { ...answer, headers: { ...answer.headers, 'X-Request-Id': requestId } };
}

function complete(operation: Operation): Operation {
  const named = Object.entries(operation.responses).map(([status, answer]) => [status, withRequestId(answer)] as const);
  return { ...operation, responses: { ...Object.fromEntries(named), default: anyProblem } };
}

/** Says at every operation that it can answer with any problem, and names the header that every answer has. */
export function describeEveryProblem(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]): [string, PathItem] => {
    const operations = methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, complete(operation)] as const] : [];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
