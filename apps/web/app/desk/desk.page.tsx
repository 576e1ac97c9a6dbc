import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, data, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MiddlewareFunction } from 'react-router';
import { whoAmI } from '../../../../libs/api-client';
import type { MeDto } from '../../../../libs/api-client';
import { apiOf } from '../api/api.server';
import { answered } from '../api/answered.server';
import { addDeskTexts } from '../language/texts.client';
import { Parts } from '../ui/parts';
import { desksFor, isClosedDesk } from './desks';

/** Path of a page without its language, also where only the data of the page are asked for. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.replace(/(?:\/_)?\.data$/, '').replace(/^\/\w+/, '');
}

/** Whose desks these are. @throws the page that says that this one is not open, or the way to sign in */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<MeDto['seats']> {
  const { seats } = await answered(whoAmI({ client: apiOf(context) }), request);
  if (isClosedDesk(pathOf(request), seats)) throw data(null, { status: 403 });
  return seats;
}

/** In the browser of somebody who comes from another page: the texts of desks, beside the page itself. */
export const clientMiddleware: MiddlewareFunction[] = [
  async (_, next) => {
    const [page] = await Promise.all([next(), addDeskTexts()]);
    return page;
  },
];

/** What stands around the pages of every desk: the ways to the others. */
export default function DeskFrame(): ReactNode {
  const { t } = useTranslation();
  const open = desksFor(useLoaderData<typeof loader>());
  return (
    <>
      {open.length > 1 ? (
        <Parts
          label={t('desk.label')}
          parts={open.map(({ to, key }) => ({ to, name: t(`desk.name.${key}`), withBelow: to !== '/desk' }))}
        />
      ) : null}
      <Outlet />
    </>
  );
}
