/** A cookie of the request by its name; the ones that sign somebody in are the API's and not looked at here. */
export function cookieOf(request: Request, name: string): string | undefined {
  const parts = (request.headers.get('cookie') ?? '').split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}
