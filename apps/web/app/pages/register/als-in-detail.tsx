import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlsDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { AsHere } from '../../ui/as-here';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { linkOf } from './als-facts';
import { PartialDay } from './partial-day';

/** Somewhere to go from here, by its name. */
function Successor({ id, name }: { id: string; name: string }): ReactNode {
  return (
    <Link to={`/register/${id}`}>
      <bdi>{name}</bdi>
    </Link>
  );
}

function FormerNames({ names }: { names: AlsDto['formerNames'] }): ReactNode {
  return (
    <ul>
      {names.map(({ name, until }) => (
        <li key={until}>
          <bdi>{name}</bdi> (<Instant at={until} dayOnly />)
        </li>
      ))}
    </ul>
  );
}

/** What is known of an ALS in public, each with its name. */
export function AlsInDetail({ als }: { als: AlsDto }): ReactNode {
  const { t, i18n } = useTranslation();
  const said = (type: 'region' | 'language', code: string): string =>
    new Intl.DisplayNames(i18n.language, { type }).of(code) ?? code;
  const unknown = t('register.unknown');
  const website = linkOf(als);
  const languages = als.languages.map((code) => said('language', code)).join(', ');
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['number', als.number],
    ['state', t(`register.state.${als.state}`)],
    ['stateSince', <Instant key="at" at={als.stateSince} dayOnly />],
    ['successor', als.successor && <Successor key="to" {...als.successor} />],
    ['standing', als.state === 'accredited' ? t(`register.standing.${als.standing}`) : null],
    ['region', t(`public.region.${als.region}`)],
    ['country', als.country === null ? unknown : <AsHere key="name">{said('region', als.country)}</AsHere>],
    ['accreditedOn', als.accreditedOn === null ? unknown : <PartialDay key="day" day={als.accreditedOn} />],
    ['languages', languages === '' ? unknown : <AsHere key="names">{languages}</AsHere>],
    [
      'website',
      website === null ? (
        unknown
      ) : (
        <a key="to" href={website} rel="nofollow">
          {website}
        </a>
      ),
    ],
    ['formerNames', als.formerNames.length > 0 ? <FormerNames key="all" names={als.formerNames} /> : null],
    ['source', als.source],
  ];
  const known = lines.filter(([, value]) => value !== null);
  return <Facts facts={known.map(([key, value]) => ({ name: t(`register.fact.${key}`), value }))} />;
}
