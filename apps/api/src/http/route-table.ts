interface Route {
  readonly method: string;
  readonly pattern: RegExp;
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Which methods a path answers, so that "wrong method" (405) is told apart from "nothing there" (404). */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** @param url Fastify's pattern, for example `/api/v1/cases/:id` */
  add(methods: string | readonly string[], url: string): void {
    for (const method of [methods].flat()) this.routes.push({ method, pattern: patternOf(url) });
  }

  /** Methods of a path without its query, sorted; empty when nothing is there. */
  allowed(path: string): string[] {
    const found = this.routes.filter((route) => route.pattern.test(path)).map((route) => route.method);
    return [...new Set(found)].sort();
  }
}
