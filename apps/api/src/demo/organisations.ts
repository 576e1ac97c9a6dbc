import type { Ralo } from '../../../../workflows/shared/roles.js';

/** An invented organisation of the demonstration with the person who speaks for it. */
export interface DemoOrganisation {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Region of that country, and the country code of its telephone numbers. */
  readonly region: Ralo;
  readonly dial: string;
  readonly city: string;
  readonly languages: readonly string[];
  readonly representative: string;
}

const from =
  (region: Ralo) =>
  (
    country: string,
    dial: string,
    city: string,
    languages: string,
    name: string,
    representative: string,
  ): DemoOrganisation => ({ name, country, region, dial, city, languages: languages.split(' '), representative });

const africa = from('AFRALO');
const asiaPacific = from('APRALO');
const europe = from('EURALO');
const latinAmerica = from('LACRALO');
const northAmerica = from('NARALO');

/** By the key under which a story names them; from all five regions. */
export const demoOrganisations = {
  savanna: africa('KE', '+254', 'Nakuru', 'en sw', 'Savanna Internet Users Society', 'Wanjiru Otieno-Lamb'),
  fleuve: africa('SN', '+221', 'Saint-Louis', 'fr wo', 'Association des Internautes du Fleuve', 'Moussa Gayembe'),
  maghreb: africa('MA', '+212', 'Tétouan', 'ar fr', 'Maghreb Users of the Net', 'Salma Idrissi-Noor'),
  atoll: asiaPacific('FJ', '+679', 'Suva', 'en fj', 'Pacific Atoll Netizens', 'Litia Vakarewa'),
  himalaya: asiaPacific('NP', '+977', 'Pokhara', 'ne en', 'Himalaya Open Web Forum', 'Sunita Gurungal'),
  mekong: asiaPacific('KH', '+855', 'Kampot', 'km en', 'Mekong Citizens Online', 'Sokha Vannrith'),
  nachbarschaft: europe('DE', '+49', 'Kassel', 'de', 'Digitale Nachbarschaft', 'Jonas Wetterau'),
  baltic: europe('LV', '+371', 'Liepaja', 'lv ru', 'Baltic User Voice', 'Anete Kalninsh'),
  adriatic: europe('HR', '+385', 'Zadar', 'hr', 'Adriatic Web Users Club', 'Marin Perkovac'),
  sur: latinAmerica('CL', '+56', 'Valdivia', 'es', 'Usuarios Conectados del Sur', 'Catalina Huerta Rey'),
  cerrado: latinAmerica('BR', '+55', 'Goiânia', 'pt', 'Rede Cidadã do Cerrado', 'Bruno Teixeira Luz'),
  island: latinAmerica('BB', '+1246', 'Bridgetown', 'en', 'Island Connect Users Group', 'Shanice Holderwell'),
  prairie: northAmerica('CA', '+1306', 'Regina', 'en fr', 'Prairie Digital Commons', 'Evelyn Stonechild'),
  rustBelt: northAmerica('US', '+1330', 'Youngstown', 'en', 'Rust Belt Internet Cooperative', 'Marcus Ellery'),
} as const satisfies Record<string, DemoOrganisation>;
export type DemoOrganisationKey = keyof typeof demoOrganisations;

/** Second representatives of those organisations that have one. */
export const demoSecondaries: Readonly<Partial<Record<DemoOrganisationKey, string>>> = {
  savanna: 'Achieng Mwangale',
  fleuve: 'Awa Ndiaré',
  nachbarschaft: 'Lene Habichtswald',
};
